// Finds which documents report the same event, aligns them, and follows a new version of one of them.
import { readFileSync } from "node:fs";
import { align, pairDocuments, updateBitext } from "songngu";

const read = (name) => readFileSync(new URL(`../corpus/${name}.txt`, import.meta.url), "utf8");
const documents = ["000", "001", "002", "003", "004"].map((id) => ({ id, text: read(id) }));

const { pairs, left } = await pairDocuments(documents);
for (const { source, target, score } of pairs) console.log(`${source} = ${target}, score ${score.toFixed(1)}`);
for (const { id, reason } of left) console.log(`${id}: ${reason}`);

const [{ source, target }] = pairs;
const bitext = await align(read(source), read(target));
const revised = read(source).replace("He mentioned a number of measures", "He named many measures");
const { bitext: updated, changes } = await updateBitext(bitext, revised, read(target));
const SIGNS = { added: "+", removed: "-", same: "" };
for (const { side, kind, words } of changes) {
  const told = words.filter((word) => word.kind !== "same").map((word) => SIGNS[word.kind] + word.text.trim());
  console.log(`${side} ${kind}: ${told.join(" ")}`);
}
console.log(`${updated.beads.length} beads, as many as before: ${updated.beads.length === bitext.beads.length}`);

/* Prints:
000 = 003, score 0.7
001: no document in another language reports the same
002: no document in another language reports the same
004: no document in another language reports the same
source changed: -mentioned +named -a +many -number of
10 beads, as many as before: true
*/
