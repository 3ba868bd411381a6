// usage: npm run bench:repeats -- DIR [--only standing,twice] [--times 10,100,1000] [--reports 01,04] [--size 15000]
// DIR holds alt-train.vi and alt-train.en. Aligns seeded texts that repeat themselves: one report again and again, every
// sentence twice, a standing paragraph between parts, whole articles that come back. Times are CPU time of this process.
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { evaluate } from "../../src/evaluate/scores.ts";
import { alignSegments } from "../../src/songngu.ts";
import { reportPairs } from "../corpus/report-pair.ts";
import { linesOf, seeded } from "./long-text.ts";

const usage = "usage: npm run bench:repeats -- DIR [--only NAMES] [--times 10,100] [--reports 01,04] [--size N]";
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: "string" },
    times: { type: "string", default: "10,100,1000" },
    reports: { type: "string", default: "01,02,03,04,05,06,07,08" },
    size: { type: "string", default: "15000" },
  },
});
if (positionals[0] === undefined) throw new Error(usage);
const lines = linesOf(resolve(positionals[0]));
const size = Number(values.size);
const languages = { sourceLanguage: "vi", targetLanguage: "en" };

/** Some segments of each side that say the same; one side may be empty. */
interface Block {
  readonly source: readonly string[];
  readonly target: readonly string[];
  /** Beads within the block, where it is more than one. */
  readonly beads?: readonly (readonly [readonly number[], readonly number[]])[];
  /** Whether it comes back, so that its beads are counted apart. */
  readonly standing?: boolean;
}

/** A text with its gold; `standing` are the beads of what comes back. */
interface Repeating {
  readonly source: string[];
  readonly target: string[];
  readonly beads: { source: number[]; target: number[] }[];
  readonly standing: Set<number>;
}

/** Lays blocks out: the source as they come, the target in the order given. */
function layOut(blocks: readonly Block[], order: readonly number[] = [...blocks.keys()]): Repeating {
  const text: Repeating = { source: [], target: [], beads: [], standing: new Set() };
  const sourceAt = blocks.map((block) => text.source.push(...block.source) - block.source.length);
  const targetAt = new Array<number>(blocks.length);
  for (const k of order) targetAt[k] = text.target.push(...blocks[k]!.target) - blocks[k]!.target.length;
  blocks.forEach(({ source, target, beads, standing }, k) => {
    for (const [a, b] of beads ?? [[[...source.keys()], [...target.keys()]]]) {
      if (a.length === 0 || b.length === 0) continue;
      if (standing) text.standing.add(text.beads.length);
      text.beads.push({ source: a.map((i) => sourceAt[k]! + i), target: b.map((j) => targetAt[k]! + j) });
    }
  });
  return text;
}

const line = (k: number): Block => ({ source: [lines.source[k]!], target: [lines.target[k]!] });

/** Consecutive lines, of which some lose a side and some are joined with the next. */
function realText(from: number, to: number, seed: number): Block[] {
  const random = seeded(seed);
  const blocks: Block[] = [];
  for (let k = from; k < to; k++) {
    const dice = random();
    const [own, next] = [line(k), line(k + 1)];
    if (dice < 0.04) blocks.push({ ...own, target: [] });
    else if (dice < 0.08) blocks.push({ ...own, source: [] });
    else if (dice < 0.12 && k + 1 < to) {
      k++;
      const joined = (side: "source" | "target"): string => `${own[side][0]} ${next[side][0]}`;
      blocks.push(
        dice < 0.1
          ? { source: [joined("source")], target: [own.target[0]!, next.target[0]!] }
          : { source: [own.source[0]!, next.source[0]!], target: [joined("target")] },
      );
    } else blocks.push(own);
  }
  return blocks;
}

/** Runs of blocks with what stands between them: after each `every` blocks, the same lines again. */
function withStanding(blocks: readonly Block[], every: number, standing: readonly Block[]): Block[] {
  return blocks.flatMap((block, k) =>
    (k + 1) % every === 0 ? [block, ...standing.map((one) => ({ ...one, standing: true }))] : [block],
  );
}

