import type { GlossaryKind } from "../core/glossary.ts";
import type { TermbaseEntry } from "../lexicon/termbase.ts";
import { lexiconWord } from "../lexicon/tokens.ts";
import { words } from "../text/words.ts";
import type { TermPack } from "./languages/pack.ts";
import type { Sighting } from "./sighting.ts";
import type { TermbaseHit } from "./termbase-index.ts";

/** Pairs up the places of both sides that have a form of the same entry: the longest ones, each word in one of them. */
export function termbaseSightings(
  bead: number,
  sources: readonly TermbaseHit[],
  targets: readonly TermbaseHit[],
  kindOf: (entry: number) => GlossaryKind,
): [whole: Sighting[], nested: Sighting[]] {
  const byEntry = new Map<number, TermbaseHit[]>();
  for (const hit of targets) {
    const list = byEntry.get(hit.entry);
    if (list === undefined) byEntry.set(hit.entry, [hit]);
    else list.push(hit);
  }
  const pairs: { source: TermbaseHit; target: TermbaseHit; size: number }[] = [];
  for (const source of sources) {
    for (const target of byEntry.get(source.entry) ?? []) {
      pairs.push({ source, target, size: source.to - source.from + target.to - target.from });
    }
  }
  pairs.sort(
    (a, b) =>
      b.size - a.size ||
      a.source.form + a.target.form - (b.source.form + b.target.form) ||
      a.source.from - b.source.from ||
      a.target.from - b.target.from,
  );
  const [tookSource, tookTarget] = [new Set<number>(), new Set<number>()];
  const found: Sighting[] = [];
  const nested: Sighting[] = [];
  for (const { source, target, size } of pairs) {
    const sighting: Sighting = {
      bead,
      source: [source.from, source.to],
      target: [target.from, target.to],
      kind: kindOf(source.entry),
      by: "termbase",
      quality: 1,
      entry: source.entry,
    };
    if (overlaps(tookSource, source) || overlaps(tookTarget, target)) {
      // A term inside a longer one on both sides is a term all the same; across two of them it is chance.
      const around = found.find((other) => isPart(other.source, source) && isPart(other.target, target));
      const again = [...found, ...nested].some(
        (other) => other.entry === source.entry || (isAt(other.source, source) && isAt(other.target, target)),
      );
      // A body named after its parent, which one side leaves out: Cục Lãnh sự, (Bộ Ngoại giao).
      const half =
        size >= 3 &&
        ((found.some((other) => isPart(other.source, source)) && !overlaps(tookTarget, target)) ||
          (found.some((other) => isPart(other.target, target)) && !overlaps(tookSource, source)));
      if ((around !== undefined || half) && !again) nested.push({ ...sighting, nested: true });
      continue;
    }
    for (let i = source.from; i <= source.to; i++) tookSource.add(i);
    for (let j = target.from; j <= target.to; j++) tookTarget.add(j);
    found.push(sighting);
  }
  return [found, nested];
}

const isAt = ([from, to]: readonly [number, number], hit: TermbaseHit): boolean => hit.from === from && hit.to === to;
const isPart = (run: readonly [number, number], hit: TermbaseHit): boolean =>
  hit.from >= run[0] && hit.to <= run[1] && !isAt(run, hit);

function overlaps(took: ReadonlySet<number>, hit: TermbaseHit): boolean {
  for (let i = hit.from; i <= hit.to; i++) if (took.has(i)) return true;
  return false;
}

/** The kind of a termbase entry: names by what their words tell. */
export function kindOfEntry(entry: TermbaseEntry, source: TermPack, target: TermPack): GlossaryKind {
  const named = /^\p{Lu}/u.test(entry.source.preferred) && /^\p{Lu}/u.test(entry.target.preferred);
  if (entry.pos !== "name" && !named) {
    return "term";
  }
  if (entry.domain === "geography") return "name";
  if (isTitled(words(entry.source.preferred).map(lexiconWord), source)) return "term";
  if (isTitled(words(entry.target.preferred).map(lexiconWord), target)) return "term";
  return kindOfName(words(entry.source.preferred), words(entry.target.preferred), source, target);
}

function isTitled(parts: readonly string[], pack: TermPack): boolean {
  if (pack.head === "first") return [1, 2, 3].some((size) => pack.titles.has(parts.slice(0, size).join(" ")));
  return pack.titles.has(parts[0]!);
}

/** What a capitalised name is, by its words: a document, a body, or the name of a person or place. */
export function kindOfName(
  source: readonly string[],
  target: readonly string[],
  sourcePack: TermPack,
  targetPack: TermPack,
): GlossaryKind {
  const [s, t] = [source.map(lexiconWord), target.map(lexiconWord)];
  const has = (set: "documents" | "bodies"): boolean => tells(s, sourcePack, set) || tells(t, targetPack, set);
  if (has("bodies") && !tells(s, sourcePack, "documents") && !tells(t, targetPack, "documents")) return "organisation";
  if (has("documents")) return "document";
  return has("bodies") ? "organisation" : "name";
}

/** True where the main word of a name is in a set: the first words in Vietnamese, the last before "of" or "on" in English. */
function tells(parts: readonly string[], pack: TermPack, set: "documents" | "bodies"): boolean {
  const known = pack[set];
  if (parts.length === 0) return false;
  if (pack.head === "first") {
    for (let size = 1; size <= Math.min(4, parts.length); size++) {
      if (known.has(parts.slice(0, size).join(" "))) return true;
    }
    return false;
  }
  let head = parts.findIndex((part, k) => k > 0 && pack.connectors.has(part)) - 1;
  if (head < 0) head = parts.length - 1;
  if (known.has(parts[head]!) || known.has(parts.at(-1)!)) return true;
  // Resolution 1701, but not Bill Clinton.
  return known.has(parts[0]!) && /^\d/.test(parts[1] ?? "");
}
