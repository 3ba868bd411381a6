import { describe, expect, test } from "vitest";
import { extractGlossary, type GlossaryEntry } from "../../src/index.ts";
import { bitextOf } from "./bitext.ts";

const entriesOf = async (source: string, target: string): Promise<GlossaryEntry[]> =>
  (await extractGlossary([bitextOf([[source, target]])], { minScore: 0, top: 1000 })).entries;
const shown = ({ source, target }: GlossaryEntry): string => `${source.preferred} = ${target.preferred}`;

describe("a name is found as a whole", () => {
  test.each([
    [
      "with a word before its kind: Khoản tiền là của Ngân hàng Tái thiết và Phát triển Quốc tế, bà nói.",
      "The money was granted by the International Bank for Reconstruction and Development, she said yesterday.",
      "Ngân hàng Tái thiết và Phát triển Quốc tế = International Bank for Reconstruction and Development",
    ],
    [
      "with two words of one main word: Dân được tái định cư theo Khung Môi trường và Xã hội của ngân hàng.",
      "Residents are resettled under the bank's Environmental and Social Framework.",
      "Khung Môi trường và Xã hội = Environmental and Social Framework",
    ],
    [
      "with a word without a link on both sides: Hôm nay, Hội đồng Giám đốc điều hành thông qua khoản vay.",
      "The Board of Executive Directors approved the loan today.",
      "Hội đồng Giám đốc điều hành = Board of Executive Directors",
    ],
    [
      "that goes on in small letters: Nhóm ủng hộ Ủy ban Bảo tồn tài nguyên sinh vật biển Nam Cực.",
      "The group supports the Commission for the Conservation of Antarctic Marine Living Resources.",
      "Ủy ban Bảo tồn tài nguyên sinh vật biển Nam Cực = Commission for the Conservation of Antarctic Marine Living Resources",
    ],
    [
      "of a place whose kind is written small: Chiếc xe tải đã vượt cầu Margara hôm thứ sáu.",
      "The truck drove across the Margara Bridge on Friday.",
      "cầu Margara = Margara Bridge",
    ],
    [
      "though a known term begins inside its first word: Bà được bầu vào Ủy ban Chấp hành.",
      "She was elected to the Executive Committee.",
      "Ủy ban Chấp hành = Executive Committee",
    ],
    [
      "without the capital of the sentence: Nhóm đến dự Hội nghị Đại dương của Liên hợp quốc.",
      "Fourth United Nations Ocean Conference was where the group went.",
      "Hội nghị Đại dương của Liên hợp quốc = United Nations Ocean Conference",
    ],
    [
      "with a country that looks like a small word: Cơ quan Điều phối Thương mại Hàng hải Anh báo tin này hôm qua.",
      "United Kingdom Maritime Trade Operations broke the news yesterday.",
      "Cơ quan Điều phối Thương mại Hàng hải Anh = United Kingdom Maritime Trade Operations",
    ],
    [
      "with counters inside: Hai tàu đã làm theo Bộ Quy tắc về các cuộc chạm trán bất ngờ trên biển.",
      "The two ships followed the Code for Unplanned Encounters at Sea.",
      "Bộ Quy tắc về các cuộc chạm trán bất ngờ trên biển = Code for Unplanned Encounters at Sea",
    ],
    [
      "that ends with an abbreviation: Các nước lập một Viện An toàn AI hôm nay.",
      "The countries set up an AI Safety Institute today.",
      "Viện An toàn AI = AI Safety Institute",
    ],
    [
      "with other small words inside: Quỹ Ứng phó với tổn thất và thiệt hại sẽ họp vào tháng tới.",
      "The Fund for Responding to Loss and Damage is to meet next month.",
      "Quỹ Ứng phó với tổn thất và thiệt hại = Fund for Responding to Loss and Damage",
    ],
  ])("%s", async (source, target, entry) => {
    expect((await entriesOf(source.slice(source.indexOf(": ") + 2), target)).map(shown)).toContain(entry);
  });
});

