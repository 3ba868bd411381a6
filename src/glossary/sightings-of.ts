import type { GlossaryKind } from "../core/glossary.ts";
import type { BuiltInEvidence } from "../evidence/built-in.ts";
import type { TermbaseEntry } from "../lexicon/termbase.ts";
import { words } from "../text/words.ts";
import { linkAbbreviations } from "./abbreviation-links.ts";
import { apartSightings } from "./apart.ts";
import type { BeadTexts } from "./bead-texts.ts";
import { completedSightings } from "./completions.ts";
import { countedSightings } from "./counted.ts";
import { dated } from "./dated.ts";
import { definitionSightings } from "./definition-sightings.ts";
import type { LexiconParts } from "./lexicon-parts.ts";
import type { LinkedBead } from "./linked-bead.ts";
import { COMMA, type MarkedWords, NAME, textOf } from "./marked-words.ts";
import { nameSightings, titleSightings } from "./names.ts";
import { documentSightings } from "./numbered-documents.ts";
import { numberedParts } from "./numbered-parts.ts";
import { phraseSightings } from "./phrases.ts";
import type { Sighting } from "./sighting.ts";
import { Spans } from "./spans.ts";
import { narrowed, widened } from "./term-forms.ts";
import { TermbaseIndex } from "./termbase-index.ts";
import { isListed, kindOfEntry, kindOfName, termbaseSightings, withInnerForms } from "./termbase-sightings.ts";
import { cutsName, wholeNameSightings } from "./whole-names.ts";
import { withoutCountry } from "./without-country.ts";
import { WordLinks } from "./word-links.ts";

/** Walks over all beads and yields the pairs of forms of each, the most trusted first. */
export function* sightingsOf(
  texts: BeadTexts,
  source: MarkedWords,
  target: MarkedWords,
  evidence: BuiltInEvidence,
  entries: readonly TermbaseEntry[],
  parts?: LexiconParts,
): Generator<Sighting[]> {
  const indexes = [
    new TermbaseIndex(entries, "source", source.pack),
    new TermbaseIndex(entries, "target", target.pack),
  ] as const;
  const kinds = new Map<number, GlossaryKind>();
  const kindOf = (entry: number): GlossaryKind => {
    let kind = kinds.get(entry);
    if (kind === undefined) {
      kind = kindOfEntry(entries[entry]!, source.pack, target.pack);
      kinds.set(entry, kind);
    }
    return kind;
  };
  const links = new WordLinks(
    evidence.source,
    evidence.target,
    evidence.translations,
    unlinkedTypes(source, evidence.source.items.units),
    unlinkedTypes(target, evidence.target.items.units),
    { source: source.pack.head === "first", target: target.pack.head === "first" },
    parts,
    { source: source.marks, target: target.marks },
  );
  const [from, to] = [new Spans(source, evidence.source.items), new Spans(target, evidence.target.items)];
  const heads = [source.pack.head, target.pack.head] as const;
  for (let bead = 0; bead < texts.source.length; bead++) {
    if (bead >= texts.count) {
      const hits = [indexes[0].find(source, bead), indexes[1].find(target, bead)] as const;
      yield apartSightings(bead, hits, entries, kindOf, source, target);
      continue;
    }
    links.link(bead);
    const [sourceStart, targetStart] = [source.words.offsets[bead]!, target.words.offsets[bead]!];
    linkAbbreviations({ links, source: from, target: to, sourceStart, targetStart });
    from.enter(bead, links.sourceFirst, links.sourceLast);
    to.enter(bead, links.targetFirst, links.targetLast);
    const linked: LinkedBead = { bead, links, source: from, target: to, sourceStart, targetStart };
    const hits = [indexes[0].find(source, bead), indexes[1].find(target, bead)] as const;
    const [known, nested] = termbaseSightings(bead, hits[0], hits[1], kindOf, source, target);
    const countries = known.filter((one) => entries[one.entry!]!.domain === "geography");
    const documents = documentSightings(linked, source, target);
    const numbered = numberedParts(linked, countries);
    const names = nameSightings(linked, source, target, known).filter((one) => !isListed(one, hits));
    const titles = titleSightings(linked, names, source, target);
    const withKind = (run: Sighting): Sighting => run.with({ kind: kindOfRun(run, source, target) });
    const wholes: Sighting[] = [];
    const owned: Sighting[] = [];
    for (const name of wholeNameSightings(linked, source, target, known))
      (name.nested === undefined ? wholes : owned).push(withKind(name));
    const runs = phraseSightings(linked, heads, "names").map(withKind);
    const plain = phraseSightings(linked, heads, "terms");
    const counted = countedSightings(linked, heads).filter((one) => !plain.some((other) => isSamePlace(one, other)));
    const completed =
      heads[0] === heads[1]
        ? []
        : completedSightings(linked, [...known, ...phraseSightings(linked, heads, "open")], heads[0]);
    const plainly = (one: Sighting): Sighting[] => {
      const without = one.kind === "term" ? withoutCountry(one, countries, linked, heads) : one;
      return without === undefined ? [] : [without];
    };
    const phrases = [...plain, ...counted, ...completed]
      .flatMap(plainly)
      .filter(
        (phrase) =>
          !names.some((name) => isPersonIn(name, phrase, source, target)) && !isTitledName(phrase, source, target),
      );
    const isPersonless = (run: Sighting): boolean =>
      !holdsPerson(run, names, source, target) && !isTitledName(run, source, target);
    const whole = wholes.filter(isPersonless);
    const joined = runs.filter((run) => isPersonless(run) && !isSeveral(run, source, target));
    const full = longest([...whole, ...joined.filter((run) => !whole.some((one) => crosses(run, one)))]).flatMap(
      plainly,
    );
    const found = [...wholes, ...runs, ...names, ...plain];
    const uncut = known.filter((one) => !wholes.some((name) => cutsName(linked, one, name)));
    const confirmed = uncut.map((one) =>
      withInnerForms(one, hits).with({ extracted: found.some((other) => isSamePlace(one, other)) }),
    );
    const defined = definitionSightings(linked, source, target).map(withKind);
    yield settle([confirmed, defined, documents, numbered, titles, full, names, phrases])
      .concat(nested, bodiesInTitles(full, runs, nested, source, target), bodiesOfNames(owned, full, nested))
      .map((one) => {
        const entry = entries[one.entry ?? -1];
        return dated(widened(narrowed(one, linked, entry), linked, entry), linked);
      });
  }
}

