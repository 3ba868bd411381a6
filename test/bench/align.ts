// usage: npm run bench:align -- DIR [--sizes 4000,15000,50000] — DIR holds alt-train.vi and alt-train.en.
// Aligns seeded long texts, checks the answer first, then reports segments a second, memory and the ratio to splitting
// the same text into words, all in CPU time of this process, so that a busy machine disturbs little.
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { evaluate } from "../../src/evaluate/scores.ts";
import { alignSegments } from "../../src/songngu.ts";
import { reportPairs } from "../corpus/report-pair.ts";
import { type LongText, linesOf, longText, splitIntoWords, USUAL_DAMAGE } from "./long-text.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { sizes: { type: "string", default: "4000,15000,50000" } },
});
const folder = positionals[0];
if (folder === undefined) throw new Error("usage: npm run bench:align -- DIR [--sizes 4000,15000]");
const lines = linesOf(resolve(folder));
const languages = { sourceLanguage: "vi", targetLanguage: "en" };

/** F1 below which a run is wrong and not worth timing. */
const LEAST_F1 = 0.99;

const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
async function timed<T>(work: () => T | Promise<T>): Promise<[number, T]> {
  const begun = cpu();
  const result = await work();
  return [cpu() - begun, result];
}
const yardstick = async (text: LongText): Promise<number> => {
  const words = (): number => splitIntoWords(text.source) + splitIntoWords(text.target);
  words();
  return (await timed(words))[0];
};

await small();
console.log("\nsegments          F1   seconds  segments/s   x words   longest block ms    MB");
let previous: { text: number; ms: number } | undefined;
for (const size of values.sizes.split(",").map(Number)) {
  for (const parts of size <= 4000 ? [1, 5] : [1]) {
    const text = longText(lines, size, 1, { ...USUAL_DAMAGE, parts });
    const words = await yardstick(text);
    const watch = watchLoop();
    const [ms, bitext] = await timed(() => alignSegments(text.source, text.target, languages));
    const block = watch();
    const { f1 } = evaluate(text, bitext).strict;
    if (f1 < LEAST_F1)
      throw new Error(`${size} segments in ${parts} parts: F1 ${f1.toFixed(4)}: wrong, not worth timing`);
    const segments = text.source.length + text.target.length;
    const characters = text.source.join("").length + text.target.join("").length;
    const growth =
      previous === undefined || parts > 1
        ? ""
        : `  growth ${(Math.log(ms / previous.ms) / Math.log(characters / previous.text)).toFixed(2)}`;
    console.log(
      `${text.source.length} x ${text.target.length}${parts > 1 ? ` (${parts} parts)` : ""}`.padEnd(24) +
        `${f1.toFixed(4)} ${(ms / 1000).toFixed(2).padStart(8)} ${Math.round(segments / (ms / 1000))
          .toString()
          .padStart(11)} ${(ms / words).toFixed(1).padStart(9)} ${block.toFixed(0).padStart(12)} ${Math.round(
          process.resourceUsage().maxRSS / 1024,
        )
          .toString()
          .padStart(12)}${growth}`,
    );
    if (parts === 1) previous = { text: characters, ms };
  }
}

/** Reports with given segments, warm: milliseconds a pair. */
async function small(): Promise<void> {
  const pairs = reportPairs();
  const twelve = pairs.map((pair) => [pair.vi.segments.slice(0, 12), pair.en.segments.slice(0, 12)] as const);
  const round = async (): Promise<void> => {
    for (const [source, target] of twelve) await alignSegments(source, target, languages);
  };
  for (let k = 0; k < 5; k++) await round();
  const rounds = 10;
  const [ms] = await timed(async () => {
    for (let k = 0; k < rounds; k++) await round();
  });
  const each = ms / rounds / twelve.length;
  console.log(
    `report pairs of 12 x 12 segments: ${each.toFixed(2)} ms a pair, ${Math.round(1000 / each)} pairs a second`,
  );
}

/** The longest time that the event loop did not turn, in milliseconds; on a busy machine other processes count in. */
function watchLoop(): () => number {
  let last = performance.now();
  let longest = 0;
  const timer = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  }, 1);
  return () => {
    clearInterval(timer);
    return Math.max(longest, performance.now() - last);
  };
}
