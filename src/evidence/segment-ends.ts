import type { Work } from "../core/work.ts";
import { hasOpenEnding } from "./endings.ts";
import { seamBetween } from "./seams.ts";

/** How the segments of one side end. */
export interface SegmentEnds {
  /** For each segment, whether it goes on in the next: see `seamBetween`. */
  readonly seams: Uint8Array;
  /** 1 for each segment that does not end as a sentence does. */
  readonly open: Uint8Array;
}

/** Segments between two chances to rest, and how many are about a microsecond of work. */
const SEGMENTS_A_REST = 1000;
const SEGMENTS_A_UNIT = 1;

/** Looks at the ends of all segments. */
export function* segmentEnds(texts: readonly string[]): Work<SegmentEnds> {
  const seams = new Uint8Array(texts.length);
  const open = new Uint8Array(texts.length);
  for (let k = 0; k < texts.length; k++) {
    seams[k] = seamBetween(texts[k]!, texts[k + 1]);
    if (hasOpenEnding(texts[k]!)) open[k] = 1;
    if (k % SEGMENTS_A_REST === SEGMENTS_A_REST - 1) yield SEGMENTS_A_REST / SEGMENTS_A_UNIT;
  }
  return { seams, open };
}
