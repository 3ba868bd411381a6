import type { DocumentMatch } from "../../corpus/pairing.ts";
import type { FoundDocument } from "./find-documents.ts";

/** A document of a planned pair. */
export interface PlannedDocument extends FoundDocument {
  /** BCP 47 tag, where it is known before reading. */
  readonly language?: string;
}

/** Two documents that will be aligned. */
export interface PlannedPair {
  readonly source: PlannedDocument;
  readonly target: PlannedDocument;
  /** Present where the texts decided. */
  readonly score?: number;
  readonly runnerUp?: DocumentMatch["runnerUp"];
}
