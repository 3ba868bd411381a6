/**
 * Held-out retrieval: does the lexicon, in the form in which it ships, rank a sentence's true translation first among
 * 1,000? Both directions.
 *
 *   npm run bench:lexicon -- DIR          trains on lines 0–14,999 of DIR/alt-train.{vi,en}, packs and unpacks what it
 *                                         learnt with the curated lists, ranks among the last 1,000 lines
 *   npm run bench:lexicon -- VI EN        ranks lines of other texts (at most 1,000) with the shipped lexicon
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { pruneForShipping } from "../../scripts/prune-shipped.ts";
import { BuiltInEvidence } from "../../src/evidence/built-in.ts";
import type { Lexicon } from "../../src/lexicon/lexicon.ts";
import { packShipped } from "../../src/lexicon/pack-shipped.ts";
import { UnpackedLexicon } from "../../src/lexicon/packed.ts";
import { shippedEntries, shippedLexicon } from "../../src/lexicon/shipped.ts";
import { trainLexicon } from "../../src/lexicon/train.ts";

/** Sentences ranked among each other. */
const RANKED = 1000;
/** What must hold of held-out lines. */
const FLOOR = 0.99;

const [first, second] = process.argv.slice(2);
if (first === undefined) throw new Error("usage: npm run bench:lexicon -- DIR | VI EN");
const lines = (path: string): string[] => readFileSync(path, "utf8").trimEnd().split("\n");

if (second !== undefined) {
  report("shipped", (await shippedLexicon("vi", "en"))!, lines(first).slice(0, RANKED), lines(second).slice(0, RANKED));
} else {
  const vi = lines(join(first, "alt-train.vi"));
  const en = lines(join(first, "alt-train.en"));
  const end = vi.length - RANKED;
  const pairs = vi.slice(0, end).map((text, at) => [text, en[at]!] as const);
  const start = performance.now();
  const trained = await trainLexicon(pairs, { source: "vi", target: "en", origin: "alt" });
  const seconds = (performance.now() - start) / 1000;
  console.log(
    `trained on ${pairs.length} pairs in ${seconds.toFixed(1)} s, ${Math.round(process.memoryUsage().rss / 1e6)} MB`,
  );
  const entries = await shippedEntries("vi", "en");
  const pruned = pruneForShipping(trained, entries);
  const packed = packShipped(pruned, entries, vi.slice(0, end), en.slice(0, end));
  const alone = packShipped(pruned, [], [], []);
  for (const [name, data] of [
    ["trained, pruned", alone],
    ["with curated lists", packed],
  ] as const) {
    const bytes = gzipSync(JSON.stringify(data), { level: 9 }).length;
    const figures = report(
      `${name} (${bytes} bytes gzipped)`,
      new UnpackedLexicon(data).lexicon(),
      vi.slice(end),
      en.slice(end),
    );
    if (data === packed && Math.min(...figures) < FLOOR) process.exitCode = 1;
  }
}

/** Ranks every text of one side for every text of the other; prints and returns the shares found first. */
function report(name: string, lexicon: Lexicon, vi: readonly string[], en: readonly string[]): [number, number] {
  const evidence = new BuiltInEvidence({ language: "vi", segments: vi }, { language: "en", segments: en }, [lexicon]);
  const [there, back] = [new Int32Array(vi.length), new Int32Array(en.length)];
  const score = vi.map((_, i) => Float64Array.from(en, (_, j) => evidence.score([i], [j])));
  for (let i = 0; i < vi.length; i++) {
    for (let j = 0; j < en.length; j++) {
      if (i === j) continue;
      // Ties count against the lexicon.
      if (score[i]![j]! >= score[i]![i]!) there[i]!++;
      if (score[i]![j]! >= score[j]![j]!) back[j]!++;
    }
  }
  const found = (ranks: Int32Array): number => ranks.filter((rank) => rank === 0).length / ranks.length;
  const figures: [number, number] = [found(there), found(back)];
  console.log(`${name}: vi→en ${figures[0].toFixed(3)}, en→vi ${figures[1].toFixed(3)} of ${vi.length}`);
  if (process.env.SHOW === "1") {
    for (let i = 0; i < vi.length; i++) if (there[i]! > 0) console.log(`  ${vi[i]}\n  ${en[i]}\n`);
  }
  return figures;
}
