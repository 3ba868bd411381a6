// Documents with gold made harder, with a seed, so that there are wrong beads enough to learn from.
import type { GoldDocument } from "./gold-documents.ts";

/** What is done to a document. */
export type Damage = "none" | "gaps" | "strangers" | "two documents" | "other cuts";

export const DAMAGES: readonly Damage[] = ["none", "gaps", "strangers", "two documents", "other cuts"];

/** Share of the beads that lose their source side, and of those that lose their target side. */
const GAPS = 0.25;
/** Segments of another document that are put in, for each segment. */
const STRANGERS = 0.35;
/** Chance that a moved block of the target begins at a segment. */
const NEW_BLOCK = 0.12;
/** Share of the segments that are cut where no sentence ends. */
const OTHER_CUTS = 0.2;
/** Words of a segment from which it is cut. */
const LEAST_WORDS = 6;

type Group = readonly number[];
type Beads = GoldDocument["gold"];

/**
 * A harder document, with the gold that is left of it: a bead that loses a side is none, beads that share a segment
 * become one.
 * @param other another document of the same languages, for what needs two
 */
export function harderDocument(
  document: GoldDocument,
  other: GoldDocument,
  damage: Damage,
  random: () => number,
): GoldDocument {
  switch (damage) {
    case "none":
      return document;
    case "gaps":
      return withGaps(document, random);
    case "strangers":
      return withStrangers(document, other, random);
    case "two documents":
      return inBlocks(document, other, random);
    case "other cuts":
      return cutElsewhere(document, random);
  }
}

/** Another document of the set that has no sentence in common with one; the document itself where there is none. */
export function strangerTo(document: GoldDocument, from: readonly GoldDocument[], random: () => number): GoldDocument {
  const own = new Set([...document.source, ...document.target]);
  const others = from.filter(
    (other) => other.set === document.set && ![...other.source, ...other.target].some((text) => own.has(text)),
  );
  return others[Math.floor(random() * others.length)] ?? document;
}

function withGaps(document: GoldDocument, random: () => number): GoldDocument {
  const [lostSource, lostTarget] = [new Set<number>(), new Set<number>()];
  for (const [a, b] of document.gold) {
    const draw = random();
    if (draw < GAPS) for (const i of a) lostSource.add(i);
    else if (draw < 2 * GAPS) for (const j of b) lostTarget.add(j);
  }
  const sources = [...document.source.keys()].filter((i) => !lostSource.has(i));
  const targets = [...document.target.keys()].filter((j) => !lostTarget.has(j));
  return rearranged(document, sources, targets);
}

/** Segments of another document between those of this one, on either side, but never both sides of a bead. */
function withStrangers(document: GoldDocument, other: GoldDocument, random: () => number): GoldDocument {
  const both = joined(document, other);
  const mixed = (own: number, strangers: number): number[] => {
    const order: number[] = [];
    for (let k = 0; k < own; k++) {
      order.push(k);
      const stranger = own + Math.floor(random() * strangers);
      if (random() < STRANGERS && !order.includes(stranger)) order.push(stranger);
    }
    return order;
  };
  const sources = mixed(document.source.length, other.source.length);
  const translated = new Set(both.gold.filter(([a]) => a.some((i) => sources.includes(i))).flatMap(([, b]) => b));
  const targets = mixed(document.target.length, other.target.length).filter(
    (j) => j < document.target.length || !translated.has(j),
  );
  return rearranged(both, sources, targets);
}

/** Two documents as one, the target in blocks that stand in another order. */
function inBlocks(document: GoldDocument, other: GoldDocument, random: () => number): GoldDocument {
  const both = joined(document, other);
  const blocks: number[][] = [];
  for (const j of both.target.keys()) {
    if (j === 0 || j === document.target.length || random() < NEW_BLOCK) blocks.push([]);
    blocks[blocks.length - 1]!.push(j);
  }
  for (let k = blocks.length - 1; k > 0; k--) {
    const pick = Math.floor(random() * (k + 1));
    [blocks[k], blocks[pick]] = [blocks[pick]!, blocks[k]!];
  }
  return rearranged(both, [...both.source.keys()], blocks.flat());
}

