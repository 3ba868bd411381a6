import type { Note } from "../core/note.ts";
import type { Io } from "./io.ts";
import { nameOf } from "./read-text.ts";

/** The paths of the two texts, as they were given. */
interface SidePaths {
  readonly source: string;
  readonly target: string;
}

/** Tells notes on standard error, a line each, with the name of the file that a side was read from. */
export const tellNotes =
  (io: Io, quiet = false, paths?: SidePaths): ((note: Note) => void) =>
  ({ message, place }) => {
    const file = paths && place?.side ? `${nameOf(paths[place.side])}: ` : "";
    if (!quiet) io.err(`songngu: note: ${file}${message}\n`);
  };
