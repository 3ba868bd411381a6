// Measures sentence boundaries on the lines of a line-by-line corpus, glued six to a paragraph.
// usage: npm run bench:sentences -- DIR [--tune] [--errors] [--srx]
// --srx: also how far the SRX rules agree with the engine.
// DIR holds alt-train.en and alt-train.vi, one sentence a line. The last quarter of the lines is held back; --tune measures the rest.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { splitSentences } from "../../src/sentences/split.ts";
import { srxRules } from "../../src/sentences/srx.ts";
import { readSrx } from "../sentences/srx-reader.ts";

const args = process.argv.slice(2);
const directory = args.find((a) => !a.startsWith("--"));
if (directory === undefined) throw new Error("usage: bench:sentences -- DIR [--tune] [--errors]");
const tune = args.includes("--tune");
const showErrors = args.includes("--errors");
const ENDS_IN_STOP = /[.!?…]["”’»)\]']*$/;
const PARAGRAPH = 6;
const cutBySrx = args.includes("--srx") ? readSrx(srxRules()) : undefined;

for (const language of ["en", "vi"]) {
  const all = readFileSync(join(directory, `alt-train.${language}`), "utf8").split("\n");
  const heldBack = Math.ceil(all.length * 0.75);
  const lines = (tune ? all.slice(0, heldBack) : all.slice(heldBack))
    .map((l) => l.trim())
    .filter((l) => ENDS_IN_STOP.test(l));
  let [right, made, gold, ms, letters, srx, srxRight] = [0, 0, 0, 0, 0, 0, 0];
  for (let k = 0; k < lines.length; k += PARAGRAPH) {
    const group = lines.slice(k, k + PARAGRAPH);
    const paragraph = group.join(" ");
    const ends = new Set<number>();
    let at = 0;
    for (const line of group) {
      ends.add(at + line.length);
      at += line.length + 1;
    }
    const started = performance.now();
    const segments = await splitSentences(paragraph, { language });
    ms += performance.now() - started;
    letters += paragraph.length;
    // The end of the paragraph is given to everybody and counts for nobody.
    ends.delete(paragraph.length);
    const found = segments.map((s) => s.end).filter((end) => end < paragraph.length);
    const cuts = cutBySrx?.(paragraph, language) ?? [];
    srx += cuts.length;
    srxRight += cuts.filter((cut) => found.includes(cut)).length;
    gold += ends.size;
    made += found.length;
    for (const end of found) {
      if (ends.has(end)) right++;
      else if (showErrors)
        console.log(
          `${language} CUT   ${paragraph.slice(Math.max(0, end - 50), end)}▮${paragraph.slice(end, end + 40)}`,
        );
    }
    if (showErrors)
      for (const end of ends)
        if (!found.includes(end))
          console.log(
            `${language} GLUED ${paragraph.slice(Math.max(0, end - 50), end)}▮${paragraph.slice(end, end + 40)}`,
          );
  }
  const [precision, recall] = [right / made, right / gold];
  const f1 = (2 * precision * recall) / (precision + recall);
  console.log(
    `${language} ${tune ? "tuned on" : "held back"}: boundaries ${gold}, P ${precision.toFixed(4)}, R ${recall.toFixed(4)}, F1 ${f1.toFixed(4)}; ${((ms / letters) * 1000).toFixed(3)} ms a kB`,
  );
  if (cutBySrx !== undefined)
    console.log(`${language} SRX rules agree with the engine: F1 ${((2 * srxRight) / (srx + made)).toFixed(4)}`);
}
