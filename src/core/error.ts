/** What went wrong, for programs: stable names, one for each kind of misuse or unusable input. */
export type ErrorCode =
  | "BAD_OPTION" // an option has a value that it cannot have
  | "BAD_INPUT" // the input cannot be what it was said to be
  | "BAD_BITEXT" // a bitext whose beads do not hold every segment exactly once
  | "BAD_LEXICON" // bytes that are not a whole lexicon of a known version
  | "BAD_FORMAT" // a file that does not follow its format
  | "BAD_ENCODING" // bytes that cannot be decoded as asked
  | "UNSUPPORTED" // a format or a language pair that is not served
  | "TOO_LARGE" // input over a stated limit
  | "EVIDENCE_FAILED" // a caller's evidence threw; see `cause`
  | "MISSING_DEPENDENCY"; // an optional package is not installed

/** The one error that this library throws: misuse, and input that cannot be used. Oddities of a text are notes instead. */
export class SongnguError extends Error {
  override readonly name: string = "SongnguError";
  /** Which kind of error it is. */
  readonly code: ErrorCode;
  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
