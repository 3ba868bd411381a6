import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { align, extractGlossary, type Glossary, type GlossaryEntry, type GlossaryOptions } from "../../src/index.ts";
import { fold } from "../../src/text/fold.ts";
import { bitextOf } from "./bitext.ts";

const corpus = (name: string): string => readFileSync(resolve(import.meta.dirname, `../../corpus/${name}.txt`), "utf8");
const ALL: GlossaryOptions = { minScore: 0, top: 1000 };

const of = async (source: string, target: string, options: GlossaryOptions = ALL): Promise<Glossary> =>
  extractGlossary([bitextOf([[source, target]])], options);
const shown = ({ kind, source, target }: GlossaryEntry): string =>
  `${kind}: ${[source.preferred, ...source.abbreviations].join("/")} = ${[target.preferred, ...target.abbreviations].join("/")}`;
const entriesOf = async (source: string, target: string, options?: GlossaryOptions): Promise<string[]> =>
  (await of(source, target, options)).entries.map(shown);
const formsOf = (form: GlossaryEntry["source"]): string[] => [form.preferred, ...form.variants, ...form.abbreviations];

describe("what is found in one pair of sentences", () => {
  test("a name of a person is a name by itself, its title a term", async () => {
    const found = await entriesOf(
      "Thứ trưởng Lê Hoài Trung phát biểu tại Hà Nội.",
      "Deputy Foreign Minister Le Hoai Trung spoke in Hanoi.",
    );
    expect(found).toContain("name: Lê Hoài Trung = Le Hoai Trung");
    expect(found.filter((entry) => entry.startsWith("name: Thứ trưởng"))).toEqual([]);
  });

  test("a hyphened name is not cut", async () => {
    const found = await entriesOf("Ông Seo Min-gyu đến thăm.", "Mr Seo Min-gyu came to visit.");
    expect(found).toContain("name: Seo Min-gyu = Seo Min-gyu");
  });

  test("a body with its abbreviation in brackets on both sides is one concept", async () => {
    const found = await entriesOf(
      "Họ phục vụ tại Lực lượng An ninh lâm thời LHQ tại Abyei (UNISFA).",
      "They serve at the UN Interim Security Force for Abyei (UNISFA).",
    );
    expect(found).toContain(
      "organisation: Lực lượng An ninh lâm thời LHQ tại Abyei/UNISFA = UN Interim Security Force for Abyei/UNISFA",
    );
  });

  test("documents meet by their number", async () => {
    const found = await entriesOf(
      "Theo Chỉ thị 25 ngày 8/8/2018 của Ban Bí thư.",
      "In line with Decree No.25 dated August 8, 2018 by the Secretariat.",
    );
    expect(found).toContain("document: Chỉ thị 25 = Decree No.25");
    expect(found.join("\n")).not.toMatch(/document: .*26/);
    expect(await entriesOf("Theo Chỉ thị 25 của Ban.", "In line with Decree No.26.")).not.toContainEqual(
      expect.stringMatching(/^document: Chỉ thị 25/),
    );
  });

  test("abbreviations pair across the languages, with the full forms of the termbase", async () => {
    const found = await entriesOf("HĐBA họp về vấn đề này.", "The UN Security Council met. UNSC members agreed.");
    expect(found.some((entry) => /Hội đồng Bảo an/.test(entry) && /Security Council/.test(entry))).toBe(true);
  });

  test("dictionary form: lower case and singular; what the text has stays as a variant", async () => {
    const { entries } = await of("Các bệnh viện dã chiến được khen.", "Field hospitals were praised by experts.");
    const entry = entries.find(({ source }) => source.preferred === "bệnh viện dã chiến");
    expect(entry?.target.preferred).toBe("field hospital");
    expect(entry?.target.variants.map((form) => form.toLowerCase())).toContain("field hospitals");
  });

  test("what the lexicon lacks is completed by what is left over beside it", async () => {
    const found = await entriesOf("Chuyến hàng có 240 máy lọc nước.", "The cargo has 240 water purifiers.");
    expect(found).toContain("term: máy lọc nước = water purifier");
  });

  test("no entry of unrelated sentences but what is there on both sides", async () => {
    expect(await entriesOf("Mưa lớn gây ngập lụt.", "He bought a new guitar.", {})).toEqual([]);
  });

  test("nothing in, nothing out", async () => {
    expect((await extractGlossary([])).entries).toEqual([]);
    expect((await extractGlossary([bitextOf([])])).entries).toEqual([]);
    expect((await of("", "")).entries).toEqual([]);
  });
});

