import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A long pair of texts with its gold, made from a line-aligned corpus. */
export interface LongText {
  source: string[];
  target: string[];
  /** Makes the gold. It is kept in numbers: a million objects of the bench would hold up whatever it watches. */
  gold(): { source: number[]; target: number[] }[];
}

/** What is done to the pairs of a long text; shares of all pairs. */
export interface Damage {
  /** Pairs that lose one side, on each side. */
  drops: number;
  /** Pairs of neighbours that become one segment, on each side. */
  merges: number;
  /** Parts of equal size that the target is cut into and that stand in another order. */
  parts: number;
}

/** How the texts of the benchmark are damaged: a few drops and merges on each side, one order. */
export const USUAL_DAMAGE: Damage = { drops: 0.04, merges: 0.04, parts: 1 };

/** Numbers from 0 to 1 from a seed (mulberry32), the same on every machine. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** The two sides of a line-aligned corpus in a folder that holds alt-train.vi and alt-train.en. */
export function linesOf(folder: string): { source: string[]; target: string[] } {
  const read = (name: string): string[] => readFileSync(join(folder, name), "utf8").trimEnd().split(/\r?\n/);
  return { source: read("alt-train.vi"), target: read("alt-train.en") };
}

/**
 * A long text of `size` segment pairs, each of two or three lines drawn with a seed, so that hardly any repeats; then
 * segments are dropped and neighbours joined.
 */
export function longText(
  lines: { source: string[]; target: string[] },
  size: number,
  seed: number,
  damage: Damage = USUAL_DAMAGE,
): LongText {
  const random = seeded(seed);
  const text: Pick<LongText, "source" | "target"> = { source: [], target: [] };
  const pairs = Array.from({ length: size }, () => {
    const picks = Array.from({ length: random() < 0.5 ? 2 : 3 }, () => Math.floor(random() * lines.source.length));
    return {
      source: picks.map((k) => lines.source[k]!).join(" "),
      target: picks.map((k) => lines.target[k]!).join(" "),
    };
  });
  const blocks: { source: string[]; target: string[] }[] = [];
  for (let k = 0; k < size; k++) {
    const dice = random();
    const pair = pairs[k]!;
    const next = pairs[k + 1];
    if (dice < damage.drops) blocks.push({ source: [pair.source], target: [] });
    else if (dice < 2 * damage.drops) blocks.push({ source: [], target: [pair.target] });
    else if (next !== undefined && dice < 2 * damage.drops + 2 * damage.merges) {
      const joined = dice < 2 * damage.drops + damage.merges;
      blocks.push(
        joined
          ? { source: [`${pair.source} ${next.source}`], target: [pair.target, next.target] }
          : { source: [pair.source, next.source], target: [`${pair.target} ${next.target}`] },
      );
      k++;
    } else blocks.push({ source: [pair.source], target: [pair.target] });
  }
  const sourceAt = blocks.map((block) => {
    const at = text.source.length;
    text.source.push(...block.source);
    return at;
  });
  const targetAt = new Array<number>(blocks.length);
  for (const k of partsInOtherOrder(blocks.length, damage.parts)) {
    targetAt[k] = text.target.length;
    text.target.push(...blocks[k]!.target);
  }
  // First segment and number of segments on each side, four numbers a bead.
  const runs = new Int32Array(4 * blocks.length);
  blocks.forEach((block, k) => {
    runs.set([sourceAt[k]!, block.source.length, targetAt[k]!, block.target.length], 4 * k);
  });
  return { ...text, gold: () => beadsOf(runs) };
}

/** The beads of runs of segments that have both sides. */
function beadsOf(runs: Int32Array): { source: number[]; target: number[] }[] {
  const beads: { source: number[]; target: number[] }[] = [];
  for (let k = 0; k < runs.length; k += 4) {
    const [source, sources, target, targets] = runs.subarray(k, k + 4) as unknown as [number, number, number, number];
    if (sources === 0 || targets === 0) continue;
    beads.push({
      source: Array.from({ length: sources }, (_, x) => source + x),
      target: Array.from({ length: targets }, (_, x) => target + x),
    });
  }
  return beads;
}

/** 0 … size - 1 cut into parts of which the odd ones come first. */
function partsInOtherOrder(size: number, parts: number): number[] {
  const order = [...Array(parts).keys()].sort((a, b) => (b % 2) - (a % 2) || a - b);
  return order.flatMap((part) => {
    const from = Math.floor((part * size) / parts);
    const to = Math.floor(((part + 1) * size) / parts);
    return Array.from({ length: to - from }, (_, k) => from + k);
  });
}

/** The yardstick: splitting every segment into words, the loop alone. @returns words counted, so that nothing is optimised away */
export function splitIntoWords(segments: readonly string[]): number {
  let count = 0;
  for (const s of segments) count += s.normalize("NFC").match(/\d+(?:[.,]\d+)*|\p{L}+(?:['’]\p{L}+)*/gu)?.length ?? 0;
  return count;
}
