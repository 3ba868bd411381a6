// usage: npm run build && npm run bench:align -- DIR [--sizes 4000,15000,50000] [--huge] — DIR holds alt-train.vi and alt-train.en.
// Aligns report pairs and seeded long texts, checks the answers first, then reports segments a second, the longest hold
// of the event loop, how soon a signal stops a run, peak memory and the ratio to splitting the same text into words. Times
// are CPU time of this process, the engine's own threads and all, so that a busy machine disturbs little; the ratio is also
// told by the clock. --huge adds 200,000 segments a side.
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { reportPairs } from "../corpus/report-pair.ts";
import { builtPackage } from "./built.ts";
import { linesOf, longText, splitIntoWords, USUAL_DAMAGE } from "./long-text.ts";
import { timed, watchLoop } from "./watch-loop.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { sizes: { type: "string", default: "4000,15000,50000" }, huge: { type: "boolean", default: false } },
});
const folder = positionals[0];
if (folder === undefined) throw new Error("usage: npm run bench:align -- DIR [--sizes 4000,15000] [--huge]");
const { alignSegments, evaluate } = await builtPackage();
const lines = linesOf(resolve(folder));
const languages = { sourceLanguage: "vi", targetLanguage: "en" };

/** F1 below which a run is wrong and not worth timing. */
const LEAST_F1 = 0.99;
/** Segment pairs of the longest text: 200,000 segments a side are left of them. */
const HUGE = 216_500;
/** Segments a side of the text on which the signal is tried. */
const STOPPED = 15_000;
/** Segments a side up to which a text is also tried with its parts in another order. */
const LARGEST_MOVED = 4_000;

await reports();
await batch();
console.log("\nsegments                  F1  seconds  segments/s  x words  by the clock  longest hold ms  peak MB");
const sizes = values.sizes.split(",").map(Number);
if (values.huge) sizes.push(HUGE);
let previous: { characters: number; ms: number } | undefined;
for (const size of sizes) {
  const run = await long(size, 1);
  const growth = previous === undefined ? "" : `  growth ${growthOf(previous, run).toFixed(2)}`;
  console.log(run.line + growth);
  previous = run;
  if (size <= LARGEST_MOVED) console.log((await long(size, 5)).line);
}
await signal();

/** The reports, cut to twelve segments a side, again and again. */
async function reports(): Promise<void> {
  const pairs = reportPairs().map((pair) => [pair.vi.segments.slice(0, 12), pair.en.segments.slice(0, 12)] as const);
  const round = async (): Promise<void> => {
    for (const [source, target] of pairs) await alignSegments(source, target, languages);
  };
  for (let k = 0; k < 20; k++) await round();
  const rounds = 20;
  const [ms] = await timed(async () => {
    for (let k = 0; k < rounds; k++) await round();
  });
  tell("report pairs of 12 x 12 segments, warm", ms / rounds / pairs.length);
}

/** Pairs of twelve lines each, all different, the target in another order: what a folder of reports is. */
async function batch(): Promise<void> {
  const pairs: (readonly [string[], string[]])[] = [];
  for (let k = 0; k + 12 <= Math.min(4_000, lines.source.length); k += 12) {
    const target = lines.target.slice(k, k + 12);
    pairs.push([lines.source.slice(k, k + 12), [...target.slice(3), ...target.slice(0, 3)]]);
  }
  const [ms] = await timed(async () => {
    for (const [source, target] of pairs) await alignSegments(source, target, languages);
  });
  tell(`${pairs.length} different pairs of 12 x 12 segments, each once`, ms / pairs.length);
}

function tell(what: string, each: number): void {
  console.log(`${what}: ${each.toFixed(2)} ms a pair, ${Math.round(1000 / each)} pairs a second`);
}

/** One long text, aligned once. */
async function long(size: number, parts: number): Promise<{ line: string; characters: number; ms: number }> {
  const text = longText(lines, size, 1, { ...USUAL_DAMAGE, parts });
  const splitting = (): number => splitIntoWords(text.source) + splitIntoWords(text.target);
  splitting();
  const [words, , wordsByClock] = await timed(splitting);
  const longestHold = watchLoop();
  const [ms, bitext, byClock] = await timed(() => alignSegments(text.source, text.target, languages));
  const hold = longestHold();
  const { f1 } = evaluate({ beads: text.gold() }, bitext).strict;
  if (f1 < LEAST_F1)
    throw new Error(`${size} segments in ${parts} parts: F1 ${f1.toFixed(4)}: wrong, not worth timing`);
  const count = (side: readonly string[]): number => side.reduce((sum, segment) => sum + segment.length, 0);
  const name = `${text.source.length} x ${text.target.length}${parts > 1 ? ` (${parts} parts)` : ""}`;
  const line = [
    name.padEnd(22),
    f1.toFixed(4).padStart(6),
    (ms / 1000).toFixed(2).padStart(8),
    String(Math.round((text.source.length + text.target.length) / (ms / 1000))).padStart(11),
    (ms / words).toFixed(1).padStart(8),
    (byClock / wordsByClock).toFixed(1).padStart(13),
    hold.toFixed(0).padStart(16),
    String(Math.round(process.resourceUsage().maxRSS / 1024)).padStart(8),
  ].join(" ");
  return { line, characters: count(text.source) + count(text.target), ms };
}

/** The power of the text with which the time grows. */
function growthOf(small: { characters: number; ms: number }, large: { characters: number; ms: number }): number {
  return Math.log(large.ms / small.ms) / Math.log(large.characters / small.characters);
}

/** How soon a signal stops a long run, wherever it is: the longest of several. */
async function signal(): Promise<void> {
  const text = longText(lines, STOPPED, 1);
  const begun = performance.now();
  await alignSegments(text.source, text.target, languages);
  const whole = performance.now() - begun;
  const tries = 6;
  let slowest = 0;
  for (let k = 0; k < tries; k++) {
    const stop = new AbortController();
    const due = performance.now() + ((k + 0.5) / tries) * whole;
    const run = alignSegments(text.source, text.target, { ...languages, signal: stop.signal });
    setTimeout(() => stop.abort(), due - performance.now());
    await run.catch(() => {});
    if (stop.signal.aborted) slowest = Math.max(slowest, performance.now() - due);
  }
  console.log(
    `\na signal stops ${text.source.length} x ${text.target.length} within ${slowest.toFixed(0)} ms (by the clock)`,
  );
}
