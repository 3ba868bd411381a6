import { BASE, countOf, countStep, digit, digits } from "./digits.ts";
import type { Lexicon, LexiconInfo } from "./lexicon.ts";
import { TableBuilder } from "./table.ts";

/**
 * A lexicon as plain strings, for source files: small once compressed, quick to decode. Probabilities and counts are
 * rounded to steps of a logarithm; what is alike stands together, since that compresses best.
 */
export interface PackedLexicon {
  readonly source: string;
  readonly target: string;
  readonly info: LexiconInfo;
  /** Units by code unit, front-coded: a digit for the characters shared with the unit before, then the rest and a line feed. */
  readonly sourceUnits: string;
  readonly targetUnits: string;
  /** One digit for each unit. */
  readonly sourceCounts: string;
  readonly targetCounts: string;
  /** Translations of each source unit, one digit. */
  readonly lengths: string;
  /** Target unit of each entry, as its place in the order of counts: upper and lower digit. */
  readonly high: string;
  readonly low: string;
  /** Probability in each direction, one digit: 0 is none. */
  readonly forward: string;
  readonly backward: string;
}

/** Steps of a probability for each halving. */
const PROBABILITY_GRAIN = 2;

/** Packs a lexicon; entries that are in one direction only stay so. Rows longer than the base, and units beyond its square, do not fit. */
export function packLexicon(lexicon: Lexicon): PackedLexicon {
  const source = alphabetical(lexicon.sourceUnits);
  const target = alphabetical(lexicon.targetUnits);
  const place = placesByCount(target.map((unit) => countStep(lexicon.targetCounts[unit]!)));
  const placeOf = new Map(place.map((at, number) => [target[at]!, number]));
  const packed = { lengths: "", high: "", low: "", forward: "", backward: "" };
  const back = new Map<number, number>();
  const key = (s: number, t: number): number => s * lexicon.targetUnits.length + t;
  const rows: Map<number, number>[] = lexicon.sourceUnits.map(() => new Map());
  for (let t = 0; t < lexicon.targetUnits.length; t++) {
    for (let e = lexicon.backward.offsets[t]!; e < lexicon.backward.offsets[t + 1]!; e++) {
      const s = lexicon.backward.units[e]!;
      back.set(key(s, t), probabilityStep(lexicon.backward.probabilities[e]!));
      rows[s]!.set(t, 0);
    }
  }
  for (let s = 0; s < lexicon.sourceUnits.length; s++) {
    for (let e = lexicon.forward.offsets[s]!; e < lexicon.forward.offsets[s + 1]!; e++) {
      rows[s]!.set(lexicon.forward.units[e]!, probabilityStep(lexicon.forward.probabilities[e]!));
    }
  }
  for (const s of source) {
    const row = [...rows[s]!].sort(([a], [b]) => placeOf.get(a)! - placeOf.get(b)!);
    packed.lengths += digit(row.length);
    for (const [t, forward] of row) {
      packed.high += digit(Math.floor(placeOf.get(t)! / BASE));
      packed.low += digit(placeOf.get(t)! % BASE);
      packed.forward += digit(forward);
      packed.backward += digit(back.get(key(s, t)) ?? 0);
    }
  }
  return {
    source: lexicon.source,
    target: lexicon.target,
    info: lexicon.info,
    sourceUnits: frontCode(source.map((unit) => lexicon.sourceUnits[unit]!)),
    targetUnits: frontCode(target.map((unit) => lexicon.targetUnits[unit]!)),
    sourceCounts: source.map((unit) => digit(countStep(lexicon.sourceCounts[unit]!))).join(""),
    targetCounts: target.map((unit) => digit(countStep(lexicon.targetCounts[unit]!))).join(""),
    ...packed,
  };
}

/** Unpacks what `packLexicon` packed. */
export function unpackLexicon(packed: PackedLexicon): Lexicon {
  const sourceUnits = frontDecode(packed.sourceUnits);
  const targetUnits = frontDecode(packed.targetUnits);
  const sourceSteps = digits(packed.sourceCounts);
  const targetSteps = digits(packed.targetCounts);
  const place = placesByCount(targetSteps);
  const lengths = digits(packed.lengths);
  const [high, low] = [digits(packed.high), digits(packed.low)];
  const [forwardSteps, backwardSteps] = [digits(packed.forward), digits(packed.backward)];
  const forward = new TableBuilder(sourceUnits.length);
  const backward = new TableBuilder(targetUnits.length);
  let e = 0;
  for (let s = 0; s < sourceUnits.length; s++) {
    for (let n = lengths[s]!; n > 0; n--, e++) {
      const t = place[high[e]! * BASE + low[e]!]!;
      if (forwardSteps[e]! > 0) forward.add(s, t, probabilityOf(forwardSteps[e]!), 0);
      if (backwardSteps[e]! > 0) backward.add(t, s, probabilityOf(backwardSteps[e]!), 0);
    }
  }
  return {
    source: packed.source,
    target: packed.target,
    sourceUnits,
    targetUnits,
    sourceCounts: Float64Array.from(sourceSteps, countOf),
    targetCounts: Float64Array.from(targetSteps, countOf),
    forward: forward.build(),
    backward: backward.build(),
    info: packed.info,
  };
}

function probabilityStep(probability: number): number {
  return 1 + Math.max(0, Math.round(-Math.log2(probability) * PROBABILITY_GRAIN));
}

function probabilityOf(step: number): number {
  return 2 ** (-(step - 1) / PROBABILITY_GRAIN);
}

function alphabetical(units: readonly string[]): number[] {
  return units.map((_, unit) => unit).sort((a, b) => (units[a]! < units[b]! ? -1 : 1));
}

/** Indexes by falling count step, equal ones in order: often needed units get small numbers. */
function placesByCount(steps: ArrayLike<number>): number[] {
  return Array.from(steps, (_, at) => at).sort((a, b) => steps[b]! - steps[a]! || a - b);
}

function frontCode(units: readonly string[]): string {
  let before = "";
  let coded = "";
  for (const unit of units) {
    let shared = 0;
    while (shared < 9 && shared < unit.length && unit[shared] === before[shared]) shared++;
    coded += `${shared}${unit.slice(shared)}\n`;
    before = unit;
  }
  return coded;
}

function frontDecode(coded: string): string[] {
  let before = "";
  return coded
    .split("\n")
    .slice(0, -1)
    .map((line) => {
      before = before.slice(0, Number(line[0])) + line.slice(1);
      return before;
    });
}