/** Indexes cut into equal parts that stand in an order drawn with a seed. */
function partsMoved(length: number, parts: number, seed: number): number[] {
  const random = seeded(seed);
  const order = [...Array(parts).keys()];
  for (let k = parts - 1; k > 0; k--) {
    const other = Math.floor(random() * (k + 1));
    [order[k], order[other]] = [order[other]!, order[k]!];
  }
  return order.flatMap((part) => {
    const [from, to] = [Math.floor((part * length) / parts), Math.floor(((part + 1) * length) / parts)];
    return Array.from({ length: to - from }, (_, k) => from + k);
  });
}

const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

let previous: { name: string; ms: number; segments: number } | undefined;

/** Aligns, and prints how right it is: every bead, those of the text that does not come back, and by what beads say. */
async function measure(name: string, text: Repeating, note = ""): Promise<void> {
  await new Promise((rested) => setTimeout(rested, 1));
  const begun = cpu();
  let [last, longest] = [performance.now(), 0];
  const timer = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 1);
  const bitext = await alignSegments(text.source, text.target, languages);
  clearInterval(timer);
  longest = Math.max(longest, performance.now() - last);
  const ms = cpu() - begun;
  const { strict, lax } = evaluate(text, bitext);
  const own = new Set([...text.standing].flatMap((b) => text.beads[b]!.source));
  const ownTarget = new Set([...text.standing].flatMap((b) => text.beads[b]!.target));
  const rest = evaluate(
    { beads: text.beads.filter((_, b) => !text.standing.has(b)) },
    { beads: bitext.beads.filter(({ source, target }) => !(own.has(source[0]!) || ownTarget.has(target[0]!))) },
  ).strict;
  const said = ({ source, target }: { source: number[]; target: number[] }): string =>
    JSON.stringify([source.map((i) => text.source[i]), target.map((j) => text.target[j])]);
  const right = new Set(text.beads.map(said));
  const full = bitext.beads.filter(({ source, target }) => source.length > 0 && target.length > 0);
  const same = full.filter((bead) => right.has(said(bead))).length;
  const segments = text.source.length + text.target.length;
  const growth =
    previous?.name !== name
      ? ""
      : `growth ${(Math.log(ms / previous.ms) / Math.log(segments / previous.segments)).toFixed(2)}`;
  previous = { name, ms, segments };
  console.log(
    [
      `${name} ${note}`.padEnd(34),
      `${text.source.length} x ${text.target.length}`.padEnd(15),
      strict.f1.toFixed(4),
      lax.f1.toFixed(4),
      text.standing.size > 0 ? rest.f1.toFixed(4) : "      ",
      ((2 * same) / (full.length + text.beads.length)).toFixed(4),
      (ms / 1000).toFixed(2).padStart(7),
      Math.round(segments / (ms / 1000))
        .toString()
        .padStart(7),
      longest.toFixed(0).padStart(5),
      Math.round(process.resourceUsage().maxRSS / 1024)
        .toString()
        .padStart(5),
      growth,
    ].join(" "),
  );
}

const pick = (from: number, count: number): Block[] => Array.from({ length: count }, (_, k) => line(from + k));

