import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foldText } from "../../../src/formats/fold-text.ts";
import {
  GLOSSARY_FORMATS,
  type Glossary,
  type GlossaryEntry,
  glossaryFormatNamed,
  validateTbx,
} from "../../../src/index.ts";
import { entryOf, glossary, HOSTILE } from "./sample.ts";

const write = async (name: string, what: Glossary): Promise<string | Uint8Array> =>
  glossaryFormatNamed(name)!.write!(what);
const again = async (name: string, what: Glossary): Promise<Glossary> =>
  glossaryFormatNamed(name)!.read!(await write(name, what));
const bySource = (a: GlossaryEntry, b: GlossaryEntry): number => (a.id < b.id ? -1 : 1);

/** What every format that is read back must keep. */
const essence = ({ sourceLanguage, targetLanguage, entries }: Glossary): unknown => ({
  sourceLanguage,
  targetLanguage,
  entries: [...entries]
    .sort(bySource)
    .map(({ id, kind, source, target, domain, frequency, documents, score, origin, status, example }) => {
      return {
        id,
        kind,
        source,
        target,
        domain,
        frequency,
        documents,
        score,
        origin,
        status,
        example: example && { source: example.source, target: example.target, file: example.file },
      };
    }),
});

const READ = GLOSSARY_FORMATS.filter(({ read, write }) => read && write).map(({ name }) => name);

test("formats that people edit are read back", () => {
  expect(READ).toEqual(expect.arrayContaining(["tbx", "tbx2", "xlsx", "csv", "tsv", "json"]));
});

describe.each(READ)("%s", (name) => {
  test("everything comes back: forms, decisions, figures, examples", async () => {
    const wanted =
      name === "tbx2"
        ? { ...glossary, entries: glossary.entries.filter(({ status }) => status !== "rejected") }
        : glossary;
    expect(essence(await again(name, glossary))).toEqual(essence(wanted));
  });

  test("hostile forms come back as they were", async () => {
    const entries = HOSTILE.map((form, k) =>
      entryOf(form, HOSTILE[(k + 7) % HOSTILE.length]!, {
        source: { preferred: form, variants: [HOSTILE[(k + 3) % HOSTILE.length]!, "x"], abbreviations: [] },
        example: { source: `before ${form} after`, target: form, document: 0, bead: 0 },
      }),
    );
    const back = await again(name, { ...glossary, entries });
    expect(back.entries.map(({ source }) => source)).toEqual(entries.map(({ source }) => source));
    expect(back.entries.map(({ target }) => target)).toEqual(entries.map(({ target }) => target));
    expect(back.notes).toEqual([]);
  });

  test("any two terms", async () => {
    const term = fc
      .string({ minLength: 1, maxLength: 20, unit: "grapheme" })
      .map(foldText)
      .filter((text) => text !== "");
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(term, term), { minLength: 1, maxLength: 20 }), async (pairs) => {
        const entries = pairs.map(([source, target]) => entryOf(source, target));
        const back = await again(name, { ...glossary, entries });
        expect(back.entries.map(({ source, target }) => [source.preferred, target.preferred])).toEqual(pairs);
      }),
      { numRuns: 40 },
    );
  });

  test("nothing is a glossary too", async () => {
    expect((await again(name, { ...glossary, entries: [] })).entries).toEqual([]);
  });
});

test("a person's spreadsheet: semicolons, words for decisions, two columns under language tags", async () => {
  const { readGlossaryTable } = await import("../../../src/formats/glossary/tables.ts");
  const edited = await readGlossaryTable(
    "source (vi);target (en);status\r\nthềm lục địa;continental shelf;OK\r\nnước;tool;no\r\n",
  );
  expect(edited.entries.map(({ status }) => status)).toEqual(["accepted", "rejected"]);
  const bare = await readGlossaryTable(
    "vi\ten\tvi_variants\nluật biển\tlaw of the sea\tLuật Biển | luật về biển\n# comment\n",
  );
  expect(bare).toMatchObject({ sourceLanguage: "vi", targetLanguage: "en" });
  expect(bare.entries.map(({ source }) => source.variants)).toEqual([["Luật Biển", "luật về biển"]]);
});