/** The bodies inside titles, which are names of their own: Cục trưởng (Cục Lãnh sự). */
function bodiesInTitles(
  full: readonly Sighting[],
  runs: readonly Sighting[],
  nested: readonly Sighting[],
  source: MarkedWords,
  target: MarkedWords,
): Sighting[] {
  return full.flatMap((title) => {
    if (title.kind !== "term") return [];
    const bodies = runs.filter(
      (run) =>
        within(run.source, title.source) &&
        within(run.target, title.target) &&
        !isTitle(source, run.source[0]) &&
        !isTitle(target, run.target[0]) &&
        isBody(source, run.source) &&
        isBody(target, run.target),
    );
    return longest(bodies)
      .filter((body) => !nested.some((other) => isSamePlace(body, other)))
      .map((body) => body.with({ kind: "organisation", nested: "part" }));
  });
}

/** The bodies whose names another name makes longer. */
function bodiesOfNames(parts: readonly Sighting[], full: readonly Sighting[], nested: readonly Sighting[]): Sighting[] {
  return parts.filter(
    (part) =>
      part.kind === "organisation" &&
      full.some((name) => inside(part, name) && !isSamePlace(part, name)) &&
      !nested.some((other) => isSamePlace(part, other)),
  );
}

/** True where the main word of a name is that of a body: the first in Vietnamese, the last in English. */
function isBody({ words: side, pack }: MarkedWords, [from, to]: readonly [number, number]): boolean {
  const word = (at: number): string => side.types[side.tokens[at]!]!;
  if (pack.head === "last") return pack.bodies.has(word(to)) || pack.bodies.has(word(from));
  return pack.bodies.has(word(from)) || (to > from && pack.bodies.has(`${word(from)} ${word(from + 1)}`));
}

/** Types that are not linked: function words, and units of a language of words that hold a verb (fees charged). */
function unlinkedTypes({ words: side, pack }: MarkedWords, units: readonly string[]): Uint8Array {
  const isVerbal = (unit: string): boolean =>
    pack.head === "last" && unit.split(" ").some((word) => pack.never.has(word) && !pack.function.has(word));
  return Uint8Array.from([
    ...side.types.map((word) => (pack.function.has(word) ? 1 : 0)),
    ...units.map((unit) => (isVerbal(unit) ? 1 : 0)),
  ]);
}

/** True where a phrase is a title with the name of a person, or cuts a name. */
function isPersonIn(name: Sighting, phrase: Sighting, source: MarkedWords, target: MarkedWords): boolean {
  if (name.kind !== "name" || name.source[1] === name.source[0] || !touches(name, phrase)) return false;
  if (crosses(name, phrase) || (inside(phrase, name) && !isSamePlace(phrase, name))) return true;
  return isTitle(source, phrase.source[0]) || isTitle(target, phrase.target[0]);
}

/** A title with a single name behind it: Thứ trưởng (Tuân) = Deputy Minister (Tuan). */
function isTitledName(phrase: Sighting, source: MarkedWords, target: MarkedWords): boolean {
  if (!isTitle(source, phrase.source[0]) || !isTitle(target, phrase.target[0])) return false;
  const last = (side: MarkedWords, at: number): string => side.words.folded[side.words.tokens[at]!]!;
  return last(source, phrase.source[1]) === last(target, phrase.target[1]);
}

