import type { Note } from "../core/note.ts";

/** Notes of one kind that are told one by one; of more, how many there were. */
const MOST_OF_A_KIND = 100;

/** Hands notes on, and keeps a file with a million oddities from making a million notes. */
export class NoteList {
  readonly #tell: (note: Note) => void;
  readonly #counts: Map<string, number> = new Map();

  constructor(tell: (note: Note) => void) {
    this.#tell = tell;
  }

  add(code: string, message: string, line?: number): void {
    const count = (this.#counts.get(code) ?? 0) + 1;
    this.#counts.set(code, count);
    if (count <= MOST_OF_A_KIND)
      this.#tell(line === undefined ? { code, message } : { code, message, place: { line } });
  }

  /** Tells how many notes were held back. */
  end(): void {
    for (const [code, count] of this.#counts) {
      if (count > MOST_OF_A_KIND) this.#tell({ code, message: `${count - MOST_OF_A_KIND} more notes of this kind` });
    }
  }
}
