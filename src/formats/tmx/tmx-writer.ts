import { SongnguError } from "../../core/error.ts";
import type { Note } from "../../core/note.ts";
import { VERSION } from "../../core/version.ts";
import { formatBead } from "../bead-indexes.ts";
import { contentId, SeenCounter } from "../content-id.ts";
import { foldText } from "../fold-text.ts";
import { type LanguageNames, namedLanguage } from "../language-tag.ts";
import type { TranslationUnit } from "../unit.ts";
import type { UnitWriter } from "../unit-writer.ts";
import type { UnitChoice } from "../units-of.ts";
import { dropIllegal, escapeAttribute, escapeXml } from "../xml/escape.ts";
import { tmxDate } from "./tmx-date.ts";

/** Most characters a text may have: some tools refuse the whole file over a longer one. */
export const MAX_TMX_CHARACTERS = 2000;

/** How a TMX is written. */
export interface TmxOptions extends Omit<UnitChoice, "nulls"> {
  /** When the units were made; without it no date is written: the library never reads a clock. */
  date?: Date;
  /** Who made them. @default "songngu" */
  creator?: string;
  /** Regional tags: "trados" (vi-VN, en-US …) or own ones, { vi: "vi-VN" }. @default the tags of the bitexts */
  languages?: LanguageNames | undefined;
  /** The source segments before and after each unit, as props. @default true */
  context?: boolean;
  /** Keep one of equal pairs, with a prop x-occurrences. @default false: all are kept, the later ones with a suffix to their id */
  dropDuplicates?: boolean;
  /** Leave out units that say letter for letter the same on both sides. @default false */
  dropEqual?: boolean;
  /** Units with a longer text (in UTF-16 units) are left out, with a note. @default 2000 */
  maxLength?: number;
  /** Told of everything that was left out or changed. */
  onNote?: (note: Note) => void;
}

/** What makes two units duplicates. */
export const pairKey = (unit: TranslationUnit): string =>
  `${unit.sourceLanguage}\u0001${unit.targetLanguage}\u0001${unit.source}\u0000${unit.target}`;

function checkOptions({ date, maxLength, minConfidence }: TmxOptions): void {
  if (date !== undefined && Number.isNaN(new Date(date).getTime())) {
    throw new SongnguError("BAD_OPTION", `writeTmx: date ${String(date)} is no date`);
  }
  if (maxLength !== undefined && !(maxLength > 0)) {
    throw new SongnguError("BAD_OPTION", `writeTmx: maxLength ${maxLength} must be over 0`);
  }
  if (minConfidence !== undefined && !(minConfidence >= 0 && minConfidence <= 1)) {
    throw new SongnguError("BAD_OPTION", `writeTmx: minConfidence ${minConfidence} must be from 0 to 1`);
  }
}

/** @internal Writes a TMX 1.4 file, unit by unit. */
export class TmxWriter implements UnitWriter {
  #options: TmxOptions;
  readonly #occurrences: SeenCounter | undefined;
  readonly #ids: SeenCounter = new SeenCounter();
  readonly #pairs: SeenCounter = new SeenCounter();
  readonly #dates: Map<number, string> = new Map();
  readonly #attributes: Map<string, string> = new Map();
  #sourceLanguage = "";
  #duplicates = 0;
  #equal = 0;

  constructor(options: TmxOptions, occurrences?: SeenCounter) {
    checkOptions(options);
    this.#options = options;
    this.#occurrences = occurrences;
  }

  begin(first: TranslationUnit | undefined): string {
    // Without srclang OmegaT stops and Poedit sees nothing; "*all*" is what the standard offers where none is known.
    this.#sourceLanguage = first ? namedLanguage(first.sourceLanguage, this.#options.languages) : "*all*";
    const { date, creator = "songngu" } = this.#options;
    const made = `${date ? ` creationdate="${tmxDate(date)}"` : ""} creationid="${escapeAttribute(creator)}"`;
    return `<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4">
  <header creationtool="songngu" creationtoolversion="${VERSION}" segtype="sentence" o-tmf="songngu" adminlang="en" srclang="${escapeAttribute(this.#sourceLanguage)}" datatype="plaintext" o-encoding="UTF-8"${made}/>
  <body>
`;
  }

  /** Goes on with a file that is there: its source language and the languages as it names them. */
  resume(sourceLanguage: string, languages: LanguageNames | undefined): void {
    this.#sourceLanguage = sourceLanguage;
    this.#options = { languages, ...this.#options };
  }

  /** Knows an id that a file has already, so that new ones differ. */
  reserve(id: string): void {
    this.#ids.add(id);
  }