test("a cell that is no status and a row with one term are told, not guessed", async () => {
  const { readGlossaryTable } = await import("../../../src/formats/glossary/tables.ts");
  const { notes, entries } = await readGlossaryTable("source,target,status\na,b,perhaps\nc,,\n");
  expect(entries).toHaveLength(1);
  expect(notes.map(({ code, place }) => [code, place?.line])).toEqual([
    ["BAD_CELL", 2],
    ["BAD_ROW", 3],
  ]);
});

describe("TBX", () => {
  test("both versions pass the project's own check, hostile forms and all", async () => {
    const entries = HOSTILE.map((form) => entryOf(form, `${form} en`));
    for (const name of ["tbx", "tbx2"]) {
      expect(await validateTbx(await write(name, glossary))).toEqual([]);
      expect(await validateTbx(await write(name, { ...glossary, entries }))).toEqual([]);
    }
  });

  test("characters that XML cannot hold are dropped", async () => {
    const back = await again("tbx", { ...glossary, entries: [entryOf("a\u0001b", "c\ufffed")] });
    expect(back.entries[0]).toMatchObject({ source: { preferred: "ab" }, target: { preferred: "cd" } });
  });

  test.each([
    ["BAD_TYPE", /<descrip type="subjectField">/, '<descrip type="sphere">'],
    ["BAD_LEVEL", /<descrip type="subjectField">/, '<descrip type="context">'],
    ["BAD_VALUE", "preferredTerm-admn-sts", "best"],
    ["TERM_EMPTY", /<term>[^<]*<\/term>/, "<term> </term>"],
    ["BAD_LANGUAGE", 'langSec xml:lang="vi"', 'langSec xml:lang="?"'],
    ["LANGUAGE_TWICE", 'langSec xml:lang="vi"', 'langSec xml:lang="en"'],
    ["ID_TWICE", /id="c[0-9a-f]{16}"/g, 'id="c1"'],
    ["NO_TBX", /[\s\S]+/, "<xliff/>"],
  ] as const)("%s is found", async (code, old, wrong) => {
    const broken = String(await write("tbx", glossary)).replace(old, wrong);
    expect((await validateTbx(broken)).map((note) => note.code)).toContain(code);
  });

  test("a file of another tool: ntig, other attributes, three languages", async () => {
    const martif = `<?xml version="1.0"?><martif type="TBX"><text><body><termEntry id="IATE-1"><descrip type="subjectField">law</descrip>
<langSet xml:lang="fr"><ntig><termGrp><term>plateau continental</term></termGrp></ntig></langSet>
<langSet xml:lang="vi"><tig><term>thềm lục địa</term></tig></langSet>
<langSet xml:lang="en-GB"><tig><term>CS</term><termNote type="termType">abbreviation</termNote></tig><tig><term>continental shelf</term></tig></langSet>
</termEntry></body></text></martif>`;
    const { readTbx } = await import("../../../src/index.ts");
    const read = await readTbx(martif, { sourceLanguage: "vi", targetLanguage: "en" });
    expect(read.entries).toMatchObject([
      {
        domain: "law",
        source: { preferred: "thềm lục địa" },
        target: { preferred: "continental shelf", abbreviations: ["CS"] },
      },
    ]);
  });

  test("no TBX, and an entity bomb, are refused", async () => {
    const { readTbx } = await import("../../../src/index.ts");
    await expect(readTbx("<xliff/>")).rejects.toMatchObject({ code: "BAD_FORMAT" });
    const bomb = '<!DOCTYPE tbx [<!ENTITY a "aaaa">]><tbx><text/></tbx>';
    await expect(readTbx(bomb)).rejects.toMatchObject({ code: "BAD_FORMAT" });
  });
});
