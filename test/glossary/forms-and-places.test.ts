import { describe, expect, test } from "vitest";
import { align, extractGlossary, type GlossaryEntry } from "../../src/index.ts";
import { moreReportPairs } from "../corpus/report-pair.ts";
import { bitextOf } from "./bitext.ts";

const entriesOf = async (...pairs: [source: string, target: string][]): Promise<GlossaryEntry[]> =>
  (await extractGlossary([bitextOf(pairs)], { minScore: 0, top: 1000 })).entries;
const shown = ({ source, target }: GlossaryEntry): string => `${source.preferred} = ${target.preferred}`;

test("a country that narrows a term is no part of it", async () => {
  const found = (
    await entriesOf(["Bà thăm nhà máy đồ chơi Đan Mạch tại Hà Nội.", "She visited the Danish toy factory in Hanoi."])
  ).map(shown);
  expect(found).toContain("nhà máy đồ chơi = toy factory");
  expect(found.filter((entry) => /Danish .*factory/.test(entry))).toEqual([]);
});

test("the adjective of a country is a variant of its name", async () => {
  const found = await entriesOf(
    ["Đoàn đến Đan Mạch hôm qua.", "The delegation came to Denmark yesterday."],
    ["Đại sứ Đan Mạch đón đoàn.", "The Danish ambassador welcomed the delegation."],
  );
  const country = found.filter(({ source }) => source.preferred === "Đan Mạch");
  expect(country.map(shown)).toEqual(["Đan Mạch = Denmark"]);
  expect(country[0]!.target.variants).toContain("Danish");
});

test('a name goes on over a plural possessive, and over "of" with its country', async () => {
  const found = (
    await entriesOf([
      "Hội Thủy thủ Nam Hải và Học viện Dầu khí mở hội thảo.",
      "The Southern Sailors' Association and the Petroleum Academy of Vietnam opened a workshop.",
    ])
  ).map(({ target }) => target.preferred);
  expect(found).toContain("Petroleum Academy of Vietnam");
  const meeting = await entriesOf([
    "Hội nghị Bộ trưởng Ngoại giao ASEAN khai mạc.",
    "The ASEAN Foreign Ministers' Meeting opened.",
  ]);
  expect(meeting.map(shown)).toContain("Hội nghị Bộ trưởng Ngoại giao ASEAN = ASEAN Foreign Ministers' Meeting");
});

test("an owner that the other side does not name is no part of a body's name", async () => {
  const found = await entriesOf([
    "Bộ Thống nhất khẳng định đề xuất đàm phán còn nguyên giá trị.",
    "Seoul's Unification Ministry said its offer to hold talks remained valid.",
  ]);
  expect(found.map(shown)).toContain("Bộ Thống nhất = Unification Ministry");
});

test("a document with its year is known without it, too", async () => {
  const [law] = (
    await entriesOf([
      "Họ viện dẫn Công ước LHQ về Luật Biển 1982.",
      "They cited the 1982 UN Convention on the Law of the Sea.",
    ])
  ).filter(({ kind }) => kind === "document");
  expect(law!.target.variants).toEqual(
    expect.arrayContaining(["1982 UN Convention on the Law of the Sea", "UN Convention on the Law of the Sea"]),
  );
  expect(law!.source.variants).toContain("Công ước LHQ về Luật Biển");
});

test("a term that is only the head of a longer one goes below it; what a list joins stands by itself", async () => {
  const scores = new Map(
    (
      await entriesOf(
        [
          "Hai nước lập đối tác chiến lược toàn diện.",
          "The two countries set up a comprehensive strategic partnership.",
        ],
        ["Họ bàn tự do hàng hải và hàng không.", "They discussed freedom of navigation and overflight."],
      )
    ).map(({ target, score }) => [target.preferred, score]),
  );
  expect(scores.get("strategic partnership")!).toBeLessThan(scores.get("comprehensive strategic partnership")! - 0.15);
  expect(scores.get("freedom of navigation")!).toBeGreaterThan(scores.get("strategic partnership")!);
});

test("home goes to the end: every reader knows his country and its capital", async () => {
  const found = await entriesOf(["Việt Nam và Nhật Bản ký kết.", "Vietnam and Japan signed."]);
  const score = (name: string): number => found.find(({ target }) => target.preferred === name)!.score;
  expect(score("Vietnam")).toBeLessThan(score("Japan"));
});