describe("options", () => {
  const pair = [
    "Hội đồng Bảo an thảo luận về biến đổi khí hậu.",
    "The Security Council discussed climate change.",
  ] as const;

  test("kinds, top and reject narrow the list", async () => {
    const all = await entriesOf(...pair);
    expect(all).toContain("term: biến đổi khí hậu = climate change");
    expect(await entriesOf(...pair, { ...ALL, kinds: ["organisation"] })).not.toContainEqual(
      expect.stringMatching(/^term/),
    );
    expect(await entriesOf(...pair, { ...ALL, top: 1 })).toHaveLength(1);
    const reject = [{ source: "Biến đổi khí hậu", target: "Climate change" }];
    expect(await entriesOf(...pair, { ...ALL, reject })).not.toContain("term: biến đổi khí hậu = climate change");
  });

  test("a termbase given marks its terms, names their field and lifts them", async () => {
    const entry = {
      source: { preferred: "ngập lụt", variants: [], abbreviations: [] },
      target: { preferred: "inundation", variants: ["flooding"], abbreviations: [] },
      pos: "noun",
      domain: "disaster",
      origin: "own",
    };
    const { entries } = await of("Mưa lớn gây ngập lụt.", "Heavy rain caused flooding.", { ...ALL, termbase: [entry] });
    const found = entries.find(({ source }) => source.preferred === "ngập lụt");
    expect(found).toMatchObject({ domain: "disaster", target: { preferred: "inundation", variants: ["flooding"] } });
    expect(["termbase", "both"]).toContain(found?.origin);
  });

  test("a whole other glossary without the shipped termbase", async () => {
    const { entries } = await of(...pair, { ...ALL, shippedTermbase: false });
    expect(entries.map(({ origin }) => origin)).not.toContain("termbase");
  });

  test.each([{ top: 0 }, { top: 1.5 }, { minScore: 2 }, { minScore: Number.NaN }, { kinds: ["verb" as never] }])(
    "%j is refused",
    async (options) => {
      await expect(of(...pair, options)).rejects.toMatchObject({ name: "SongnguError", code: "BAD_OPTION" });
    },
  );

  test("bitexts of different languages are refused, an aborted signal stops", async () => {
    const turned = bitextOf([[pair[1], pair[0]]], ["en", "vi"]);
    await expect(extractGlossary([bitextOf([pair]), turned])).rejects.toMatchObject({ code: "BAD_INPUT" });
    await expect(extractGlossary([turned], { signal: AbortSignal.abort() })).rejects.toThrow();
  });

  test("rejected beads and null beads teach nothing", async () => {
    const bitext = bitextOf([pair]);
    bitext.beads[0]!.status = "rejected";
    expect((await extractGlossary([bitext], ALL)).entries).toEqual([]);
  });
});

describe("000 ↔ 003", async () => {
  const bitext = await align(corpus("003"), corpus("000"));
  const glossary = await extractGlossary([bitext], { explain: true });
  const has = (source: string, target: string): boolean =>
    glossary.entries.some(
      (entry) =>
        formsOf(entry.source).some((form) => fold(form) === fold(source)) &&
        formsOf(entry.target).some((form) => fold(form) === fold(target)),
    );

  test.each([
    ["HĐBA LHQ", "UNSC"],
    ["LHQ", "UN"],
    ["Hiến chương LHQ", "UN Charter"],
    ["luật pháp quốc tế", "international law"],
    ["chủ quyền", "sovereignty"],
    ["toàn vẹn lãnh thổ", "territorial integrity"],
    ["cộng đồng quốc tế", "international community"],
    ["Bộ Ngoại giao", "Foreign Ministry"],
    ["Lê Hoài Trung", "Le Hoai Trung"],
    ["ASEAN", "ASEAN"],
    ["đối ngoại đa phương", "multilateral diplomacy"],
    ["Chỉ thị 25", "Decree No.25"],
  ])("%s = %s", (source, target) => {
    expect(has(source, target)).toBe(true);
  });

  test("the list is short, best first, and says why", () => {
    expect(glossary.entries.length).toBeGreaterThanOrEqual(10);
    expect(glossary.entries.length).toBeLessThanOrEqual(40);
    const scores = glossary.entries.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    for (const entry of glossary.entries) expect(entry.reasons?.length).toBeGreaterThan(0);
  });

  test("every entry is seen: counted on both sides, with an example that holds a form of it", () => {
    for (const { source, target, frequency, example } of glossary.entries) {
      expect(frequency.source, source.preferred).toBeGreaterThan(0);
      expect(frequency.target, target.preferred).toBeGreaterThan(0);
      expect(
        formsOf(source).some((form) => fold(example!.source).includes(fold(form))),
        source.preferred,
      ).toBe(true);
      const [a, b] = [bitext.beads[example!.bead]!, example!];
      expect(b.source).toContain(bitext.source.segments[a.source[0]!]!.text);
    }
  });

  test("ids are stable, unique, and not of the order of the text", async () => {
    const again = await extractGlossary([await align(corpus("003"), corpus("000"))], { explain: true });
    expect(again).toEqual(glossary);
    expect(new Set(glossary.entries.map(({ id }) => id)).size).toBe(glossary.entries.length);
  });

  test("English to Vietnamese finds the same names and bodies", async () => {
    const turned = await extractGlossary([await align(corpus("000"), corpus("003"))], ALL);
    const pairs = new Set(turned.entries.map(({ source, target }) => `${target.preferred}=${source.preferred}`));
    for (const { kind, source, target } of glossary.entries) {
      if (kind !== "term") expect(pairs).toContain(`${source.preferred}=${target.preferred}`);
    }
  });
});
