import type { Spans } from "./spans.ts";
import type { WordLinks } from "./word-links.ts";

/** One bead with all that phrases are judged by; places are indexes of words in the whole side. */
export interface LinkedBead {
  readonly bead: number;
  readonly links: WordLinks;
  readonly source: Spans;
  readonly target: Spans;
  /** Index of the first word of the bead on each side. */
  readonly sourceStart: number;
  readonly targetStart: number;
}
