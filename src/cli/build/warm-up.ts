import { align } from "../../songngu.ts";
import type { OutputResult } from "./output-task.ts";

/** A task that readies a thread before there is work for it. */
export interface WarmUp {
  readonly kind: "warm up";
}

/** Times that the sample is aligned at most, if no work comes: by then the engine has compiled most of what it will run. */
const ROUNDS = 60;

/** Two reports of nothing that happened, with a bit of all that reports have. */
const SAMPLE = {
  source: `Việt Nam và Na Uy ký thỏa thuận về năng lượng biển

HÀ NỘI, ngày 12/3 (TTXVN) – Sáng 12/3, Bộ trưởng Ngoại giao Việt Nam đã hội đàm với người đồng cấp Na Uy, bà Ingrid Solberg, nhân chuyến thăm chính thức 3 ngày.

Phát biểu tại cuộc họp báo chung, hai Bộ trưởng cho biết kim ngạch thương mại hai chiều đạt 1,2 tỷ USD trong năm 2024, tăng 15,5% so với năm trước. "Chúng tôi coi Na Uy là đối tác quan trọng hàng đầu ở Bắc Âu," ông nói.

Hai bên đã ký bản ghi nhớ về điện gió ngoài khơi. Theo văn kiện này, khoảng 40 chuyên gia sẽ làm việc tại Hải Phòng từ tháng 6. Bà Solberg bày tỏ lo ngại về tình hình Biển Đông và kêu gọi các bên tuân thủ Công ước Liên hợp quốc về Luật Biển (UNCLOS).

Đoàn Na Uy sẽ thăm Thành phố Hồ Chí Minh vào ngày mai, trước khi lên đường sang Thái Lan./.

Ảnh: TTXVN
`,
  target: `Norway, Vietnam sign deal on offshore wind

By Ann Reporter

HANOI, March 12 (Agency) - Norway's foreign minister, Ingrid Solberg, voiced concern about the South China Sea on Wednesday and urged all sides to respect the U.N. Convention on the Law of the Sea (UNCLOS).

She was speaking after talks with her Vietnamese counterpart, who called Norway "a most important partner in Northern Europe". Two-way trade reached $1.2 billion in 2024, up 15.5 percent on the year before, the two ministers told a joint news conference.

A memorandum of understanding on offshore wind power was signed as well. Some forty experts will work in Hai Phong from June. Norway, a country of 5.6 million people, opened its embassy in 1971.

The three-day visit ends in Bangkok; tomorrow the delegation goes to Ho Chi Minh City.

(Reporting by Ann Reporter; Editing by Bob Editor)
`,
} as const;

/**
 * Loads what a pair of documents needs, decodes the lexicon, and aligns a sample again and again, so that the engine
 * compiles, while the main thread still reads.
 * @param work aborted when there is work for this thread
 */
export async function warmUp(work: AbortSignal | undefined): Promise<OutputResult> {
  await import("./align-task.ts");
  for (let round = 0; round < ROUNDS && work?.aborted !== true; round++) {
    await align(SAMPLE.source, SAMPLE.target);
    await new Promise((go) => setImmediate(go));
  }
  return {};
}
