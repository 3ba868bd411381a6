/** How fast documents are paired, and how the time grows. usage: npm run bench:pairing -- DATA_DIR [--documents N] */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pairDocuments } from "../../src/corpus/pair-documents.ts";
import type { CorpusDocument } from "../../src/corpus/pairing.ts";

/** Documents measured. */
const SIZES = [500, 1000, 2000];
/** Sentences that a document is made of before some are dropped. */
const SENTENCES = 14;
/** Share of the sentences that each side lacks. */
const DROPPED = 0.25;
const SEED = 20260102;

/** A seeded generator of numbers from 0 to 1 (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Half as many pairs as documents, of neighbouring lines of the data; a tenth of them lacks its counterpart. */
function makeDocuments(
  lines: { en: string[]; vi: string[] },
  count: number,
): { documents: CorpusDocument[]; gold: Map<string, string> } {
  const random = seeded(SEED);
  const documents: (CorpusDocument & { at: number })[] = [];
  const gold = new Map<string, string>();
  for (let k = 0; documents.length < count; k++) {
    const rows = Array.from({ length: SENTENCES }, (_, row) => (k * SENTENCES + row) % lines.en.length);
    const side = (text: string[]): string =>
      rows
        .filter(() => random() >= DROPPED)
        .map((row) => text[row]!)
        .join("\n\n");
    const [source, target] = [side(lines.en), side(lines.vi)];
    const alone = random() < 0.1;
    const [a, b] = [`d${Math.floor(random() * 1e9)}`, `d${Math.floor(random() * 1e9)}`];
    if (!alone || k % 2 === 0) documents.push({ id: a, text: source, at: random() });
    if (!alone || k % 2 === 1) documents.push({ id: b, text: target, at: random() });
    if (!alone) gold.set(a, b);
  }
  documents.sort((p, q) => p.at - q.at);
  return { documents: documents.map(({ id, text }) => ({ id, text })), gold };
}

const folder = process.argv[2];
if (!folder) throw new Error("usage: npm run bench:pairing -- DATA_DIR (with alt-train.en and alt-train.vi)");
const read = (language: string): string[] =>
  readFileSync(join(folder, `alt-train.${language}`), "utf8")
    .trimEnd()
    .split("\n");
const lines = { en: read("en"), vi: read("vi") };
await pairDocuments(makeDocuments(lines, 60).documents);
console.log("documents  seconds  pairs  F1     MB");
const seconds: number[] = [];
for (const size of SIZES) {
  const { documents, gold } = makeDocuments(lines, size);
  const started = performance.now();
  const { pairs } = await pairDocuments(documents);
  seconds.push((performance.now() - started) / 1000);
  const right = pairs.filter(({ source, target }) => gold.get(source) === target).length;
  const f1 = (2 * right) / (pairs.length + gold.size);
  if (f1 < 0.9) throw new Error(`F1 ${f1} at ${size} documents: not worth timing`);
  const memory = Math.round(process.memoryUsage().rss / 2 ** 20);
  console.log(
    `${String(size).padStart(9)}  ${seconds.at(-1)!.toFixed(2).padStart(7)}  ${String(pairs.length).padStart(5)}  ${f1.toFixed(3)}  ${memory}`,
  );
}
const exponent = Math.log(seconds.at(-1)! / seconds[0]!) / Math.log(SIZES.at(-1)! / SIZES[0]!);
console.log(`time grows with the ${exponent.toFixed(2)}th power of the number of documents`);