const scoresIn = async (...pairs: [source: string, target: string][]): Promise<(name: string) => number> => {
  const found = await entriesOf(...pairs);
  return (name) => found.find(({ target }) => target.preferred === name)!.score;
};

test("countries stand behind terms; a sea, whose name is told in two ways, does not", async () => {
  const score = await scoresIn([
    "Nhật Bản và Campuchia lo ngại về quyền miễn trừ ở Biển Đông.",
    "Japan and Cambodia are worried about immunity in the East Sea.",
  ]);
  for (const name of ["Japan", "Cambodia"]) {
    expect(score(name), name).toBeLessThan(score("immunity"));
    expect(score(name), name).toBeLessThan(score("East Sea"));
  }
});

test("a single word that stands in a longer term only goes behind what stands by itself", async () => {
  const score = await scoresIn([
    "Hai bên ký hiệp định thương mại tự do và bàn về trọng tài.",
    "Both sides signed a free trade agreement and discussed arbitration.",
  ]);
  expect(score("trade")).toBeLessThan(score("arbitration"));
  expect(score("free trade")).toBeGreaterThan(score("trade"));
});

test("the main word of a term is in the singular where only names keep the plural: member state", async () => {
  const found = await entriesOf(["Các quốc gia thành viên bỏ phiếu.", "The member states voted."]);
  expect(found.map(shown)).toContain("quốc gia thành viên = member state");
  const written = await entriesOf([
    "Ông nói các quốc gia thành viên bỏ phiếu.",
    "He said that all Member States voted.",
  ]);
  expect(written.map(shown)).toContain("quốc gia thành viên = Member State");
  const names = await entriesOf(["Liên hợp quốc bỏ phiếu.", "The United Nations voted."]);
  expect(names.map(shown)).toContain("Liên hợp quốc = United Nations");
});

test("a small word that the termbase knows as a term is one", async () => {
  const score = await scoresIn([
    "Hai bên ký biên bản, đại diện nước thứ ba có mặt.",
    "Both sides signed the minutes; a third country was represented.",
  ]);
  expect(score("minutes")).toBeGreaterThan(0.4);
  expect(score("third country")).toBeGreaterThan(0.5);
});

test("what takes several words to say is more of a term than a verb that everybody knows", async () => {
  const score = await scoresIn(["Họ thông qua một văn bản ràng buộc pháp lý.", "They adopted a legally binding text."]);
  expect(score("legally binding")).toBeGreaterThan(score("adopt"));
});

test("a known term is found and noted without its general word, and with ở for tại or nước for quốc gia", async () => {
  const sourceForms = async (source: string, target: string, name: string): Promise<string[]> => {
    const entry = (await entriesOf([source, target])).find((one) => one.target.preferred === name)!;
    return [entry.source.preferred, ...entry.source.variants];
  };
  expect(
    await sourceForms(
      "Xe chở hàng viện trợ nhân đạo đã tới.",
      "Trucks with humanitarian aid arrived.",
      "humanitarian aid",
    ),
  ).toContain("viện trợ nhân đạo");
  expect(
    await sourceForms(
      "Phái bộ Liên hợp quốc ở Nam Sudan rút.",
      "The United Nations Mission in South Sudan left.",
      "United Nations Mission in South Sudan",
    ),
  ).toContain("Phái bộ Liên hợp quốc ở Nam Sudan");
  expect(
    await sourceForms("Các nước đang phát triển phản đối.", "Developing countries objected.", "developing country"),
  ).toContain("nước đang phát triển");
});

test("a country is not cut out of the name of another: Nam Sudan", async () => {
  const found = await entriesOf(
    ["Phái bộ Liên hợp quốc tại Nam Sudan rời Sudan.", "The United Nations Mission in South Sudan left Sudan."],
    ["Sudan hoan nghênh.", "Sudan welcomed it."],
  );
  const forms = found.flatMap(({ source, target }) => [...source.variants, ...target.variants]);
  expect(forms.filter((form) => /(tại Nam|in South)$/.test(form))).toEqual([]);
});

test("a capital on both sides tells which of several words is meant: Tuyên bố Siem Reap", async () => {
  const { vi, en } = moreReportPairs().find(({ name }) => name.startsWith("55-"))!;
  const bitext = await align(vi.text, en.text, { sourceLanguage: "vi", targetLanguage: "en" });
  const { entries } = await extractGlossary([bitext]);
  expect(entries.map(shown)).toContain("Tuyên bố Siem Reap = Siem Reap Declaration");
});