  unit(unit: TranslationUnit): string {
    const { dropDuplicates, dropEqual, languages, maxLength = MAX_TMX_CHARACTERS } = this.#options;
    const source = this.#clean(unit, "source");
    const target = this.#clean(unit, "target");
    if (source === "" || target === "") return this.#leaveOut("UNIT_EMPTY", unit, "one side has no text");
    const longest = Math.max(source.length, target.length);
    if (longest > maxLength) {
      return this.#leaveOut("UNIT_TOO_LONG", unit, `${longest} characters, the limit is ${maxLength}`);
    }
    if (dropEqual && source === target) {
      this.#equal++;
      return "";
    }
    const key = pairKey(unit);
    if (dropDuplicates && this.#pairs.add(key) > 1) {
      this.#duplicates++;
      return "";
    }
    const sourceLanguage = namedLanguage(unit.sourceLanguage, languages);
    const srclang = sourceLanguage === this.#sourceLanguage ? "" : ` srclang="${escapeAttribute(sourceLanguage)}"`;
    const id = this.#freeId(unit.id || contentId(source, target));
    return `    <tu tuid="${escapeAttribute(id)}"${srclang}${this.#made(unit)}>
${this.#notesAndProps(unit, this.#occurrences?.count(key) ?? 0)}${this.#tuv(sourceLanguage, source)}${this.#tuv(namedLanguage(unit.targetLanguage, languages), target)}    </tu>
`;
  }

  end(): string {
    this.finish();
    return "  </body>\n</tmx>\n";
  }

  /** Tells what was left out, all in all. */
  finish(): void {
    if (this.#duplicates > 0) {
      this.#note("DUPLICATES_DROPPED", `${this.#duplicates} units that occur again were left out`);
    }
    if (this.#equal > 0) {
      this.#note("EQUAL_DROPPED", `${this.#equal} units with the same text on both sides were left out`);
    }
  }

  #clean(unit: TranslationUnit, side: "source" | "target"): string {
    const text = dropIllegal(unit[side]);
    const dropped = unit[side].length - text.length;
    if (dropped > 0) {
      const which = `${dropped} character${dropped === 1 ? "" : "s"} that XML cannot hold`;
      this.#note("CHARACTERS_DROPPED", `unit ${unit.id}, ${side}: ${which} left out`);
    }
    return foldText(text);
  }

  #leaveOut(code: string, unit: TranslationUnit, reason: string): string {
    this.#note(code, `unit ${unit.id} was left out: ${reason}`);
    return "";
  }

  #note(code: string, message: string): void {
    this.#options.onNote?.({ code, message });
  }

  #freeId(id: string): string {
    let count = this.#ids.add(id);
    if (count === 1) return id;
    while (this.#ids.add(`${id}-${count}`) > 1) count++;
    return `${id}-${count}`;
  }

  #made(unit: TranslationUnit): string {
    const date = unit.date ?? this.#options.date;
    const creator = unit.creator ?? this.#options.creator ?? "songngu";
    return (
      (date ? ` creationdate="${this.#date(date)}"` : "") +
      ` creationid="${this.#attribute(creator)}"` +
      (unit.changed ? ` changedate="${this.#date(unit.changed)}"` : "") +
      (unit.changer === undefined ? "" : ` changeid="${escapeAttribute(unit.changer)}"`)
    );
  }

  #tuv(language: string, text: string): string {
    return `      <tuv xml:lang="${this.#attribute(language)}"><seg>${escapeXml(text)}</seg></tuv>\n`;
  }

  /** An attribute of which a file has few values. */
  #attribute(value: string): string {
    let text = this.#attributes.get(value);
    if (text === undefined) {
      text = escapeAttribute(value);
      if (this.#attributes.size < 1000) this.#attributes.set(value, text);
    }
    return text;
  }

  #date(date: Date): string {
    let text = this.#dates.get(date.getTime());
    if (text === undefined) {
      text = tmxDate(date);
      // A memory of many makers has many dates; most units of one have the same.
      if (this.#dates.size < 1000) this.#dates.set(date.getTime(), text);
    }
    return text;
  }

  #notesAndProps(unit: TranslationUnit, occurrences: number): string {
    let out = "";
    for (const note of unit.notes) {
      const text = foldText(dropIllegal(note));
      if (text !== "") out += `      <note>${escapeXml(text)}</note>\n`;
    }
    if (unit.confidence !== undefined) out += prop("x-confidence", unit.confidence.toFixed(4));
    if (unit.status) out += prop("x-status", unit.status);
    if (unit.bead) out += prop("x-bead", formatBead(unit.bead));
    if (unit.sourceFile !== undefined) out += prop("x-source-file", unit.sourceFile);
    if (unit.targetFile !== undefined) out += prop("x-target-file", unit.targetFile);
    if (occurrences > 1) out += prop("x-occurrences", String(occurrences));
    if (this.#options.context !== false) {
      if (unit.before) out += prop("x-context-pre", unit.before);
      if (unit.after) out += prop("x-context-post", unit.after);
    }
    for (const { type, value } of unit.props) {
      if (type !== "x-occurrences" || occurrences === 0) out += prop(type, value);
    }
    return out;
  }
}

/** Names of props that need no escaping. */
const OWN_PROP = /^[a-z-]+$/;

function prop(type: string, value: string): string {
  const text = foldText(dropIllegal(value));
  return `      <prop type="${OWN_PROP.test(type) ? type : escapeAttribute(type)}">${escapeXml(text)}</prop>\n`;
}
