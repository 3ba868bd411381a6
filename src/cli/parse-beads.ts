import type { BeadIndexes } from "../evaluate/scores.ts";
import { Failure } from "./failure.ts";

/**
 * Reads beads from JSONL (a bead a line) or from one JSON object with `beads` (or `gold`), each bead an object
 * {source, target} or a pair of index lists.
 * @throws Failure naming the file and the line
 */
export function parseBeads(text: string, file: string): BeadIndexes[] {
  const whole = parse(text);
  if (typeof whole === "object" && whole !== null && !("source" in whole && !("beads" in whole))) {
    const holder = whole as Record<string, unknown>;
    const list = Array.isArray(whole) ? whole : (holder.beads ?? holder.gold);
    if (!Array.isArray(list)) throw new Failure(`${file}: the JSON holds no list "beads"`);
    return list.map((bead, k) => beadOf(bead, `${file}: bead ${k}`));
  }
  const beads: BeadIndexes[] = [];
  text.split(/\r?\n/).forEach((line, k) => {
    if (line.trim() !== "") beads.push(beadOf(parse(line), `${file}: line ${k + 1}`));
  });
  return beads;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function beadOf(value: unknown, place: string): BeadIndexes {
  const [source, target] = Array.isArray(value)
    ? value
    : [(value as BeadIndexes | undefined)?.source, (value as BeadIndexes | undefined)?.target];
  if (!isIndexes(source) || !isIndexes(target)) {
    throw new Failure(`${place}: is not a bead such as {"source":[0],"target":[1,2]}`);
  }
  return { source, target };
}

const isIndexes = (value: unknown): value is number[] =>
  Array.isArray(value) && value.every((index) => Number.isInteger(index) && index >= 0);
