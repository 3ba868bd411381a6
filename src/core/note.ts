/** Something odd in a text that a reader may want to know; the work went on. */
export interface Note {
  /** A stable name for programs, in capitals: "SIDE_EMPTY". */
  code: string;
  /** One plain sentence for people. */
  message: string;
  /** Where it is, as far as that is known. */
  place?: NotePlace;
}

/** A place in a text or a file. */
export interface NotePlace {
  side?: "source" | "target";
  /** Index into the side's segments. */
  segment?: number;
  /** UTF-16 offset into the side's text: where it is first. */
  start?: number;
  /** Line of the side's text or of the file, counted from 1; LF, CR LF and CR end lines. */
  line?: number;
  file?: string;
}
