import type { GlossaryKind } from "../core/glossary.ts";

/** What found a pair of forms, most trusted first. */
export type Finder = "termbase" | "definition" | "name" | "document" | "run" | "phrase";

/**
 * How a term stands inside a longer one: "head" where the longer one is a kind of it (đối tác chiến lược of đối tác chiến
 * lược toàn diện), "part" elsewhere (luật biển of công ước về luật biển).
 */
export type Nesting = "head" | "part";

/** First and last word of a form, counted over all texts of its side. */
export type Place = readonly [from: number, to: number];

/** What is told of a pair of forms; places are indexes of words, first and last. */
export interface SightingParts {
  readonly bead: number;
  readonly source: readonly [number, number];
  readonly target: readonly [number, number];
  readonly kind: GlossaryKind;
  readonly by: Finder;
  /** 0 to 1: how much of both forms is explained by the other. */
  readonly quality: number;
  /** Index of the termbase entry. */
  readonly entry?: number | undefined;
  /** A termbase pair that the words alone would have found as well. */
  readonly extracted?: boolean | undefined;
  /** Inside a longer term: as the term that it makes narrower, or as a part with a meaning of its own. */
  readonly nested?: Nesting | undefined;
  /** A single word that stands where its language puts a noun. */
  readonly noun?: boolean | undefined;
  /** The two forms stand in one report, but not in one bead. */
  readonly apart?: boolean | undefined;
  /** First words of the forms with the general words before them: lực lượng (cảnh sát biển). */
  readonly wide?: readonly [source: number, target: number] | undefined;
  /** First words of the forms without a small word that belongs to them: (cuộc) diễn tập. */
  readonly narrow?: readonly [source: number, target: number] | undefined;
  /** Shorter forms of its termbase entry inside the forms found: (vốn) hỗ trợ phát triển chính thức. */
  readonly inner?: readonly [source: readonly Place[], target: readonly Place[]] | undefined;
  /** Both forms with the year that stands beside them. */
  readonly dated?: readonly [source: readonly [number, number], target: readonly [number, number]] | undefined;
}

/** A pair of forms seen in one bead. A class, so that all have one shape, whatever is told of them. */
export class Sighting implements SightingParts {
  readonly entry: number | undefined = undefined;
  readonly extracted: boolean | undefined = undefined;
  readonly nested: Nesting | undefined = undefined;
  readonly noun: boolean | undefined = undefined;
  readonly apart: boolean | undefined = undefined;
  readonly wide: SightingParts["wide"] = undefined;
  readonly narrow: SightingParts["narrow"] = undefined;
  readonly inner: SightingParts["inner"] = undefined;
  readonly dated: SightingParts["dated"] = undefined;

  readonly bead: number;
  readonly source: Place;
  readonly target: Place;
  readonly kind: GlossaryKind;
  readonly by: Finder;
  readonly quality: number;

  constructor(bead: number, source: Place, target: Place, kind: GlossaryKind, by: Finder, quality: number) {
    this.bead = bead;
    this.source = source;
    this.target = target;
    this.kind = kind;
    this.by = by;
    this.quality = quality;
  }

  /** The same with something told otherwise. */
  with(changes: Partial<SightingParts>): Sighting {
    const copy = new Sighting(this.bead, this.source, this.target, this.kind, this.by, this.quality);
    return Object.assign(copy, this, changes);
  }
}
