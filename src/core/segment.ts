/** What a segment is in its text. Furniture (datelines, sign-offs, photo credits) is never aligned and never exported. */
export type SegmentKind = "sentence" | "heading" | "caption" | "item" | "furniture";

/** A sentence, heading, caption … with its place in the text. */
export interface Segment {
  /** The slice `start`–`end` of the text, in NFC, inner white space folded to one blank. */
  text: string;
  /** UTF-16 offset of the first character in the text as given. */
  start: number;
  /** UTF-16 offset behind the last character; the slice has no white space at its ends. */
  end: number;
  /** Index of the paragraph it stands in, counted from 0. */
  paragraph: number;
  kind: SegmentKind;
}

/** One text of a bitext. */
export interface Side {
  /** BCP 47 tag, "und" where it is not known. */
  language: string;
  /** The text as given, untouched. */
  text: string;
  /** What is aligned: in order, not overlapping, without furniture. */
  segments: Segment[];
  /** Datelines, sign-offs, photo credits: cut off, never aligned, never exported. */
  furniture: Segment[];
}
