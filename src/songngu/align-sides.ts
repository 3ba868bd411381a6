import type { Bitext } from "../core/bitext.ts";
import { inSlices } from "../core/work.ts";
import type { AlignOptions } from "./align-options.ts";
import { beadsBetween } from "./beads-between.ts";
import { notesOnPair } from "./notes.ts";
import { orderTexts } from "./ordered-texts.ts";
import type { SegmentedText } from "./segmented-text.ts";

/** Aligns two texts that are split and know their language. */
export async function alignSides(
  source: SegmentedText,
  target: SegmentedText,
  options: AlignOptions = {},
): Promise<Bitext> {
  const notes = await notesOnPair(source, target, options);
  const beads = await beadsBetween(await inSlices(orderTexts(source, target), options.signal), options);
  const sides = [await inSlices(source.side(), options.signal), await inSlices(target.side(), options.signal)] as const;
  return { source: sides[0], target: sides[1], beads, notes };
}
