/** A stretch of a changed segment. All stretches that are not "added" make up the old text, all that are not "removed" the new one. */
export interface WordChange {
  kind: "same" | "added" | "removed";
  text: string;
}

/** A segment that differs between two versions of a text. */
export interface Change {
  side: "source" | "target";
  /** "moved": the same text at another place. */
  kind: "changed" | "added" | "removed" | "moved";
  /** Index among the old segments; absent of what was added. */
  before?: number;
  /** Index among the new segments; absent of what was removed. */
  after?: number;
  /** What changed, word by word. */
  words: WordChange[];
  /** Present where a person had decided about the pair that the old segment was in, and it could not be kept as it was. */
  was?: "confirmed" | "rejected";
}
