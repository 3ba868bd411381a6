import { SongnguError } from "../core/error.ts";
import type { Note } from "../core/note.ts";
import { NoteList } from "./note-list.ts";

/** How a format is read; each takes what it needs. */
export interface ReadOptions {
  /** BCP 47 tags where the file does not say. @default "und" */
  sourceLanguage?: string;
  targetLanguage?: string;
  /** Throw at the first thing that is wrong, instead of a note. @default false */
  strict?: boolean;
  /** Told of everything that is odd. */
  onNote?: (note: Note) => void;
  /** Segments of the two texts, for formats that hold numbers of segments only. */
  segments?: { source: readonly string[]; target: readonly string[] };
}

/** Tells what is wrong, with its line. */
export interface Complaints {
  wrong(code: string, message: string, line?: number): void;
  /** At the end of the file: how much was not told. */
  end(): void;
}

/** Notes, or with `strict` an error. */
export function complaints(options: { strict?: boolean; onNote?: (note: Note) => void }): Complaints {
  const notes = new NoteList(options.onNote ?? (() => {}));
  return {
    wrong(code, message, line) {
      if (options.strict) throw new SongnguError("BAD_FORMAT", message);
      notes.add(code, message, line);
    },
    end: () => notes.end(),
  };
}
