import type { GlossaryKind } from "../core/glossary.ts";

/** What found a pair of forms, most trusted first. */
export type Finder = "termbase" | "definition" | "name" | "document" | "run" | "phrase";

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
  /** Inside a longer term on both sides. */
  readonly nested?: boolean;
  /** The two forms stand in one report, but not in one bead. */
  readonly apart?: boolean;
  /** First words of the forms with the general words before them: lực lượng (cảnh sát biển). */
  readonly wide?: readonly [source: number, target: number];
}
