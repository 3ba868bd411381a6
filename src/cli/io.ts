/** What the command line talks to: everything outside of it comes in here, so that a test can stand in for a terminal. */
export interface Io {
  /** Writes data to standard output; resolves when it was taken. */
  out(data: string | Uint8Array): Promise<void>;
  /** Writes talk (errors, notes, progress) to standard error. */
  err(text: string): void;
  /** The bytes of standard input. */
  input(): AsyncIterable<Uint8Array>;
  /** Standard output is a terminal: people read it. */
  readonly outIsTerminal: boolean;
  /** Standard error is a terminal: progress may be drawn. */
  readonly errIsTerminal: boolean;
  /** Width of the terminal in columns. */
  readonly columns: number;
  /** The clock: the library never reads one. */
  now(): Date;
  /** Aborted when the user interrupts (Ctrl-C). */
  readonly signal: AbortSignal;
}
