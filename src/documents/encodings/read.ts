import type { Note } from "../../core/note.ts";
import { decodeBytes } from "./decode.ts";
import { type Detected, detectEncoding } from "./detect.ts";
import { encodingAsked, encodingNamed, titleOf } from "./names.ts";
import { byteOrderMark, countUtf8, utf16Without } from "./unicode.ts";

/** Text from bytes, the encoding that it was in, and what a reader should know of it. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
  readonly notes: Note[];
}

/** From here on a guess is told as a fact; below, with its runner-up, as a question. */
const SURE = 0.95;
/** A guess this sure outweighs a label, and earns a note against what was asked for. */
const OVER_LABEL = 0.99;
/** Labels that servers and editors write on anything. */
const CARELESS: ReadonlySet<string> = new Set(["windows-1252", "x-user-defined"]);

/**
 * Decodes bytes.
 * @param asked "auto", or what the user says; that is obeyed
 * @param label what the document says of itself; believed as far as its bytes do not speak against it
 * @throws SongnguError BAD_OPTION for an encoding that nobody knows
 */
export function readBytes(bytes: Uint8Array, asked: string, label?: string): Decoded {
  if (asked !== "auto") return readAsked(bytes, encodingAsked(asked));
  const detected = detectEncoding(bytes);
  const labelled = label === undefined ? undefined : encodingNamed(label);
  if (labelled !== undefined && believes(bytes, labelled, detected)) {
    const decoded = decode(bytes, labelled);
    if (labelled !== "utf-8")
      decoded.notes.unshift(told("ENCODING_LABELLED", `it says that it is ${titleOf(labelled)}`));
    return decoded;
  }
  const decoded = decode(bytes, detected.encoding, detected);
  if (labelled !== undefined && labelled !== detected.encoding && !CARELESS.has(labelled)) {
    const message = `it says that it is ${titleOf(labelled)}, but its bytes are ${titleOf(detected.encoding)}`;
    decoded.notes.unshift(told("ENCODING_LABEL_WRONG", message));
  }
  return decoded;
}

function believes(bytes: Uint8Array, labelled: string, detected: Detected): boolean {
  if (labelled === detected.encoding) {
    return detected.wrong === undefined && (detected.confidence >= SURE || !CARELESS.has(labelled));
  }
  if (CARELESS.has(labelled) || labelled === "utf-8" || labelled.startsWith("utf-16")) return false;
  // Bytes that are UTF-8 by their form are UTF-8; pure ASCII is the same text under every label.
  if (detected.encoding.startsWith("utf-")) return countUtf8(bytes).characters === 0 && detected.encoding === "utf-8";
  if (labelled === "viqr") return false;
  // A guess knows only western and Vietnamese texts: an Asian or Cyrillic page is better served by its own label.
  return detected.confidence < OVER_LABEL || detected.encoding === "windows-1252";
}

function readAsked(bytes: Uint8Array, asked: string): Decoded {
  const encoding = asked === "utf-16" ? (byteOrderMark(bytes) ?? utf16Without(bytes) ?? "utf-16le") : asked;
  const decoded = decode(bytes, encoding);
  const detected = detectEncoding(bytes);
  if (detected.encoding !== encoding && detected.confidence >= OVER_LABEL && encoding !== "viqr") {
    if (decodeBytes(bytes, detected.encoding) !== decoded.text) {
      const message = `read as ${titleOf(encoding)} as told, but it looks like ${titleOf(detected.encoding)}`;
      decoded.notes.unshift(told("ENCODING_DOUBTED", message));
    }
  }
  return decoded;
}

function decode(bytes: Uint8Array, encoding: string, guess?: Detected): Decoded {
  const notes: Note[] = [];
  const text = decodeBytes(bytes, encoding);
  if (guess !== undefined && encoding !== "utf-8") {
    const sure = guess.confidence >= SURE;
    const other = guess.runnerUp === undefined ? "" : `; else ${titleOf(guess.runnerUp)}`;
    notes.push(
      sure
        ? told("ENCODING_GUESSED", `read as ${titleOf(encoding)}`)
        : told(
            "ENCODING_UNCERTAIN",
            `read as ${titleOf(encoding)}, but that is not certain${other}: give the encoding`,
          ),
    );
  }
  const damage = damageIn(bytes, encoding, text, guess);
  if (damage !== undefined) notes.push(damage);
  return { text, encoding, notes };
}

const CONTROL = /[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]/g;

/** Signs that bytes were lost or overwritten. */
function damageIn(bytes: Uint8Array, encoding: string, text: string, guess: Detected | undefined): Note | undefined {
  if (encoding === "utf-8") {
    const { wrong, firstWrong } = guess === undefined ? countUtf8(bytes) : holesIn(guess);
    if (wrong > 0) {
      return told(
        "DAMAGED_TEXT",
        `${wrong} bytes are no UTF-8, the first at byte ${firstWrong}; they are read as U+FFFD`,
      );
    }
  }
  if (encoding.startsWith("utf-16")) {
    if (bytes.length % 2 === 1) return told("DAMAGED_TEXT", "it ends in the middle of a character");
    const lone = text.split("\ufffd").length - 1;
    if (lone > 0) return told("DAMAGED_TEXT", `${lone} characters cannot be read; they are read as U+FFFD`);
  }
  const controls = text.match(CONTROL);
  if (controls === null) return undefined;
  return told(
    "DAMAGED_TEXT",
    `${controls.length} control characters stand in the text, the first at ${text.search(CONTROL)}`,
  );
}

const holesIn = ({ wrong }: Detected): { wrong: number; firstWrong: number } => ({
  wrong: wrong?.count ?? 0,
  firstWrong: wrong?.first ?? -1,
});

const told = (code: string, message: string): Note => ({ code, message });
