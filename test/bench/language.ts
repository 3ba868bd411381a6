// Measures language detection, without candidates, on a line-by-line corpus.
// usage: npm run bench:language -- DIR [--errors]
// DIR holds alt-train.en and alt-train.vi. Clauses: four words in a row, cut at punctuation; the last quarter of the lines, held back.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { detectLanguage } from "../../src/language/detect.ts";

const args = process.argv.slice(2);
const directory = args.find((a) => !a.startsWith("--"));
if (directory === undefined) throw new Error("usage: bench:language -- DIR [--errors]");
const showErrors = args.includes("--errors");

/** Four words in a row without punctuation between them; from each piece between punctuation as many as it has. */
function clauses(line: string): string[] {
  return line.split(/[.,;:!?()"“”…[\]]+\s|[.,;:!?()"“”…[\]]+$/u).flatMap((piece) => {
    const words = piece.trim().split(/\s+/);
    return Array.from({ length: Math.floor(words.length / 4) }, (_, k) => words.slice(4 * k, 4 * k + 4).join(" "));
  });
}
const withoutMarks = (text: string): string =>
  text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d").replace(/Đ/g, "D");
/** A clause of capital words alone may be a name, of which the language cannot be known. */
const isName = (text: string): boolean => text.split(" ").every((word) => /^[\p{Lu}\d\W]/u.test(word));

for (const language of ["en", "vi"]) {
  const all = readFileSync(join(directory, `alt-train.${language}`), "utf8").split("\n");
  const lines = all.slice(Math.ceil(all.length * 0.75)).filter((line) => line !== "");
  const sets: [string, string[]][] = [
    ["4-word clauses", lines.flatMap(clauses)],
    ["4-word clauses, names left out", lines.flatMap(clauses).filter((c) => !isName(c))],
    ["sentences", lines],
  ];
  if (language === "vi") {
    const tens = lines
      .filter((l) => l.split(" ").length >= 10)
      .map((l) => withoutMarks(l.split(" ").slice(0, 10).join(" ")));
    sets.push(["10 words without marks", tens]);
  }
  for (const [name, texts] of sets) {
    let right = 0;
    const started = performance.now();
    for (const text of texts) {
      const guess = await detectLanguage(text);
      if (guess.language === language) right++;
      else if (showErrors && !name.includes("left out")) console.log(`${language} ${name}: ${guess.language} ${text}`);
    }
    const ms = (performance.now() - started) / texts.length;
    console.log(
      `${language} ${name}: ${(right / texts.length).toFixed(4)} of ${texts.length}, ${ms.toFixed(3)} ms each`,
    );
  }
}
