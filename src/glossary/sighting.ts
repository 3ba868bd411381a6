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

/** A pair of forms seen in one bead; places are indexes of words, first and last. */
export interface Sighting {
  readonly bead: number;
  readonly source: readonly [number, number];
  readonly target: readonly [number, number];
  readonly kind: GlossaryKind;
  readonly by: Finder;
  /** 0 to 1: how much of both forms is explained by the other. */
  readonly quality: number;
  /** Index of the termbase entry. */
  readonly entry?: number;
  /** A termbase pair that the words alone would have found as well. */
  readonly extracted?: boolean;
  /** Inside a longer term: as the term that it makes narrower, or as a part with a meaning of its own. */
  readonly nested?: Nesting;
  /** A single word that stands where its language puts a noun. */
  readonly noun?: boolean;
  /** The two forms stand in one report, but not in one bead. */
  readonly apart?: boolean;
  /** First words of the forms with the general words before them: lực lượng (cảnh sát biển). */
  readonly wide?: readonly [source: number, target: number];
  /** First words of the forms without a small word that belongs to them: (cuộc) diễn tập. */
  readonly narrow?: readonly [source: number, target: number];
  /** Shorter forms of its termbase entry inside the forms found: (vốn) hỗ trợ phát triển chính thức. */
  readonly inner?: readonly [source: readonly Place[], target: readonly Place[]];
  /** Both forms with the year that stands beside them. */
  readonly dated?: readonly [source: readonly [number, number], target: readonly [number, number]];
}