const cases: Record<string, () => Promise<void>> = {
  /** A report pair again and again, as in concatenated text; the last line of a report is its F1 by itself. */
  async report() {
    const pairs = reportPairs().filter(
      (pair) => pair.split === "tune" && values.reports.split(",").includes(pair.name.slice(0, 2)),
    );
    for (const pair of pairs) {
      const block: Block = {
        source: pair.vi.segments,
        target: pair.en.segments,
        beads: pair.beads.map(([en, vi]) => [vi, en] as const),
      };
      for (const times of [1, ...values.times.split(",").map(Number)]) {
        await measure(`report ${pair.name.slice(0, 2)}`, layOut(new Array<Block>(times).fill(block)), `x ${times}`);
      }
    }
  },
  /** The same with something unrelated around it, on one side alone. */
  async around() {
    const [pair] = reportPairs().filter((each) => each.split === "tune");
    const block: Block = {
      source: pair!.vi.segments,
      target: pair!.en.segments,
      beads: pair!.beads.map(([en, vi]) => [vi, en] as const),
    };
    const copies = new Array<Block>(100).fill(block);
    const alone = pick(3000, 500);
    const onSource = alone.map((one) => ({ ...one, target: [] }));
    const onTarget = alone.map((one) => ({ ...one, source: [] }));
    await measure("around", layOut([...copies, ...onSource]), "behind the source");
    await measure("around", layOut([...onTarget, ...copies]), "before the target");
    await measure("around", layOut([...alone, ...copies, ...pick(4000, 500)]), "both sides, all around");
    const random = seeded(5);
    const holes = copies.map((copy): Block => {
      const dice = random();
      return dice < 0.05 ? { ...copy, target: [], beads: [] } : dice < 0.1 ? { ...copy, source: [], beads: [] } : copy;
    });
    await measure("around", layOut(holes), "a tenth lack a side");
  },
  /** A report again and again with other numbers each time; the sentences without a number repeat. */
  async numbered() {
    const pairs = reportPairs().filter(
      (each) => each.split === "tune" && values.reports.includes(each.name.slice(0, 2)),
    );
    for (const pair of pairs.slice(0, 4)) {
      const blocks = Array.from({ length: 100 }, (_, k): Block => {
        const counted = (text: string): string => text.replace(/\d+/g, (number) => String(Number(number) + k));
        return {
          source: pair.vi.segments.map(counted),
          target: pair.en.segments.map(counted),
          beads: pair.beads.map(([en, vi]) => [vi, en] as const),
        };
      });
      await measure("numbered", layOut(blocks), `report ${pair.name.slice(0, 2)} x 100`);
    }
  },
  /** Forty lines again and again, of which each side has lost some. */
  async lost() {
    const random = seeded(17);
    const blocks = Array.from({ length: size / 3 }, (_, k): Block => {
      const [own, dice] = [line(k % 40), random()];
      return dice < 0.05 ? { ...own, target: [] } : dice < 0.1 ? { ...own, source: [] } : own;
    });
    await measure("lost", layOut(blocks), "a tenth lack a side");
  },
  /** Each sentence twice in a row, on both sides. */
  async twice() {
    for (const length of [size / 15, size / 5, size]) {
      const blocks = pick(0, Math.min(lines.source.length, length / 2)).flatMap((block) => [block, block]);
      await measure("each twice", layOut(blocks));
    }
  },
  /** A paragraph of three sentences after each twenty of a real text, in one order and with parts moved. */
  async standing() {
    for (const parts of [1, 5, 20]) {
      const blocks = realText(0, size / 3, 3);
      const paragraph = pick(12_000, 3);
      const all = withStanding(blocks, 20, paragraph);
      await measure("without", layOut(blocks, partsMoved(blocks.length, parts, 7)), `${parts} parts`);
      await measure("standing", layOut(all, partsMoved(all.length, parts, 7)), `${parts} parts`);
    }
  },
  /** Newsletters: articles drawn with a seed from a store, so that each comes back some times. */
  async newsletters() {
    for (const [articles, store] of [
      [60, 20],
      [300, 100],
      [300, 10],
    ] as const) {
      const random = seeded(11);
      const draws = Array.from({ length: articles }, () => Math.floor(random() * store));
      const blocks = draws.flatMap((article) => realText(article * 15, article * 15 + 15, article + 1));
      await measure("newsletters", layOut(blocks), `${articles} of ${store}`);
      await measure(
        "newsletters",
        layOut(blocks, partsMoved(blocks.length, 6, 13)),
        `${articles} of ${store}, 6 parts`,
      );
    }
  },
  /** A form: real lines with a short standing line after each, and a long run of one line in the middle. */
  async form() {
    const [short] = pick(12_049, 1);
    const blocks = withStanding(realText(0, size / 10, 3), 1, [short!]);
    await measure("form", layOut(blocks), "a line after each line");
    const run = new Array<Block>(300).fill({ ...short!, standing: true });
    await measure("form", layOut([...pick(0, 400), ...run, ...pick(400, 400)]), "300 equal lines in the middle");
  },
};

console.log(
  "text                               segments        strict    lax   rest   by text  seconds  seg/s  hold    MB",
);
for (const [name, run] of Object.entries(cases)) {
  if (values.only === undefined || values.only.split(",").includes(name)) await run();
}
