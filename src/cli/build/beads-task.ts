import type { Bead } from "../../core/bitext.ts";
import { beadsBetween } from "../../songngu/beads-between.ts";
import type { OrderedTexts } from "../../songngu/ordered-texts.ts";
import { lexiconsOf } from "./lexicon-files.ts";
import { shortReason } from "./reason.ts";

/** The second half of a pair: to find the beads of texts that were read, split and counted. */
export interface BeadsTask {
  readonly kind: "beads";
  readonly out: string;
  readonly texts: OrderedTexts;
  /** All lexicons of the pair but the shipped one, as files. */
  readonly lexicons: readonly string[];
}

/** What came of it. */
export type BeadsResult = { readonly beads: Bead[] } | { readonly reason: string };

/** Finds the beads of a pair that was counted. */
export async function runBeadsTask({ texts, lexicons }: BeadsTask, signal?: AbortSignal): Promise<BeadsResult> {
  try {
    return { beads: await beadsBetween(texts, { lexicon: lexiconsOf(lexicons), ...(signal ? { signal } : {}) }) };
  } catch (error) {
    signal?.throwIfAborted();
    return { reason: shortReason(error, []) };
  }
}