function joined(document: GoldDocument, other: GoldDocument): GoldDocument {
  const [sources, targets] = [document.source.length, document.target.length];
  const moved: Beads = other.gold.map(([a, b]) => [a.map((i) => i + sources), b.map((j) => j + targets)]);
  return {
    ...document,
    name: `${document.name} + ${other.name}`,
    source: [...document.source, ...other.source],
    target: [...document.target, ...other.target],
    gold: [...document.gold, ...moved],
  };
}

/** The segments that are left, in a new order; a bead that lost a segment is no gold. */
function rearranged(document: GoldDocument, sources: readonly number[], targets: readonly number[]): GoldDocument {
  const move = (group: Group, order: readonly number[]): number[] =>
    group.map((k) => order.indexOf(k)).sort((a, b) => a - b);
  return {
    ...document,
    source: sources.map((i) => document.source[i]!),
    target: targets.map((j) => document.target[j]!),
    gold: document.gold
      .map(([a, b]) => [move(a, sources), move(b, targets)] as const)
      .filter(([a, b]) => a[0]! >= 0 && b[0]! >= 0),
  };
}

/** Some segments cut at a blank, and their end a segment by itself or given to the next. */
function cutElsewhere(document: GoldDocument, random: () => number): GoldDocument {
  const source = recut(document.source, random);
  const target = recut(document.target, random);
  const gold = document.gold.map(
    ([a, b]) => [a.flatMap((i) => source.parts[i]!), b.flatMap((j) => target.parts[j]!)] as const,
  );
  const own = [new Set(document.gold.flatMap(([a]) => a)), new Set(document.gold.flatMap(([, b]) => b))] as const;
  const alone = [source, target].map(
    ({ parts }, side) => new Set(parts.flatMap((pieces, k) => (own[side]!.has(k) ? [] : pieces))),
  );
  const whole = united(gold).filter(([a, b]) => !a.some((i) => alone[0]!.has(i)) && !b.some((j) => alone[1]!.has(j)));
  return { ...document, source: source.texts, target: target.texts, gold: whole };
}

/** New segments, and for each old one those that hold some of it. */
function recut(texts: readonly string[], random: () => number): { texts: string[]; parts: number[][] } {
  const made: string[] = [];
  const parts: number[][] = texts.map(() => []);
  let carried = "";
  for (const [k, text] of texts.entries()) {
    const words = text.split(" ");
    const isCut = words.length >= LEAST_WORDS && random() < OTHER_CUTS;
    const at = isCut ? 2 + Math.floor(random() * (words.length - 3)) : words.length;
    if (carried !== "") parts[k - 1]!.push(made.length);
    parts[k]!.push(made.length);
    made.push(`${carried} ${words.slice(0, at).join(" ")}`.trim());
    carried = "";
    if (!isCut) continue;
    const end = words.slice(at).join(" ");
    if (random() < 0.5 && k + 1 < texts.length) carried = end;
    else {
      parts[k]!.push(made.length);
      made.push(end);
    }
  }
  return { texts: made, parts };
}

/** Beads that share a segment as one. */
function united(beads: Beads): Beads {
  const whole: (readonly [Set<number>, Set<number>])[] = [];
  for (const [a, b] of beads) {
    const merged = [new Set(a), new Set(b)] as const;
    for (let k = whole.length - 1; k >= 0; k--) {
      const shares = whole[k]!.some((group, side) => [...group].some((x) => merged[side]!.has(x)));
      if (!shares) continue;
      for (const side of [0, 1] as const) for (const x of whole[k]![side]) merged[side].add(x);
      whole.splice(k, 1);
    }
    whole.push(merged);
  }
  const ascending = (group: ReadonlySet<number>): number[] => [...group].sort((x, y) => x - y);
  return whole.map(([a, b]) => [ascending(a), ascending(b)] as const);
}