test("a shorter form of an entry inside the form that was found is a variant", async () => {
  const found = await entriesOf([
    "Việt Nam nhận vốn hỗ trợ phát triển chính thức.",
    "Vietnam gets official development assistance.",
  ]);
  const entry = found.find(({ target }) => target.preferred === "official development assistance")!;
  expect(entry.source.variants).toContain("hỗ trợ phát triển chính thức");
});

test("the body of a country is known without the country, too", async () => {
  const found = await entriesOf([
    "Bộ Thương mại Trung Quốc phản đối lệnh cấm.",
    "China's Ministry of Commerce protested against the ban.",
  ]);
  const forms = found.flatMap(({ source, target }) => [source, target].map((one) => [one.preferred, ...one.variants]));
  expect(forms.some((form) => form.includes("Bộ Thương mại Trung Quốc") && form.includes("Bộ Thương mại"))).toBe(true);
  expect(forms.some((form) => form.includes("Ministry of Commerce"))).toBe(true);
});

test("a document begins with its capital, though the words before and with it are a unit: ra (Tuyên bố Athens)", async () => {
  const found = (await entriesOf(["Họ ra Tuyên bố Athens tại đó.", "They issued the Athens Declaration there."])).map(
    shown,
  );
  expect(found).toContain("Tuyên bố Athens = Athens Declaration");
});

test.each([
  ["Sự cố tràn dầu gây thiệt hại.", "The oil spill caused damage.", "cố tràn dầu"],
  ["Quân Giải phóng nhân dân tập trận.", "The People's Liberation Army held a drill.", "Liberation Army"],
  ["Họ thăm Đại sứ quán Việt Nam.", "They visited the Vietnamese Embassy.", "Đại sứ quán"],
  ["Bộ Thương mại của Trung Quốc phản đối.", "China's Ministry of Commerce protested.", "Bộ Thương mại của"],
])("%s: no form is cut in the middle", async (source, target, cut) => {
  const found = await entriesOf([source, target]);
  const forms = found.flatMap((one) => [one.source, one.target].flatMap((form) => [form.preferred, ...form.variants]));
  expect(forms).not.toContain(cut);
});

test("a rare verb of the termbase is listed, one that everybody writes is not", async () => {
  const bead: [string, string] = [
    "Quốc hội phê chuẩn và thảo luận hiệp ước.",
    "Parliament ratified and debated the treaty.",
  ];
  const listed = (await extractGlossary([bitextOf([bead])], { top: 40, minScore: 0.35 })).entries.map(shown);
  expect(listed).toContain("phê chuẩn = ratify");
  expect(listed).not.toContain("thảo luận = discuss");
});

test("a word that every object knows is a word like others", async () => {
  const found = await entriesOf(["Nhà sản xuất ô tô thắng.", "The car constructor won."]);
  expect(found.length).toBeGreaterThan(0);
});

describe("what only makes a noun of a term is no part of it", () => {
  const formsOf = async (source: string, target: string, wanted: string): Promise<string[]> =>
    (await entriesOf([source, target])).flatMap((entry) =>
      entry.target.preferred === wanted ? [entry.source.preferred, ...entry.source.variants] : [],
    );

  test("the term goes first, what the text has is a variant", async () => {
    expect(
      await formsOf("Bà dự cuộc tập trận mùa xuân.", "She attended the spring exercise.", "spring exercise"),
    ).toEqual(["tập trận mùa xuân", "cuộc tập trận mùa xuân"]);
  });

  test("a known term has the short form as a variant", async () => {
    const forms = await formsOf("Họ hoan nghênh việc phê chuẩn.", "They welcomed the ratification.", "ratification");
    expect(forms).toContain("phê chuẩn");
  });

  test("nor is it where the dictionary gives it to the partner of the term", async () => {
    const forms = await formsOf("Sau khi cuộc bầu cử kết thúc.", "After the election that ended.", "election");
    expect(forms).toEqual(["bầu cử", "cuộc bầu cử"]);
  });

  test("a word is not cut", async () => {
    const forms = await formsOf("Họ bàn về sự cố tràn dầu.", "They discussed the oil spill.", "oil spill");
    expect(forms).not.toContain("cố tràn dầu");
  });
});
