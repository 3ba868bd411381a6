/**
 * How fast documents are paired, and how the time grows; with DEV_DIR, also how well: comparable texts, names hidden, among
 * unrelated documents of several kinds.
 * usage: npm run bench:pairing -- DATA_DIR [DEV_DIR]
 */
import process from "node:process";
import { pairDocuments } from "../../src/corpus/pair-documents.ts";
import type { CorpusDocument } from "../../src/corpus/pairing.ts";
import { seeded, shuffled } from "./seeded.ts";
import { dataLines, devPairs, unrelatedDocuments } from "./unrelated-documents.ts";

/** Documents measured. */
const SIZES = [500, 1000, 2000];
/** Sentences that a document is made of before some are dropped. */
const SENTENCES = 14;
/** Share of the sentences that each side lacks. */
const DROPPED = 0.25;
const SEED = 20260102;

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

/** Unrelated documents put among the pairs, and the seeds of their choice and of the order. */
const UNRELATED = 60;
const SEEDS = [1, 2, 3];

/** Pairs the texts of comparable documents among unrelated ones, and prints what came out wrong. */
async function measureQuality(data: string, dev: string): Promise<void> {
  const pairs = devPairs(dev, "alt-comparable");
  console.log("\nunrelated documents        seed  pairs  right  missed  wrong  F1");
  for (const seed of SEEDS) {
    const random = seeded(seed);
    for (const [kind, unrelated] of Object.entries(unrelatedDocuments(pairs, data, dev, UNRELATED, seed))) {
      const of = new Map<string, string>();
      const documents = shuffled(
        [
          ...pairs.flatMap(({ srcText, tgtText }, k) => [
            { text: srcText, is: `${k} source` },
            { text: tgtText, is: `${k} target` },
          ]),
          ...unrelated.map((text, k) => ({ text, is: `unrelated ${k}` })),
        ],
        random,
      ).map(({ text, is }) => {
        const id = Math.floor(random() * 2 ** 48).toString(36);
        of.set(id, is);
        return { id, text };
      });
      const found = await pairDocuments(documents);
      const isRight = (a: string, b: string): boolean =>
        /^\d/.test(of.get(a)!) && Number.parseInt(of.get(a)!, 10) === Number.parseInt(of.get(b)!, 10);
      const wrong = found.pairs.filter(({ source, target }) => !isRight(source, target));
      const right = found.pairs.length - wrong.length;
      const f1 = (2 * right) / (found.pairs.length + pairs.length);
      const columns = [seed, found.pairs.length, right, pairs.length - right, wrong.length];
      console.log(
        `${`${kind} (${unrelated.length})`.padEnd(27)}${columns.map((value) => String(value).padStart(4)).join("   ")}  ${f1.toFixed(4)}`,
      );
      for (const { source, target, score } of wrong) {
        console.log(`  wrong: ${of.get(source)} = ${of.get(target)}, score ${score}`);
      }
    }
  }
}

const [folder, dev] = process.argv.slice(2);
if (!folder) throw new Error("usage: npm run bench:pairing -- DATA_DIR (with alt-train.en and alt-train.vi) [DEV_DIR]");
const lines = { en: dataLines(folder, "en"), vi: dataLines(folder, "vi") };
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
if (dev) await measureQuality(folder, dev);
