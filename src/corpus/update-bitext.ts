import type { Bitext } from "../core/bitext.ts";
import type { Side } from "../core/segment.ts";
import { type AlignOptions, checkOptions } from "../songngu/align-options.ts";
import type { Change } from "./changes.ts";
import { checkBitext } from "./check-bitext.ts";

/** A bitext brought up to date, and what changed on the way. */
export interface UpdatedBitext {
  bitext: Bitext;
  /** Source before target, each in the order of the text. */
  changes: Change[];
}

/**
 * Brings a bitext up to date with new versions of its texts.
 *
 * Beads whose segments did not change are carried over, with their confidence and status; only what was changed, and
 * what stands beside it, is aligned anew. What a person has confirmed or rejected stays as it is. Where one of the
 * segments of a confirmed bead was edited, its segments stay together, but the status goes, since nobody has seen the new
 * text; the change says so in `was`. A text that is given as a string is split as `align` does it; a Side is taken as it is.
 * @throws SongnguError BAD_BITEXT for an old bitext that does not hold every segment once, BAD_INPUT, BAD_OPTION for misuse; the signal's reason when it is aborted.
 */
export async function updateBitext(
  old: Bitext,
  source: string | Side,
  target: string | Side,
  options: AlignOptions = {},
): Promise<UpdatedBitext> {
  checkOptions("updateBitext", options);
  checkBitext("updateBitext", old);
  options.signal?.throwIfAborted();
  const { carryOver } = await import("./carry-over.ts");
  return carryOver(old, source, target, options);
}
