/** All documents of one language, their segments one after the other. */
export interface DocumentSet {
  /** BCP 47 tag, without region. */
  readonly language: string;
  /** Index of each document among those that were given. */
  readonly documents: readonly number[];
  /** Texts of the segments, without furniture. */
  readonly segments: readonly string[];
  /** Document `d` holds the segments `offsets[d]` to `offsets[d + 1]`. */
  readonly offsets: Int32Array;
}

/** Collects the documents of one language. */
export class DocumentSetBuilder {
  readonly #language: string;
  readonly #documents: number[] = [];
  readonly #segments: string[] = [];
  readonly #offsets: number[] = [0];

  constructor(language: string) {
    this.#language = language;
  }

  add(document: number, segments: readonly string[]): void {
    this.#documents.push(document);
    for (const segment of segments) this.#segments.push(segment);
    this.#offsets.push(this.#segments.length);
  }

  build(): DocumentSet {
    return {
      language: this.#language,
      documents: this.#documents,
      segments: this.#segments,
      offsets: Int32Array.from(this.#offsets),
    };
  }
}
