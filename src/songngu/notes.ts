import type { Note } from "../core/note.ts";
import type { Side } from "../core/segment.ts";
import type { Work } from "../core/work.ts";
import { detectLanguage } from "../language/detect.ts";
import { languageOf } from "../language/tags.ts";
import { notesOnText } from "./text-notes.ts";

/**
 * The texts of both sides in pieces, each but the last ending in a line feed. An engine lays a text that was joined out in one
 * row when it is first looked into, which takes long for 50 million characters: what goes through all of it takes the pieces.
 */
export type SidePieces = Readonly<Record<"source" | "target", readonly string[]>>;

/** Times that one side may have as many segments as the other before that is odd. */
const UNLIKE = 8;

/** What is odd about two sides that a reader may want to know. */
export function* notesOnSides(source: Side, target: Side, pieces: SidePieces): Work<Note[]> {
  const notes: Note[] = [];
  const sides = [
    ["source", source],
    ["target", target],
  ] as const;
  for (const [name, side] of sides) {
    const place = { side: name };
    if (side.segments.every((segment) => segment.text === "")) {
      notes.push({ code: "SIDE_EMPTY", message: `The ${name} has no segment to align.`, place });
    } else if (side.segments.length > 3 && side.segments.every(({ text }) => text === side.segments[0]?.text)) {
      notes.push({
        code: "ALL_EQUAL",
        message: `All segments of the ${name} are equal; their order alone decides.`,
        place,
      });
    }
    notes.push(...(yield* notesOnText(name, side, pieces[name])));
  }
  const [n, m] = [source.segments.length, target.segments.length];
  if (Math.min(n, m) > 0 && Math.max(n, m) >= UNLIKE * Math.min(n, m) && Math.max(n, m) > UNLIKE) {
    const message = `The source has ${n} segments, the target ${m}: most of the longer side stays alone.`;
    notes.push({ code: "LENGTHS_UNLIKE", message });
  }
  if (source.text === target.text && n > 0) {
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
export async function notesOnLanguage(
  name: "source" | "target",
  language: string,
  pieces: readonly string[],
): Promise<Note[]> {
  let text = "";
  for (let k = 0; k < pieces.length && text.length < TELLING; k++) text += pieces[k]!.slice(0, TELLING - text.length);
  const given = languageOf(language);
  if (text.length < TOO_SHORT || given === "und") return [];
  const candidates = [...new Set([given, "vi", "en"])];
  const guess = await detectLanguage(text, { candidates });
  if (guess.language === given || guess.language === "und" || guess.confidence < DOUBTFUL) return [];
  const message = `The ${name} was said to be in ${language}; it looks like ${guess.language}.`;
  return [{ code: "LANGUAGE_DOUBTFUL", message, place: { side: name } }];
}
