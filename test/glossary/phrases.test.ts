import { describe, expect, test } from "vitest";
import { extractGlossary } from "../../src/index.ts";
import { bitextOf } from "./bitext.ts";

const termsOf = async (source: string, target: string): Promise<string[]> => {
  const { entries } = await extractGlossary([bitextOf([[source, target]])], { minScore: 0, top: 1000 });
  return entries.map((entry) => `${entry.source.preferred} = ${entry.target.preferred}`);
};

describe("word order tells a noun phrase whose edge may be a verb", () => {
  test.each([
    [
      "Ba nước công bố 40 cam kết khí hậu.",
      "Three countries announced 40 climate pledges.",
      "cam kết khí hậu = climate pledge",
    ],
    [
      "Họ mở một trung tâm huấn luyện ở đây.",
      "They opened a regional training centre here.",
      "trung tâm huấn luyện = training centre",
    ],
    [
      "Bà phát biểu tại phiên toàn thể bế mạc.",
      "She spoke at the closing plenary.",
      "phiên toàn thể bế mạc = closing plenary",
    ],
    [
      "Bốn ngày giao tranh trên đường phố khiến dân bỏ đi.",
      "Four days of street fighting made people leave.",
      "giao tranh trên đường phố = street fighting",
    ],
    [
      "Chính phủ được quốc tế công nhận đóng tại Aden.",
      "The internationally recognised government is in Aden.",
      "chính phủ được quốc tế công nhận = internationally recognised government",
    ],
  ])("%s", async (source, target, term) => {
    expect(await termsOf(source, target)).toContain(term);
  });

  test.each([
    [
      "a participle behind its noun is none",
      "Ông gác dự án phòng thủ.",
      "He wanted the defence project shelved.",
      /shelved$/,
    ],
    ["nor is a verb before a word of its own", "Họ gây sức ép tối đa.", "They use maximum pressure.", /^gây /],
    ["nor is a number of things", "Họ cần thỏa thuận lớn.", "They need a large deal.", /lớn = /],
  ])("%s", async (_, source, target, wrong) => {
    expect((await termsOf(source, target)).filter((term) => wrong.test(term))).toEqual([]);
  });
});

describe("what the lexicon lacks is completed by what is left over beside it", () => {
  test.each([
    [
      "Chi phí hai lần kiểm toán độc lập.",
      "The cost of an independent audit.",
      "kiểm toán độc lập = independent audit",
    ],
    [
      "Tiền rót qua một quỹ ủy thác do bà lập.",
      "The money flows through a trust fund set up by her.",
      "quỹ ủy thác = trust fund",
    ],
    [
      "Cơ quan tình báo tiết lộ điều đó.",
      "The intelligence service said that.",
      "cơ quan tình báo = intelligence service",
    ],
    [
      "Họ trình một nghị quyết phản đối.",
      "They introduce a resolution of disapproval.",
      "nghị quyết phản đối = resolution of disapproval",
    ],
    [
      "Bảy ngày sau, lực lượng cận vệ tổng thống tìm cách bắt ông.",
      "Seven days later, the presidential guard tried to arrest him.",
      "cận vệ tổng thống = presidential guard",
    ],
    [
      "Hai vận tải cơ quân sự đã đến.",
      "Two military transport planes arrived.",
      "vận tải cơ quân sự = military transport plane",
    ],
  ])("%s", async (source, target, term) => {
    expect(await termsOf(source, target)).toContain(term);
  });

  test("but not by more syllables than its words can have", async () => {
    const found = await termsOf("Ông bàn về phái bộ gọn nhẹ làm tốt.", "He discussed a smaller mission.");
    expect(found.filter((term) => /smaller/.test(term))).toEqual([]);
  });
});

test("small words inside what hyphens join break no term", async () => {
  const found = await termsOf(
    "Hai bên ký hợp đồng liên chính phủ.",
    "The sides sign government-to-government contracts.",
  );
  expect(found).toContain("hợp đồng liên chính phủ = government-to-government contract");
});

describe("known units", () => {
  test("what is linked as one goes before what begins further left", async () => {
    const found = await termsOf(
      "Hai bên đạt được thỏa thuận ngừng bắn hạn chế.",
      "The two sides have a limited truce.",
    );
    expect(found).toContain("thỏa thuận ngừng bắn hạn chế = limited truce");
  });

  test("what the text links apart holds nothing together", async () => {
    const found = await termsOf(
      "Bà mừng vì đường bay thẳng Hà Nội.",
      "She was pleased with the direct air link to Hanoi.",
    );
    expect(found).toContain("đường bay = air link");
  });
});

