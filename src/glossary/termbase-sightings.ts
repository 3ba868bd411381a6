import type { GlossaryKind } from "../core/glossary.ts";
import type { TermbaseEntry } from "../lexicon/termbase.ts";
import { lexiconWord } from "../lexicon/tokens.ts";
import { words } from "../text/words.ts";
import type { TermPack } from "./languages/pack.ts";
import { COMMA, type MarkedWords, NAME } from "./marked-words.ts";
import { type Place, Sighting } from "./sighting.ts";
import type { TermbaseHit } from "./termbase-index.ts";

/** Pairs up the places of both sides that have a form of the same entry: the longest ones, each word in one of them. */
export function termbaseSightings(
  bead: number,
  sources: readonly TermbaseHit[],
  targets: readonly TermbaseHit[],
  kindOf: (entry: number) => GlossaryKind,
  source: MarkedWords,
  target: MarkedWords,
): [whole: Sighting[], nested: Sighting[]] {
  const byEntry = new Map<number, TermbaseHit[]>();
  for (const hit of targets) {
    const list = byEntry.get(hit.entry);
    if (list === undefined) byEntry.set(hit.entry, [hit]);
    else list.push(hit);
  }
  const pairs: { from: TermbaseHit; to: TermbaseHit; size: number }[] = [];
  for (const from of sources) {
    for (const to of byEntry.get(from.entry) ?? []) {
      pairs.push({ from, to, size: from.to - from.from + to.to - to.from });
    }
  }
  pairs.sort(
    (a, b) =>
      b.size - a.size ||
      a.from.form + a.to.form - (b.from.form + b.to.form) ||
      a.from.from - b.from.from ||
      a.to.from - b.to.from,
  );
  const [tookSource, tookTarget] = [new Set<number>(), new Set<number>()];
  const found: Sighting[] = [];
  const nested: Sighting[] = [];
  for (const { from, to, size } of pairs) {
    const places = [[from.from, from.to] as const, [to.from, to.to] as const] as const;
    const sighting = new Sighting(bead, ...places, kindOf(from.entry), "termbase", 1).with({ entry: from.entry });
    if (overlaps(tookSource, from) || overlaps(tookTarget, to)) {
      // A term inside a longer one on both sides is a term all the same; across two of them it is chance.
      const around = found.find((other) => isPart(other.source, from) && isPart(other.target, to));
      const again = [...found, ...nested].some(
        (other) => other.entry === from.entry || (isAt(other.source, from) && isAt(other.target, to)),
      );
      // A body named after its parent, which one side leaves out: Cục Lãnh sự, (Bộ Ngoại giao).
      const half =
        size >= 3 &&
        ((found.some((other) => isPart(other.source, from)) && !overlaps(tookTarget, to)) ||
          (found.some((other) => isPart(other.target, to)) && !overlaps(tookSource, from)));
      if (again || (around === undefined && !half)) continue;
      const joined = around !== undefined && (isJoined(source, around.source) || isJoined(target, around.target));
      const head = around !== undefined && isHead(sighting, around, source, target);
      nested.push(joined ? sighting : sighting.with({ nested: head ? "head" : "part" }));
      continue;
    }
    for (let i = from.from; i <= from.to; i++) tookSource.add(i);
    for (let j = to.from; j <= to.to; j++) tookTarget.add(j);
    found.push(sighting);
  }
  return [found, nested];
}

/** Notes the shorter forms of an entry inside the forms that were found: (lực lượng) mũ nồi xanh = blue berets. */
export function withInnerForms(
  one: Sighting,
  [sources, targets]: readonly [readonly TermbaseHit[], readonly TermbaseHit[]],
): Sighting {
  const inside = (hits: readonly TermbaseHit[], run: Place): Place[] =>
    hits.filter((hit) => hit.entry === one.entry && isPart(run, hit)).map(({ from, to }) => [from, to]);
  const inner = [inside(sources, one.source), inside(targets, one.target)] as const;
  return inner[0].length + inner[1].length === 0 ? one : one.with({ inner });
}

/** True where an entry of the termbase has a form in both places of a pair. */
export function isListed(
  one: Pick<Sighting, "source" | "target">,
  hits: readonly [readonly TermbaseHit[], readonly TermbaseHit[]],
): boolean {
  return hits[0].some(
    (from) => isAt(one.source, from) && hits[1].some((to) => to.entry === from.entry && isAt(one.target, to)),
  );
}

/** True where the longer term is the shorter one made narrower. */
function isHead(one: Sighting, around: Sighting, source: MarkedWords, target: MarkedWords): boolean {
  // A language with the main word first shows it best: behind it, English has what "of" adds.
  const side = target.pack.head === "first" && source.pack.head !== "first" ? "target" : "source";
  const { pack, marks } = side === "source" ? source : target;
  const [[from, to], [first, last]] = [one[side], around[side]];
  // A name makes no new term: ủy viên không thường trực (HĐBA).
  if (pack.head === "first") return from === first && (marks[to + 1]! & NAME) === 0;
  return to === last && (marks[from - 1]! & NAME) === 0;
}

/** True where a run names several things: độc lập, chủ quyền và toàn vẹn lãnh thổ. */
function isJoined({ marks, words: side, pack }: MarkedWords, [from, to]: readonly [number, number]): boolean {
  for (let at = from + 1; at <= to; at++) {
    if ((marks[at]! & COMMA) !== 0 || pack.coordinators.has(side.types[side.tokens[at]!]!)) return true;
  }
  return false;
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
