import type { Note } from "../core/note.ts";

/** How bad it is: an error is wrong, a warning most likely is, a hint is worth a look. */
export type Severity = "error" | "warning" | "hint";

/** Something that a check has found. */
export interface Finding extends Note {
  severity: Severity;
  /** Id of the translation unit it is about. */
  unit?: string;
}
