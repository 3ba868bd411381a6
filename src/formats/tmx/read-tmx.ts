import { SongnguError } from "../../core/error.ts";
import type { Note } from "../../core/note.ts";
import { decodeChunks, type TextSource } from "../decode-chunks.ts";
import { NoteList } from "../note-list.ts";
import type { TranslationUnit } from "../unit.ts";
import { type TuElement, unitsOfElement, type WantedLanguages } from "./tmx-elements.ts";
import { TmxParser } from "./tmx-parser.ts";

/** How a TMX is read. */
export interface ReadTmxOptions extends WantedLanguages {
  /** Throw at the first thing that is not well-formed, and at a cut file, instead of a note. @default false */
  strict?: boolean;
  /** Told of everything that is odd, while reading. */
  onNote?: (note: Note) => void;
}

/**
 * Reads a TMX (any 1.x) from a string or from chunks of text or bytes: UTF-8, UTF-16, with or without a byte order mark, gzipped or not.
 * A file that is cut off or damaged gives the units that are whole, and notes with the places. Inline tags are taken out; of several
 * variants each is a unit.
 * @throws SongnguError BAD_FORMAT for what is no TMX, for declared entities, and with `strict` for every fault
 */
export async function readTmx(
  xml: TextSource,
  options: ReadTmxOptions = {},
): Promise<{ units: TranslationUnit[]; notes: Note[] }> {
  const units: TranslationUnit[] = [];
  const notes: Note[] = [];
  const onNote = (note: Note): void => {
    notes.push(note);
    options.onNote?.(note);
  };
  for await (const unit of tmxUnits(xml, { ...options, onNote })) units.push(unit);
  return { units, notes };
}

/** The same, a unit at a time: a file of any size in little memory. */
export async function* tmxUnits(xml: TextSource, options: ReadTmxOptions = {}): AsyncGenerator<TranslationUnit> {
  const { SaxesParser } = await import("saxes");
  const notes = new NoteList(options.onNote ?? (() => {}));
  const wrong = (code: string, reason: string, line: number): void => {
    if (options.strict) throw new SongnguError("BAD_FORMAT", reason);
    notes.add(code, reason, line);
  };
  let headerLanguage = "*all*";
  let ready: TranslationUnit[] = [];
  let count = 0;
  const ending = { now: false };
  const parser = new TmxParser(SaxesParser, {
    open(name, attributes) {
      if (name === "header") headerLanguage = attributes.srclang ?? headerLanguage;
    },
    unit(tu) {
      if (ending.now && tu.damaged) return;
      const units = wholeUnits(tu, headerLanguage, options, wrong, notes);
      count += units.length;
      ready.push(...units);
    },
    fault(reason, line, column, character) {
      // Before the first element nothing is known yet: it may be no TMX at all, and then that is said.
      if (!ending.now && (parser.begun || options.strict))
        wrong(character ? "BAD_CHARACTER" : "NOT_WELL_FORMED", `line ${line}, column ${column}: ${reason}`, line);
    },
  });
  let cut: unknown;
  const chunks = decodeChunks(xml);
  for (;;) {
    const next = await chunks.next().catch((error: unknown) => {
      if (!(error instanceof SongnguError && error.code === "BAD_FORMAT")) throw error;
      cut = error;
      return undefined;
    });
    if (!next || next.done) break;
    parser.write(next.value);
    if (ready.length > 0) {
      yield* ready;
      ready = [];
    }
  }
  // Whatever is still open is told once, as the end of a cut file, not as one fault for every open tag.
  ending.now = true;
  parser.finish();
  const { line, column, place } = parser;
  parser.close();
  yield* ready;
  if (!parser.begun) throw new SongnguError("BAD_FORMAT", "is not a TMX: there is no element <tmx>", { cause: cut });
  if (!parser.ended || cut) {
    const reason = `the file ends inside ${place}; the ${count} units before are whole`;
    wrong("FILE_CUT", `line ${line}, column ${column}: ${reason}`, line);
  }
  notes.end();
}

function wholeUnits(
  tu: TuElement,
  headerLanguage: string,
  options: ReadTmxOptions,
  wrong: (code: string, reason: string, line: number) => void,
  notes: NoteList,
): TranslationUnit[] {
  const name = `line ${tu.line}: unit${tu.attributes.tuid === undefined ? "" : ` ${tu.attributes.tuid}`}`;
  if (tu.damaged) {
    wrong("UNIT_DAMAGED", `${name} is damaged and was left out`, tu.line);
    return [];
  }
  const units = unitsOfElement(tu, headerLanguage, options).filter((unit) => unit.source !== "" && unit.target !== "");
  // Not even strict reading throws here: a unit of one language is good TMX, and of no use as a pair.
  if (units.length === 0)
    notes.add("UNIT_INCOMPLETE", `${name} has no text in both languages and was left out`, tu.line);
  return units;
}
