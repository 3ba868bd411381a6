import type { Note } from "./note.ts";
import type { Side } from "./segment.ts";

/** Segments of both sides that say the same; where one side is empty, a null bead: segments without a counterpart. */
export interface Bead {
  /** Ascending indexes into the source side's segments. */
  source: number[];
  /** Ascending indexes into the target side's segments. */
  target: number[];
  /** 0 to 1, calibrated: of the beads with .9, nine in ten are right. Of a null bead: that it is rightly null. */
  confidence: number;
  /** Set by a person, kept by everything. */
  status?: BeadStatus;
}

/** What a person has decided about a bead. */
export type BeadStatus = "confirmed" | "rejected";

/** Two texts and what belongs together in them. */
export interface Bitext {
  source: Side;
  target: Side;
  /** Every segment in exactly one; by first source index; a target-only bead follows the bead of the previous target segment. */
  beads: Bead[];
  notes: Note[];
}