/** A run that cuts a name of several words in two, or that is a title with a name, is no name of its own. */
function holdsPerson(run: Sighting, names: readonly Sighting[], source: MarkedWords, target: MarkedWords): boolean {
  return names.some((name) => {
    if (name.kind !== "name" || name.source[1] === name.source[0] || !touches(name, run)) return false;
    if (crosses(name, run) || (inside(run, name) && !isSamePlace(name, run))) return true;
    if (!inside(name, run) || isSamePlace(name, run)) return false;
    // A person and his body: the name stands first, or last, on both sides. Bạch Mai Hospital has it at either end.
    if (name.source[0] === run.source[0] && name.target[0] === run.target[0]) return true;
    if (name.source[1] === run.source[1] && name.target[1] === run.target[1]) return true;
    return isTitle(source, run.source[0]) || isTitle(target, run.target[0]);
  });
}

const isTitle = (marked: MarkedWords, at: number): boolean => {
  const { types, tokens } = marked.words;
  const word = types[tokens[at]!]!;
  return marked.pack.titles.has(word) || marked.pack.titles.has(`${word} ${types[tokens[at + 1]!] ?? ""}`);
};

/**
 * A comma makes two of what it stands in, but for the titles of documents; so does "and", but for bodies and documents
 * that begin with their kind: Ministry of Agriculture and Environment.
 */
function isSeveral(run: Sighting, source: MarkedWords, target: MarkedWords): boolean {
  const sides = [[source, run.source] as const, [target, run.target] as const];
  const has = ([from, to]: readonly [number, number], wanted: (at: number) => boolean): boolean => {
    for (let at = from + 1; at <= to; at++) if (wanted(at)) return true;
    return false;
  };
  const word = (side: MarkedWords, at: number): string => side.words.types[side.words.tokens[at]!]!;
  const headed = sides.every(([side, [from]]) => {
    const two = `${word(side, from)} ${word(side, from + 1)}`;
    return [side.pack.bodies, side.pack.documents, side.pack.titles].some(
      (set) => set.has(word(side, from)) || set.has(two),
    );
  });
  const comma = sides.some(([side, run]) => has(run, (at) => (side.marks[at]! & COMMA) !== 0));
  if (comma && (run.kind !== "document" || !headed)) return true;
  const small = sides.some(([side, run]) =>
    has(
      run,
      (at) => side.pack.function.has(word(side, at)) && (side.marks[at]! & NAME) === 0 && word(side, at) !== "of",
    ),
  );
  if (run.kind === "name" && small) return true;
  const and = sides.some(([side, run]) => has(run, (at) => side.pack.coordinators.has(word(side, at))));
  return and && (run.kind === "name" || !headed);
}

function kindOfRun(run: Sighting, source: MarkedWords, target: MarkedWords): GlossaryKind {
  if (isTitle(source, run.source[0]) || isTitle(target, run.target[0])) return "term";
  return kindOfName(
    words(textOf(source, run.bead, run.source[0], run.source[1])),
    words(textOf(target, run.bead, run.target[0], run.target[1])),
    source.pack,
    target.pack,
  );
}

/** The longest of runs that overlap, best explained first among equals. */
function longest(runs: readonly Sighting[]): Sighting[] {
  const size = (run: Sighting): number => run.source[1] - run.source[0] + run.target[1] - run.target[0];
  const order = [...runs].sort((a, b) => size(b) * b.quality - size(a) * a.quality || a.source[0] - b.source[0]);
  const kept: Sighting[] = [];
  for (const run of order) if (!kept.some((other) => touches(run, other))) kept.push(run);
  return kept;
}

/** Keeps of each list what is not inside, nor across, a pair of an earlier list. */
function settle(lists: readonly (readonly Sighting[])[]): Sighting[] {
  const kept: Sighting[] = [];
  for (const list of lists) {
    kept.push(...list.filter((one) => !kept.some((other) => inside(one, other) || crosses(one, other))));
  }
  return kept;
}

const within = (a: readonly [number, number], b: readonly [number, number]): boolean => a[0] >= b[0] && a[1] <= b[1];
const meets = (a: readonly [number, number], b: readonly [number, number]): boolean => a[0] <= b[1] && b[0] <= a[1];
const inside = (a: Sighting, b: Sighting): boolean => within(a.source, b.source) || within(a.target, b.target);
const touches = (a: Sighting, b: Sighting): boolean => meets(a.source, b.source) || meets(a.target, b.target);
const isSamePlace = (a: Sighting, b: Sighting): boolean =>
  a.source[0] === b.source[0] &&
  a.source[1] === b.source[1] &&
  a.target[0] === b.target[0] &&
  a.target[1] === b.target[1];
const part = (a: readonly [number, number], b: readonly [number, number]): boolean =>
  meets(a, b) && !within(a, b) && !within(b, a);
const crosses = (a: Sighting, b: Sighting): boolean => part(a.source, b.source) || part(a.target, b.target);
