/** What a build was asked to do. */
export interface BuildSettings {
  /** The folder that is read. */
  readonly folder: string;
  /** The folder that is written. */
  readonly out: string;
  /** Read folders inside the folder as well. */
  readonly recursive: boolean;
  /** What tells which documents belong together. */
  readonly pairBy: "content" | "name";
  /** A CSV of two paths a line, which overrules everything. */
  readonly pairs?: string;
  /** Write report pages. */
  readonly report: boolean;
  /** Write a glossary. */
  readonly glossary: boolean;
  /** Write a memory for each pair as well. */
  readonly each: boolean;
  /** Learn a lexicon from the batch itself and align once more. */
  readonly learn: boolean;
  /** Own lexicons, as files. */
  readonly lexicons: readonly string[];
  /** Corrected files whose decisions are taken in. */
  readonly decisions: readonly string[];
  /** Threads that align. */
  readonly workers: number;
  /** BCP 47 tag of the language that comes first. */
  readonly sourceLanguage?: string;
  /** Least confidence of a unit of the memory, 0 to 1. */
  readonly minConfidence: number;
  /** Least score of a pair of documents, 0 to 1. */
  readonly minScore?: number;
  /** The encoding of all files; found for each where it is not given. */
  readonly encoding?: string;
}
