import type { Bead, Bitext } from "../core/bitext.ts";
import type { Explanation } from "../core/explanation.ts";
import type { AlignOptions } from "./align-options.ts";

/** What `explain` may be told: what the bitext was aligned with. */
export type ExplainOptions = Pick<AlignOptions, "lexicon" | "evidence" | "signal">;

/**
 * Says why a bead is as it is: what each evidence says, which words were linked, and the best bead that could have
 * stood in its place. A null bead has no evidence of its own, but a runner-up.
 * @param options the lexicons and evidence that the bitext was aligned with, where there were any
 * @throws SongnguError BAD_BITEXT for a bead whose segments the bitext does not have.
 */
export async function explain(bitext: Bitext, bead: Bead, options: ExplainOptions = {}): Promise<Explanation> {
  return (await explainAll({ ...bitext, beads: [bead] }, options))[0]!;
}

/**
 * Says of every bead of a bitext why it is as it is, in the order of the beads: what `writeReport` shows. Much quicker than
 * `explain` bead by bead, since the evidence is prepared once.
 * @throws SongnguError BAD_BITEXT as `explain`; the signal's reason when it is aborted
 */
export async function explainAll(bitext: Bitext, options: ExplainOptions = {}): Promise<Explanation[]> {
  const { explanationsOf } = await import("./explanations.ts");
  return explanationsOf(bitext, options);
}
