import { SongnguError } from "../core/error.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";

/** A document that may have a counterpart. */
export interface CorpusDocument {
  /** A name of its own; a file name or a path gives hints (`x.vi.txt`, `en/x`, dates). */
  id: string;
  text: string;
  /** BCP 47 tag. @default detected */
  language?: string;
}

/** What `pairDocuments` may be told. */
export interface PairOptions {
  /** Which language is the source. @default of two languages the tag that comes first by code unit: en before vi */
  sourceLanguage?: string;
  /** Least score of a pair, 0 to 1. @default 0.16; 0.03 for two languages without a lexicon, where only names and numbers are compared */
  minScore?: number;
  /** Lexicons added to the shipped one, in either direction. */
  lexicon?: Lexicon | Lexicon[];
  /** Whether ids that agree are a hint. It decides between pairs that are alike, never against the texts. @default true */
  names?: boolean;
  /** Stops a long run: the promise rejects with the signal's reason. */
  signal?: AbortSignal;
}

/** Two documents that report the same, as ids. */
export interface DocumentMatch {
  source: string;
  target: string;
  /** How much of both says the same, 0 to 1. Two reporters of one event reach 0.3 to 0.8, of two events on one subject at most 0.1. */
  score: number;
  /** Present where the choice was close: the best other pair that one of the two documents could be in. */
  runnerUp?: { source: string; target: string; score: number };
}

/** A document without a counterpart. */
export interface LeftDocument {
  id: string;
  /** One plain clause for people. */
  reason: string;
  /** The nearest document of another language, where there is one at all. */
  closest?: { id: string; score: number };
  /** The document of the same language that it is a version of. */
  duplicateOf?: string;
}

/** Which documents belong together, and which are left. */
export interface Pairing {
  /** By source id. */
  pairs: DocumentMatch[];
  /** By id. */
  left: LeftDocument[];
}

/** @throws SongnguError BAD_INPUT or BAD_OPTION for what `pairDocuments` cannot be given. */
export function checkPairing(documents: readonly CorpusDocument[], options: PairOptions): void {
  if (!Array.isArray(documents)) {
    throw new SongnguError("BAD_INPUT", `pairDocuments: documents must be an array, got ${typeof documents}`);
  }
  const ids = new Set<string>();
  documents.forEach((document: Partial<CorpusDocument> | undefined, k) => {
    if (typeof document?.id !== "string" || typeof document.text !== "string") {
      throw new SongnguError("BAD_INPUT", `pairDocuments: documents[${k}] must have an id and a text, both strings`);
    }
    if (ids.has(document.id)) {
      throw new SongnguError("BAD_INPUT", `pairDocuments: the id ${JSON.stringify(document.id)} is used twice`);
    }
    ids.add(document.id);
  });
  const { minScore } = options;
  if (minScore !== undefined && !(minScore >= 0 && minScore <= 1)) {
    throw new SongnguError("BAD_OPTION", `pairDocuments: minScore must be from 0 to 1, got ${minScore}`);
  }
}
