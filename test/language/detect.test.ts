import { expect, test } from "vitest";
import { detectLanguage } from "../../src/language/detect.ts";

const of = async (text: string, candidates?: string[]): Promise<string> =>
  (await detectLanguage(text, candidates ? { candidates } : {})).language;

test.each([
  ["vi", "Bộ trưởng Ngoại giao tiếp Đại sứ"],
  ["vi", "Bo truong Ngoai giao tiep Dai su"],
  ["vi", "tap trung phat trien kinh te"],
  ["vi", "Thu tuong tham chinh thuc Nhat Ban va gap cac doanh nghiep"],
  ["vi", "VIỆT NAM SẴN SÀNG ĐÓNG GÓP"],
  ["vi", "Syria và các nhóm"],
  ["vi", "ACLU và EFF trích"],
  ["vi", "Bộ Ngoại Giao"],
  ["en", "VIETNAM READY TO CONTRIBUTE"],
  [
    "en",
    "Deputy Prime Minister and Minister of Foreign Affairs Phạm Bình Minh on Thursday met Nguyễn Xuân Phúc in Hà Nội.",
  ],
  ["en", "Phạm Bình Minh, Nguyễn Xuân Phúc and Trần Đại Quang met Lê Hoài Trung."],
  ["en", "national security adviser said"],
  ["en", "Deputy PM Phạm Bình Minh chaired"],
  ["en", "to do so in the long run"],
  ["de", "Die Regierung hat am Montag ein neues Gesetz beschlossen, das den Klimaschutz stärken soll."],
  ["fr", "Le ministre des Affaires étrangères a reçu l'ambassadeur à Paris, où il est resté."],
  ["es", "El ministro de Asuntos Exteriores recibió al embajador y sí habló de más cosas."],
  ["pt", "O presidente do Brasil não vai a Lisboa."],
  ["ro", "Orice persoană are dreptul la proprietate, atât singură, cât și în asociație cu alții."],
  ["is", "Þingið ákveður stað og stund fyrir næsta þing."],
  ["ru", "Министр иностранных дел посетил Вьетнам."],
  ["ja", "外務大臣はベトナムを訪問した。"],
  ["zh", "中国外交部长访问越南。"],
  ["ko", "국무총리는 베트남을 방문했다."],
  ["th", "รัฐมนตรีว่าการกระทรวงการต่างประเทศเยือนเวียดนาม"],
])("%s: %s", async (language, text) => {
  expect(await of(text)).toBe(language);
});

test.each([
  "",
  " \n",
  "12.345, 2020",
  "!!!",
  "Phạm Bình Minh",
  "Le Hoai Trung",
  "Nguyen Xuan Phuc, 1954",
  "Jean-Pierre Lacroix",
  "ASEAN",
])("und: %j", async (text) => {
  expect(await of(text)).toBe("und");
});

test("candidates: one of them, in the caller's writing, also for names", async () => {
  expect(await of("Phạm Bình Minh", ["vi-VN", "en-US"])).toBe("vi-VN");
  expect(await of("Jean-Pierre Lacroix", ["vi-VN", "en-US"])).toBe("en-US");
  expect(await of("Bo truong tiep Dai su", ["en", "vi"])).toBe("vi");
  expect(await of("Der Minister kam am Montag nach Berlin und sprach über den Vertrag", ["de-DE", "nl"])).toBe("de-DE");
  expect(await of("The minister came on Monday", ["de", "en"])).toBe("en");
  expect(await of("12", ["vi", "en"])).toBe("und");
});

test("a text in both languages says so", async () => {
  const en = "The two ministers met in Hanoi on Monday and agreed to work together for peace. ";
  const vi = "Hai bộ trưởng gặp nhau tại Hà Nội hôm thứ Hai và nhất trí hợp tác vì hòa bình. ";
  const guess = await detectLanguage(vi.repeat(4) + en.repeat(2));
  expect(guess.language).toBe("vi");
  expect(guess.confidence).toBeLessThan(0.85);
  expect(guess.alternatives[0]?.language).toBe("en");
  expect((await detectLanguage(vi + en.repeat(4))).language).toBe("en");
  expect((await detectLanguage(vi.repeat(4))).confidence).toBeGreaterThan(0.99);
});

test("no candidates at all is misuse", async () => {
  await expect(detectLanguage("Hello", { candidates: [] })).rejects.toThrow(/candidates/);
});

test("confidence is a share, alternatives leave out the answer", async () => {
  for (const text of ["Hội nghị diễn ra", "Le ministre est là.", "x", "The end"]) {
    const guess = await detectLanguage(text);
    expect(guess.confidence).toBeGreaterThanOrEqual(0);
    expect(guess.confidence).toBeLessThanOrEqual(1);
    for (const other of guess.alternatives) expect(other.language).not.toBe(guess.language);
  }
});

test("a long text is as quick as a short one", async () => {
  const started = performance.now();
  await detectLanguage("Hội nghị diễn ra tại Hà Nội. ".repeat(400_000));
  expect(performance.now() - started).toBeLessThan(500);
});