describe("a unit of several terms is linked by its parts where that explains more", () => {
  test.each([
    [
      "Vòng đàm phán gián tiếp kế tiếp mở vào thứ Sáu.",
      "The next round of the indirect talks opens on Friday.",
      "đàm phán gián tiếp = indirect talks",
    ],
    [
      "Tài chính xanh và kinh tế biển là những lĩnh vực mới.",
      "Green finance and the ocean economy are new areas.",
      "kinh tế biển = ocean economy",
    ],
  ])("%s", async (source, target, term) => {
    expect(await termsOf(source, target)).toContain(term);
  });
});

test("the rest of a unit keeps its link where a part of it has a partner of its own", async () => {
  const found = await termsOf(
    "Ông mời bà dự kỳ họp của Ủy ban hỗn hợp kinh tế vào năm tới.",
    "He invited her to the session of the joint economic committee next year.",
  );
  expect(found).toContain("Ủy ban hỗn hợp kinh tế = joint economic committee");
});

describe("what is left over beside a link is linked by what parts of the lexicon's units say", () => {
  test.each([
    ["Ông đến với tư cách cá nhân.", "He came in a personal capacity.", "tư cách cá nhân = personal capacity"],
    ["Tàu đã chạm hạn mức khai thác.", "The ships reached the catch limit.", "hạn mức khai thác = catch limit"],
    ["Các cơ quan bảo vệ dữ liệu lo ngại.", "Data protection authorities worry.", "cơ quan = authority"],
  ])("%s", async (source, target, term) => {
    expect(await termsOf(source, target)).toContain(term);
  });

  test("but not by a single unit that holds both", async () => {
    const found = await termsOf("Họ xin ân hạn dài.", "They asked for a long period.");
    expect(found.filter((term) => /^ân/.test(term))).toEqual([]);
  });
});

describe("what a known unit of one side brings in is looked for on the other", () => {
  test.each([
    [
      "Họ bàn về chính phủ chuyển tiếp và hiến pháp.",
      "They discussed a transitional government and a constitution.",
      "chính phủ chuyển tiếp = transitional government",
    ],
    [
      "Họ dùng vũ khí không sát thương ở biên giới.",
      "They use non-lethal weapons on the border.",
      "vũ khí không sát thương = non-lethal weapon",
    ],
    [
      "Họ ký một thỏa thuận chuyển tiếp hôm qua.",
      "They signed a transitional agreement yesterday.",
      "thỏa thuận chuyển tiếp = transitional agreement",
    ],
  ])("%s", async (source, target, term) => {
    expect(await termsOf(source, target)).toContain(term);
  });
});

test("a syllable of another word is no part of a term", async () => {
  const found = await termsOf(
    "Bộ giải ngân quỹ khẩn cấp bình ổn giá.",
    "The ministry frees up emergency funds to keep prices stable.",
  );
  expect(found).toContain("quỹ khẩn cấp = emergency fund");
});

test("a document that opens a sentence keeps its head, and takes no date", async () => {
  const found = await termsOf(
    "Thỏa thuận Stockholm ký tháng 12 quy định việc trao đổi tù nhân.",
    "They agreed to a prisoner exchange in the Stockholm Agreement of December 2018.",
  );
  expect(found).toContain("Thỏa thuận Stockholm = Stockholm Agreement");
});

test("a name may begin like a verb", async () => {
  const found = await termsOf("Ông học tại Đại học Cần Thơ.", "He studied at Can Tho University.");
  expect(found).toContain("Đại học Cần Thơ = Can Tho University");
});

test("a Vietnamese name goes over small words that join names only", async () => {
  const found = await termsOf(
    "Bà trao văn kiện gia nhập Công ước Singapore về hòa giải lên Tổng Thư ký.",
    "She handed the instrument of accession to the Singapore Convention on Mediation with the Secretary-General.",
  );
  expect(found).toContain("Công ước Singapore về hòa giải = Singapore Convention on Mediation");
});

describe("many syllables", () => {
  test("are a term where the other side says it in few words", async () => {
    const terms = await termsOf(
      "Họ rà phá vật liệu nổ còn sót lại sau chiến tranh.",
      "They clear explosive remnants of war.",
    );
    expect(terms).toContain("vật liệu nổ còn sót lại sau chiến tranh = explosive remnant of war");
  });

  test("are a clause where it has many words as well", async () => {
    const terms = await termsOf(
      "Họ rà phá vật liệu nổ còn sót lại sau chiến tranh ở Lào.",
      "They clear explosive remnants of war of Laos.",
    );
    expect(terms.filter((term) => term.endsWith("Laos") && term.includes("chiến tranh"))).toEqual([]);
  });
});
