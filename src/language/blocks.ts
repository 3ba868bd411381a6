/** A run of a text in one language. */
export interface LanguageBlock {
  /** BCP 47 tag; "und" only where the whole text is. */
  language: string;
  /** 0 to 1, of its surest part. */
  confidence: number;
  /** UTF-16 offset of its first character. */
  start: number;
  /** UTF-16 offset behind its last character. */
  end: number;
}

/**
 * Tells the language of each part of a text: of its lines, and of quotations inside them that are in another language. Neighbours of one
 * language are one block; names, numbers and short lines go with their neighbours. The blocks are in order and leave out white space only.
 */
export async function languageOfBlocks(text: string): Promise<LanguageBlock[]> {
  const { blocksOf } = await import("./blocks-of.ts");
  return blocksOf(text);
}
