import type { Form } from "../core/glossary.ts";
import type { Concept } from "./concepts.ts";
import type { Frequency, ScoreParts } from "./score.ts";

/** A concept with its forms and its score, before the list is cut. */
export interface Candidate {
  readonly id: string;
  readonly concept: Concept;
  readonly source: Form;
  readonly target: Form;
  readonly frequency: Frequency;
  readonly parts: ScoreParts;
}
