import type { Bead, Bitext } from "../../src/core/bitext.ts";
import type { Side } from "../../src/core/segment.ts";
import { contentId } from "../../src/formats/content-id.ts";
import type { TranslationUnit } from "../../src/formats/unit.ts";
import { beads as indexes } from "../beads.ts";

function side(language: string, texts: readonly string[]): Side {
  let start = 0;
  const segments = texts.map((text, paragraph) => {
    const segment = { text, start, end: start + text.length, paragraph, kind: "sentence" as const };
    start = segment.end + 1;
    return segment;
  });
  return { language, text: texts.join("\n"), segments, furniture: [] };
}

/** A bitext from its segments and beads in short: "0-0 1,2-1! 3-2? 4-" has a confirmed bead, a rejected one and a null bead. */
export function bitext(source: readonly string[], target: readonly string[], short: string): Bitext {
  const marks = short.split(" ").map((bead) => /[!?]$/.exec(bead)?.[0]);
  const list = indexes(short.replace(/[!?]/g, "")).beads.map((bead, k): Bead => {
    const status = marks[k] === "!" ? "confirmed" : marks[k] === "?" ? "rejected" : undefined;
    const full: Bead = { source: [...bead.source], target: [...bead.target], confidence: 0.9 - k / 100 };
    return status ? { ...full, status } : full;
  });
  return { source: side("vi", source), target: side("en", target), beads: list, notes: [] };
}

/** Seven segments a side with all that beads can be: 2-1, crossing, confirmed, rejected, null. */
export const report: Bitext = bitext(
  [
    "Thủ tướng phát biểu.",
    "Ông nói “một”.",
    "Ông nói & hai.",
    "Kim ngạch đạt 1.234,5 tỷ đồng.",
    "=Bị bác bỏ",
    "Không ai dịch.",
    "Hết <b>.",
  ],
  [
    "The end <b>.",
    "The Prime Minister spoke.",
    'He said "one" & two.',
    "Trade reached 1,234.5 billion dong.",
    "Rejected",
    "Nobody has this.",
  ],
  "0-1! 1,2-2 3-3 4-4? 5- 6-0 -5",
);

/** A unit of two texts. */
export function unit(source: string, target: string, more: Partial<TranslationUnit> = {}): TranslationUnit {
  return {
    id: contentId(source, target),
    source,
    target,
    sourceLanguage: "vi",
    targetLanguage: "en",
    props: [],
    notes: [],
    ...more,
  };
}

/** Everything of a stream. */
export async function all<Item>(stream: AsyncIterable<Item> | Iterable<Item>): Promise<Item[]> {
  const list: Item[] = [];
  for await (const item of stream) list.push(item);
  return list;
}

/** Chunks of text or bytes as bytes. */
export async function bytesOf(stream: AsyncIterable<string | Uint8Array>): Promise<Uint8Array> {
  return new Uint8Array(Buffer.concat((await all(stream)).map((chunk) => Buffer.from(chunk))));
}
