import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { main } from "../../src/cli/main.ts";
import { loadLexicon } from "../../src/lexicon/save.ts";

let folder: string;
const at = (name: string): string => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "songngu-lexicon-"));
  writeFileSync(at("pets.vi"), "con mèo ngủ\ncon chó ngủ\n");
  writeFileSync(at("pets.en"), "the cat sleeps\nthe dog sleeps\n");
  writeFileSync(at("more.tsv"), "the cat eats fish\tcon mèo ăn cá\nthe dog eats meat\tcon chó ăn thịt\n");
  writeFileSync(at("short.en"), "the cat sleeps\n");
  writeFileSync(at("whales.tsv"), "vi\ten\ten_variants\ncá nhà táng\tsperm whale\tcachalot\n");
});
afterAll(() => rmSync(folder, { recursive: true }));

async function run(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ["", ""];
  const code = await main(argv, {
    out: async (data) => {
      out += typeof data === "string" ? data : new TextDecoder().decode(data);
    },
    err: (text) => {
      err += text;
    },
    input: async function* () {},
    outIsTerminal: false,
    errIsTerminal: false,
    columns: 100,
    now: () => new Date(0),
    signal: new AbortController().signal,
  });
  return { code, out, err };
}

describe("songngu train", () => {
  test("learns from line-aligned files and a table of the other direction at once", async () => {
    const args = ["--source-language", "vi", "--target-language", "en", "--licence", "CC0-1.0", "--name", "pets"];
    const { code, err } = await run(
      "train",
      at("pets.vi"),
      at("pets.en"),
      at("more.tsv"),
      "-o",
      at("pets.lexicon"),
      ...args.slice(0, 4),
    );
    // A table says nothing of its languages: with both named it is taken as they say.
    expect(code).toBe(0);
    expect(err).toContain("4 pairs");
    const named = await run("train", at("pets.vi"), at("pets.en"), "-o", at("pets.lexicon"), "-q", ...args);
    expect(named).toEqual({ code: 0, out: "", err: "" });
    const lexicon = loadLexicon(readFileSync(at("pets.lexicon")));
    expect(lexicon).toMatchObject({ source: "vi", target: "en" });
    expect(lexicon.info).toMatchObject({ pairs: 2, origins: ["pets"], licence: "CC0-1.0" });
  });

  test("languages by the endings of line-aligned files", async () => {
    await run("train", at("pets.en"), at("pets.vi"), "-o", at("reverse.lexicon"), "-q");
    expect(loadLexicon(readFileSync(at("reverse.lexicon")))).toMatchObject({ source: "en", target: "vi" });
  });

  test.each([
    ["a file without a partner", ["pets.vi"], 2, "no second file"],
    ["files of different length", ["pets.vi", "short.en"], 1, "line 2"],
    ["a missing file", ["none.vi", "none.en"], 1, "no such file"],
  ])("%s", async (_, files, code, message) => {
    const result = await run("train", ...files.map(at), "-o", at("bad.lexicon"));
    expect(result.code).toBe(code);
    expect(result.err).toContain(message);
  });

  test("-o is required, a number must be one", async () => {
    expect((await run("train", at("pets.vi"), at("pets.en"))).code).toBe(2);
    const bad = await run("train", at("pets.vi"), at("pets.en"), "-o", at("bad.lexicon"), "--iterations", "many");
    expect(bad).toMatchObject({ code: 2, err: 'songngu: --iterations must be a number, got "many"\n' });
  });
});

describe("songngu align with own knowledge", () => {
  const beads = async (...flags: string[]): Promise<string> => {
    writeFileSync(at("zu.txt"), "Bora kelu tana.\nMiso lopa suri.\n");
    writeFileSync(at("en.txt"), "Rain fell all night.\nThe minister visited the village.\n");
    const languages = ["--source-language", "vi", "--target-language", "en", "--segments", "-q"];
    return (await run("align", at("zu.txt"), at("en.txt"), ...languages, ...flags)).out;
  };
  const GOLD = /^Bora kelu tana\.\tThe minister visited the village\.\t.*\nMiso lopa suri\.\tRain fell all night\.\t/;

  test("--termbase: a table, or TBX, of words that nothing else knows", async () => {
    const words = [
      ["bora", "minister"],
      ["kelu", "visited"],
      ["tana", "village"],
      ["miso", "rain"],
      ["lopa", "fell"],
      ["suri", "all night"],
    ];
    writeFileSync(at("own.csv"), ["vi,en", ...words.map((pair) => pair.join(","))].join("\r\n"));
    expect(await beads("--termbase", at("own.csv"))).toMatch(GOLD);
    const term = (language: string, text: string): string =>
      `<langSet xml:lang="${language}"><tig><term>${text}</term></tig></langSet>`;
    const entries = words.map(
      ([vi, en], n) => `<termEntry id="c${n}">${term("vi", vi!)}${term("en", en!)}</termEntry>`,
    );
    writeFileSync(
      at("own.tbx"),
      `<?xml version="1.0"?><martif type="TBX" xml:lang="vi"><martifHeader><fileDesc><sourceDesc><p>t</p></sourceDesc></fileDesc></martifHeader><text><body>${entries.join("")}</body></text></martif>`,
    );
    expect(await beads("--termbase", at("own.tbx"))).toMatch(GOLD);
  });

  test("--lexicon: one that was trained", async () => {
    writeFileSync(at("t.vi"), "bora kelu\nbora tana\nkelu tana\nmiso lopa\nmiso suri\nlopa suri\n");
    writeFileSync(
      at("t.en"),
      "minister visited\nminister village\nvisited village\nrain fell\nrain night\nfell night\n",
    );
    await run("train", at("t.vi"), at("t.en"), "-o", at("t.lexicon"), "-q");
    expect(await beads("--lexicon", at("t.lexicon"))).toMatch(GOLD);
  });
});

describe("songngu lookup", () => {
  test("finds the languages by itself, in either direction", async () => {
    expect((await run("lookup", "Bộ", "Chính", "trị")).out).toMatch(/^Politburo\t0\.\d\d\tdiplomacy\n/);
    expect((await run("lookup", "Politburo")).out).toMatch(/^Bộ Chính trị\t/);
    expect((await run("lookup", "UNSC")).out).toMatch(/Hội đồng Bảo an Liên hợp quốc\t/);
  });

  test("--json: an object a line", async () => {
    const { out } = await run("lookup", "đại sứ", "--json", "--most", "1");
    expect(JSON.parse(out)).toMatchObject({ term: "ambassador", origin: "diplomacy" });
  });

  test("own lexicons and termbases come first", async () => {
    await run("train", at("pets.vi"), at("pets.en"), "-o", at("own.lexicon"), "-q", "--name", "pets");
    expect((await run("lookup", "chó", "--lexicon", at("own.lexicon"))).out).toMatch(/^dog\t0\.\d\d\tpets\n/);
    expect((await run("lookup", "cachalot", "--from", "en", "--termbase", at("whales.tsv"))).out).toMatch(
      /^cá nhà táng\t/,
    );
  });

  test("nothing found: exit 1; a file that is no lexicon: named", async () => {
    expect(await run("lookup", "xyzzy", "--from", "en")).toMatchObject({ code: 1, out: "" });
    const bad = await run("lookup", "chó", "--lexicon", at("more.tsv"));
    expect(bad.code).toBe(1);
    expect(bad.err).toContain(`${at("more.tsv")}: loadLexicon: not a songngu lexicon`);
  });
});
