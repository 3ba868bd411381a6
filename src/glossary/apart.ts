import type { GlossaryKind } from "../core/glossary.ts";
import type { TermbaseEntry } from "../lexicon/termbase.ts";
import { BREAK, type MarkedWords, NAME } from "./marked-words.ts";
import { Sighting } from "./sighting.ts";
import type { TermbaseHit } from "./termbase-index.ts";
import { isListed, termbaseSightings } from "./termbase-sightings.ts";

/**
 * What two reports of one event have in common although no bead says so: terms of the termbase of several words, and
 * names of several words that are written alike. `report` is a whole document.
 */
export function apartSightings(
  report: number,
  hits: readonly [readonly TermbaseHit[], readonly TermbaseHit[]],
  entries: readonly TermbaseEntry[],
  kindOf: (entry: number) => GlossaryKind,
  source: MarkedWords,
  target: MarkedWords,
): Sighting[] {
  const found: Sighting[] = [];
  for (const one of termbaseSightings(report, hits[0], hits[1], kindOf, source, target)[0]) {
    const entry = entries[one.entry!]!;
    if (one.kind === "term" && !(entry.target.preferred.includes(" ") && entry.source.preferred.includes(" ")))
      continue;
    found.push(one.with({ apart: true }));
  }
  const names = new Map(runsOfNames(source, report).map((run) => [foldedKey(source, run), run]));
  for (const run of runsOfNames(target, report)) {
    const other = names.get(foldedKey(target, run));
    if (other === undefined) continue;
    const name = new Sighting(report, other, run, "name", "name", 1).with({ apart: true });
    const known = found.some(({ source: a, target: b }) => holds(a, other) && holds(b, run));
    if (!known && !isListed(name, hits)) found.push(name);
  }
  return found;
}

const holds = (around: readonly [number, number], run: readonly [number, number]): boolean =>
  around[0] <= run[0] && run[1] <= around[1];

/** Runs of two capitalised words or more. */
function runsOfNames({ words, marks, pack, gaps }: MarkedWords, report: number): [number, number][] {
  const runs: [number, number][] = [];
  const end = words.offsets[report + 1]!;
  const isName = (at: number): boolean =>
    (marks[at]! & NAME) !== 0 && !pack.titles.has(words.types[words.tokens[at]!]!);
  for (let from = words.offsets[report]!; from < end; from++) {
    if (!isName(from)) continue;
    let to = from;
    while (to + 1 < end && (gaps[to + 1] === 1 || (isName(to + 1) && (marks[to + 1]! & BREAK) === 0))) to++;
    if (to > from) runs.push([from, to]);
    from = to;
  }
  return runs;
}

const foldedKey = ({ words }: MarkedWords, [from, to]: readonly [number, number]): string =>
  Array.from({ length: to - from + 1 }, (_, k) => words.folded[words.tokens[from + k]!]!).join(" ");
