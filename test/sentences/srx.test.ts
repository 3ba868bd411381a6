import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { splitSentences } from "../../src/sentences/split.ts";
import { srxRules } from "../../src/sentences/srx.ts";
import { reportFiles } from "../corpus/report-pair.ts";
import { readSrx } from "./srx-reader.ts";

const cut = readSrx(srxRules());
const show = (text: string, language: string): string => {
  const cuts = [0, ...cut(text, language), text.length];
  return cuts
    .slice(1)
    .map((to, k) => text.slice(cuts[k], to).trim())
    .join(" | ");
};

test.each([
  [
    "vi",
    "Hội nghị tại TP. Hồ Chí Minh. PGS.TS. Nguyễn Văn A dự.",
    "Hội nghị tại TP. Hồ Chí Minh. | PGS.TS. Nguyễn Văn A dự.",
  ],
  [
    "vi-VN",
    "Gạo, muối, v.v. trong kho. Ông nói: “Chúng tôi ký. Ký ngay.” Họ về.",
    "Gạo, muối, v.v. trong kho. | Ông nói: “Chúng tôi ký. Ký ngay.” | Họ về.",
  ],
  ["vi", "Họ ở Washington, D.C. Bộ trưởng Mỹ đến.", "Họ ở Washington, D.C. | Bộ trưởng Mỹ đến."],
  [
    "vi",
    "“Hợp tác sẽ tốt.” – Bộ trưởng nói. Hai bên nhất trí.",
    "“Hợp tác sẽ tốt.” – Bộ trưởng nói. | Hai bên nhất trí.",
  ],
  [
    "en",
    'Decree No. 25 of Jan. 5 holds. "Is it law? It is," said Mr. Son.',
    'Decree No. 25 of Jan. 5 holds. | "Is it law? It is," said Mr. Son.',
  ],
  [
    "en-US",
    "The U.S. Army met. He lives in the U.S. The others do not.",
    "The U.S. Army met. | He lives in the U.S. | The others do not.",
  ],
  ["fr", "One. Two.", "One. Two."],
])("%s: %s", (language, text, expected) => {
  expect(show(text, language)).toBe(expected);
});

test("on the corpus a CAT tool with these rules cuts where the engine cuts", async () => {
  const corpus = new URL("../../corpus/", import.meta.url);
  const texts: [string, string][] = ["000", "001", "002", "003", "004"].map((name) => [
    readFileSync(new URL(`${name}.txt`, corpus), "utf8"),
    name === "003" ? "vi" : "en",
  ]);
  for (const file of reportFiles()) {
    const report = JSON.parse(readFileSync(new URL(`reports/${file}`, corpus), "utf8"));
    for (const language of ["en", "vi"]) texts.push([report[language].text, language]);
  }
  let [right, engine, rules] = [0, 0, 0];
  for (const [text, language] of texts) {
    const paragraphs = new Map<number, string[]>();
    for (const s of await splitSentences(text, { language })) {
      if (s.kind === "furniture") continue;
      paragraphs.set(s.paragraph, [...(paragraphs.get(s.paragraph) ?? []), s.text]);
    }
    for (const sentences of paragraphs.values()) {
      const ends = new Set<number>();
      let at = -1;
      for (const sentence of sentences) {
        at += sentence.length + 1;
        ends.add(at);
      }
      const paragraph = sentences.join(" ");
      ends.delete(paragraph.length);
      const cuts = cut(paragraph, language);
      right += cuts.filter((c) => ends.has(c)).length;
      engine += ends.size;
      rules += cuts.length;
    }
  }
  expect(engine).toBeGreaterThan(60);
  expect((2 * right) / (engine + rules)).toBeGreaterThanOrEqual(0.99);
});

const jar = "/usr/share/omegat/OmegaT.jar";
const schemaTools = spawnSync("sh", ["-c", `test -f ${jar} && command -v unzip && command -v xmllint`]).status === 0;

test.skipIf(!schemaTools)("the rules are valid against the schema of SRX 2.0 that OmegaT brings", () => {
  const folder = mkdtempSync(join(tmpdir(), "songngu-srx-"));
  try {
    for (const name of ["srx20.xsd", "xml.xsd"])
      writeFileSync(join(folder, name), execFileSync("unzip", ["-p", jar, `schemas/${name}`]));
    const schema = readFileSync(join(folder, "srx20.xsd"), "utf8").replace("http://www.w3.org/2001/xml.xsd", "xml.xsd");
    writeFileSync(join(folder, "srx20.xsd"), schema);
    writeFileSync(join(folder, "rules.srx"), srxRules());
    execFileSync("xmllint", ["--nonet", "--noout", "--schema", join(folder, "srx20.xsd"), join(folder, "rules.srx")], {
      stdio: "pipe",
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
