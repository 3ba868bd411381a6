import type { LanguageBlock } from "./blocks.ts";
import { weighWords } from "./evidence.ts";
import { guessLanguage } from "./guess.ts";

/** Words from which a line or a quotation may have a language of its own; fewer follow their neighbours. */
const FEWEST_WORDS = 4;
/** A quotation in double marks, long enough to be asked for its language. */
const QUOTATION = /[“"«][^“”"«»\n]{20,400}[”"»]/gu;

/** The blocks of a text: what `languageOfBlocks` finds. */
export async function blocksOf(text: string): Promise<LanguageBlock[]> {
  const whole = await guessLanguage(text);
  const parts: (LanguageBlock & { sure: boolean })[] = [];
  for (const [start, end] of partsOf(text)) {
    const slice = text.slice(start, end);
    const guess = await guessLanguage(slice);
    const sure = guess.language !== "und" && guess.confidence >= 0.6 && weighWords(slice).words >= FEWEST_WORDS;
    parts.push({ language: guess.language, confidence: guess.confidence, start, end, sure });
  }
  const spoken = new Set(parts.filter((part) => part.sure).map((part) => part.language));
  const blocks: LanguageBlock[] = [];
  for (const [k, { start, end, ...part }] of parts.entries()) {
    const last = blocks[blocks.length - 1];
    const kept = part.sure || (spoken.has(part.language) && part.confidence >= 0.9);
    const language = kept
      ? part.language
      : (last?.language ?? parts.slice(k).find((p) => p.sure)?.language ?? whole.language);
    if (last !== undefined && last.language === language) {
      last.end = end;
      last.confidence = Math.max(last.confidence, kept ? part.confidence : 0);
    } else blocks.push({ language, confidence: kept ? part.confidence : whole.confidence, start, end });
  }
  return blocks;
}

/** Lines without the white space at their ends; a long quotation and what stands around it are parts of their own. */
function* partsOf(text: string): Generator<[number, number]> {
  for (const line of text.matchAll(/[^\r\n\u2028\u2029]+/gu)) {
    let from = line.index;
    for (const quotation of line[0].matchAll(QUOTATION)) {
      const start = line.index + quotation.index;
      yield* trimmed(text, from, start);
      yield [start, start + quotation[0].length];
      from = start + quotation[0].length;
    }
    yield* trimmed(text, from, line.index + line[0].length);
  }
}

function* trimmed(text: string, start: number, end: number): Generator<[number, number]> {
  const slice = text.slice(start, end);
  const from = start + (slice.length - slice.trimStart().length);
  const to = end - (slice.length - slice.trimEnd().length);
  if (from < to) yield [from, to];
}