test("nothing shorter of it is listed as a name", async () => {
  const found = await entriesOf(
    "Một công ty mở cửa tại Đặc khu phát triển Mariel.",
    "A firm opened inside the Mariel Special Development Zone.",
  );
  expect(found.map(shown)).toContain("Đặc khu phát triển Mariel = Mariel Special Development Zone");
  expect(found.map(shown)).not.toContain("Đặc khu phát triển Mariel = Mariel Special Development");
});

test("a body that another name makes longer is listed, too", async () => {
  const found = await entriesOf(
    "Ủy ban Điều phối chung Khu vực Tam giác phát triển họp.",
    "The Joint Coordination Committee of the Development Triangle Area gathered yesterday.",
  );
  expect(found.map(shown)).toContain("Ủy ban Điều phối chung = Joint Coordination Committee");
});

describe("what is no name of its own", () => {
  test.each([
    ["two names: Hôm qua ASEAN và Trung Quốc ký thỏa thuận.", "China and ASEAN signed an accord yesterday.", / and /],
    [
      "two bodies: Nhóm gồm Đại học Công nghệ Delft và Đại học Wageningen.",
      "The group includes Delft University of Technology and Wageningen University.",
      /Technology and/,
    ],
    [
      "a title with a person of whom the other side tells the country: Nhà báo hỏi Tổng Chưởng lý Kenya về vụ kiện.",
      "Reporters asked Attorney General Peter Mutiso about the lawsuit.",
      /General Peter/,
    ],
    [
      "a participle made of a name: Quyết định được chính phủ do NATO dẫn đầu đưa ra.",
      "The decision came from the NATO-led government.",
      /^NATO-led$/,
    ],
    ["what stands with it: Đoàn bàn về Izmir và Thessaloniki.", "They discussed Izmir with Thessaloniki.", / with /],
  ])("%s", async (source, target, wrong) => {
    const found = await entriesOf(source.slice(source.indexOf(": ") + 2), target);
    expect(found.filter((entry) => wrong.test(entry.target.preferred)).map(shown)).toEqual([]);
  });
});

describe("forms beside a name", () => {
  test("the year that both sides write is a variant of a document", async () => {
    const found = await entriesOf(
      "Hai bên viện dẫn Thỏa thuận Geneva năm 1966.",
      "They cited the 1966 Geneva Agreement.",
    );
    const one = found.find((entry) => shown(entry) === "Thỏa thuận Geneva = Geneva Agreement");
    expect(one?.source.variants).toContain("Thỏa thuận Geneva năm 1966");
    expect(one?.target.variants).toContain("1966 Geneva Agreement");
  });

  test("the year of one side alone is none", async () => {
    const found = await entriesOf("Hai bên viện dẫn Thỏa thuận Geneva năm 1966.", "They cited the Geneva Agreement.");
    const one = found.find((entry) => shown(entry) === "Thỏa thuận Geneva = Geneva Agreement");
    expect(one?.source.variants).toEqual([]);
  });

  test("so is the word for what a place is", async () => {
    const found = await entriesOf("Đập nằm trên sông Nile Xanh.", "The dam stands on the Blue Nile.");
    const one = found.find((entry) => shown(entry) === "Nile Xanh = Blue Nile");
    expect(one?.source.variants).toContain("sông Nile Xanh");
  });

  test("a syllable of another word is none: yêu (cầu)", async () => {
    const found = await entriesOf("Họ yêu cầu Baskale trả tiền.", "They asked Baskale to pay.");
    for (const { source } of found) expect(source.variants).not.toContain("cầu Baskale");
  });
});

test("the body that bears a name is a part of it that only one side may write", async () => {
  const found = await entriesOf(
    "Trước đó, Hội Chữ thập đỏ đã nhận hai thi thể.",
    "Earlier the Red Cross had received two bodies.",
  );
  expect(found.find(({ target }) => target.preferred === "Red Cross")?.source.variants).toContain("Hội Chữ thập đỏ");
});

test("two words for at are the same in a known name", async () => {
  const found = await entriesOf(
    "Đơn vị rời Phái bộ Liên hợp quốc ở Nam Sudan hôm qua.",
    "The unit left the United Nations Mission in South Sudan yesterday.",
  );
  expect(found.map(({ source }) => source.preferred)).toContain("Phái bộ Liên hợp quốc tại Nam Sudan");
});
