import type { Bead, Bitext } from "../core/bitext.ts";
import type { Note } from "../core/note.ts";
import type { Side } from "../core/segment.ts";
import { foldText } from "./fold-text.ts";
import { areDisjoint, inOrder, missingIndexes } from "./indexes/index-beads.ts";
import type { TranslationUnit, UnitSide } from "./unit.ts";

/** How units become a bitext again. */
export interface BitextOfOptions {
  /** The segments of the two texts, where they are known: beads then number them, and what no unit names becomes null beads. */
  segments?: { source: readonly string[]; target: readonly string[] };
}

/**
 * Makes a bitext of translation units, with what a person has decided and corrected in them. Without `segments` each text of a unit is
 * one segment; they stand in the order of the units, or of the segments that the units remember. The units should be of one pair of
 * languages and of one pair of documents.
 */
export function bitextOf(units: Iterable<TranslationUnit>, options: BitextOfOptions = {}): Bitext {
  const list = [...units];
  const notes: Note[] = [];
  const { beads, texts } = options.segments
    ? numberedBeads(list, options.segments, notes)
    : ownBeads(list.filter((unit) => unit.source !== "" || unit.target !== ""));
  return {
    source: sideOf(texts.source, list[0]?.sourceLanguage ?? "und"),
    target: sideOf(texts.target, list[0]?.targetLanguage ?? "und"),
    beads: inOrder(beads),
    notes,
  };
}

interface Numbered {
  beads: Bead[];
  texts: Record<UnitSide, string[]>;
}

function beadOf(unit: TranslationUnit, source: number[], target: number[]): Bead {
  const bead: Bead = { source, target, confidence: unit.confidence ?? 1 };
  if (unit.status) bead.status = unit.status;
  return bead;
}

/** Every text is one segment. */
function ownBeads(units: readonly TranslationUnit[]): Numbered {
  const remembered = areDisjoint(units.flatMap(({ bead }) => (bead ? [bead] : [])));
  const texts: Numbered["texts"] = { source: [], target: [] };
  const places: Record<UnitSide, Map<TranslationUnit, number>> = { source: new Map(), target: new Map() };
  for (const side of ["source", "target"] as const) {
    const there = units.filter((unit) => unit[side] !== "");
    const first = (unit: TranslationUnit): number => unit.bead?.[side][0] ?? Number.POSITIVE_INFINITY;
    // Sorting is stable: texts that a person has added, which remember nothing, come last in their order.
    if (remembered) there.sort((a, b) => (first(a) === first(b) ? 0 : first(a) - first(b)));
    for (const unit of there) {
      places[side].set(unit, texts[side].length);
      texts[side].push(foldText(unit[side]));
    }
  }
  const indexes = (side: UnitSide, unit: TranslationUnit): number[] => {
    const index = places[side].get(unit);
    return index === undefined ? [] : [index];
  };
  return { beads: units.map((unit) => beadOf(unit, indexes("source", unit), indexes("target", unit))), texts };
}

/** The segments are known: units find theirs by number or by text. */
function numberedBeads(
  units: readonly TranslationUnit[],
  segments: NonNullable<BitextOfOptions["segments"]>,
  notes: Note[],
): Numbered {
  const texts = { source: segments.source.map(foldText), target: segments.target.map(foldText) };
  const finders = { source: new SegmentFinder(texts.source), target: new SegmentFinder(texts.target) };
  const beads: Bead[] = [];
  for (const unit of units) {
    const found = (["source", "target"] as const).map((side) => finders[side].find(unit[side], unit.bead?.[side]));
    const [source, target] = found;
    if (source && target && source.length + target.length > 0) beads.push(beadOf(unit, source, target));
    else notes.push({ code: "UNIT_UNMATCHED", message: `unit ${unit.id}: its texts are not among the segments` });
  }
  for (const side of ["source", "target"] as const) {
    for (const index of missingIndexes(
      texts[side].length,
      beads.flatMap((bead) => bead[side]),
    )) {
      beads.push({ source: [], target: [], confidence: 1, [side]: [index] });
    }
  }
  return { beads, texts };
}

/** Finds the segments that a text is made of, each one once. */
class SegmentFinder {
  readonly #texts: readonly string[];
  readonly #places: Map<string, number[]> = new Map();
  readonly #used: Set<number> = new Set();

  constructor(texts: readonly string[]) {
    this.#texts = texts;
    texts.forEach((text, index) => {
      const key = firstWord(text);
      this.#places.set(key, [...(this.#places.get(key) ?? []), index]);
    });
  }

  /** Indexes of the segments that make the text; a corrected text is found by the numbers that its unit remembers. */
  find(text: string, numbers: readonly number[] | undefined): number[] | undefined {
    if (text === "") return [];
    const free = (index: number): boolean => index < this.#texts.length && !this.#used.has(index);
    const run =
      this.#runOf(foldText(text)) ?? (numbers && numbers.length > 0 && numbers.every(free) ? [...numbers] : undefined);
    for (const index of run ?? []) this.#used.add(index);
    return run;
  }

  #runOf(text: string): number[] | undefined {
    for (const first of this.#places.get(firstWord(text)) ?? []) {
      let rest = text;
      const run: number[] = [];
      for (let index = first; rest !== "" && !this.#used.has(index) && index < this.#texts.length; index++) {
        const segment = this.#texts[index]!;
        if (!rest.startsWith(segment)) break;
        run.push(index);
        rest = rest.slice(segment.length).trimStart();
      }
      if (rest === "" && run.length > 0) return run;
    }
    return undefined;
  }
}

const firstWord = (text: string): string => text.split(" ", 1)[0]!;

function sideOf(texts: readonly string[], language: string): Side {
  let start = 0;
  const segments = texts.map((text, paragraph) => {
    const segment = { text, start, end: start + text.length, paragraph, kind: "sentence" as const };
    start = segment.end + 1;
    return segment;
  });
  return { language, text: texts.join("\n"), segments, furniture: [] };
}
