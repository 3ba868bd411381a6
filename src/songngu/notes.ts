import type { Note } from "../core/note.ts";
import { inSlices, type Work } from "../core/work.ts";
import { detectLanguage } from "../language/detect.ts";
import { languageOf } from "../language/tags.ts";
import type { AlignOptions } from "./align-options.ts";
import { compareTexts, type SegmentedText } from "./segmented-text.ts";
import { notesOnText } from "./text-notes.ts";

/** Times that one side may have as many segments as the other before that is odd. */
const UNLIKE = 8;

/** What is odd about two sides, and about the languages that were given for them. */
export async function notesOnPair(
  source: SegmentedText,
  target: SegmentedText,
  { sourceLanguage, targetLanguage, signal }: Pick<AlignOptions, "sourceLanguage" | "targetLanguage" | "signal">,
): Promise<Note[]> {
  const notes = await inSlices(notesOnSides(source, target), signal);
  if (sourceLanguage !== undefined) notes.push(...(await notesOnLanguage("source", source)));
  if (targetLanguage !== undefined) notes.push(...(await notesOnLanguage("target", target)));
  return notes;
}

/** What is odd about two sides that a reader may want to know. */
function* notesOnSides(source: SegmentedText, target: SegmentedText): Work<Note[]> {
  const notes: Note[] = [];
  const sides = [
    ["source", source],
    ["target", target],
  ] as const;
  for (const [name, side] of sides) {
    const place = { side: name };
    const { texts } = side;
    if (texts.every((text) => text === "")) {
      notes.push({ code: "SIDE_EMPTY", message: `The ${name} has no segment to align.`, place });
    } else if (texts.length > 3 && texts.every((text) => text === texts[0])) {
      notes.push({
        code: "ALL_EQUAL",
        message: `All segments of the ${name} are equal; their order alone decides.`,
        place,
      });
    }
    notes.push(...(yield* notesOnText(name, side)));
  }
  const [n, m] = [source.texts.length, target.texts.length];
  if (Math.min(n, m) > 0 && Math.max(n, m) >= UNLIKE * Math.min(n, m) && Math.max(n, m) > UNLIKE) {
    const message = `The source has ${n} segments, the target ${m}: most of the longer side stays alone.`;
    notes.push({ code: "LENGTHS_UNLIKE", message });
  }
  if (n > 0 && source.length === target.length && (yield* compareTexts(source, target)) === 0) {
    notes.push({ code: "TEXTS_EQUAL", message: "Both sides are the same text." });
  } else if (source.language === target.language && source.language !== "und") {
    notes.push({ code: "LANGUAGES_EQUAL", message: `Both sides are in one language (${source.language}).` });
  }
  return notes;
}

/** Characters of a text that tell whether the language given for it can be right. */
const TELLING = 400;
/** Characters below which a text tells nothing. */
const TOO_SHORT = 60;
/** Confidence from which another language than the given one is worth a note. */
const DOUBTFUL = 0.9;

/** A note where a text does not look like the language that was given for it; it is aligned as given all the same. */
async function notesOnLanguage(name: "source" | "target", { language, pieces }: SegmentedText): Promise<Note[]> {
  let text = "";
  for (const piece of pieces()) {
    text += piece.slice(0, TELLING - text.length);
    if (text.length >= TELLING) break;
  }
  const given = languageOf(language);
  if (text.length < TOO_SHORT || given === "und") return [];
  const candidates = [...new Set([given, "vi", "en"])];
  const guess = await detectLanguage(text, { candidates });
  if (guess.language === given || guess.language === "und" || guess.confidence < DOUBTFUL) return [];
  const message = `The ${name} was said to be in ${language}; it looks like ${guess.language}.`;
  return [{ code: "LANGUAGE_DOUBTFUL", message, place: { side: name } }];
}
