import type { Note } from "../../core/note.ts";
import { VERSION } from "../../core/version.ts";
import { formatBead } from "../bead-indexes.ts";
import { SeenCounter } from "../content-id.ts";
import { foldText } from "../fold-text.ts";
import type { TranslationUnit } from "../unit.ts";
import { type UnitWriter, unitChunks } from "../unit-writer.ts";
import { type FormatStream, type UnitChoice, unitStream } from "../units-of.ts";
import { dropIllegal, escapeAttribute, escapeXml } from "../xml/escape.ts";

/** Name space of the attributes that XLIFF has no place for. */
export const XLIFF_EXTENSION = "urn:songngu:xliff";

/** How XLIFF is written. */
export interface XliffOptions extends Omit<UnitChoice, "nulls"> {
  /** Told of characters that XML cannot hold. */
  onNote?: (note: Note) => void;
}

/** One `<file>` for each pair of documents and languages, as they come. */
class XliffWriter implements UnitWriter {
  readonly #onNote: ((note: Note) => void) | undefined;
  readonly #ids: SeenCounter = new SeenCounter();
  #file = "";

  constructor(onNote: ((note: Note) => void) | undefined) {
    this.#onNote = onNote;
  }

  begin(): string {
    return `<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:songngu="${XLIFF_EXTENSION}">
`;
  }

  unit(unit: TranslationUnit): string {
    const source = this.#clean(unit, unit.source);
    const target = this.#clean(unit, unit.target);
    if (source === "" || target === "") return "";
    const count = this.#ids.add(unit.id);
    const id = count === 1 ? unit.id : `${unit.id}-${count}`;
    const confirmed = unit.status === "confirmed";
    const state =
      unit.status === "rejected"
        ? ' state="needs-adaptation" state-qualifier="rejected-inaccurate"'
        : ` state="${confirmed ? "signed-off" : "needs-review-translation"}"`;
    const own =
      (unit.confidence === undefined ? "" : ` songngu:confidence="${unit.confidence.toFixed(4)}"`) +
      (unit.bead ? ` songngu:bead="${formatBead(unit.bead)}"` : "");
    return `${this.#fileOf(unit)}      <trans-unit id="${escapeAttribute(id)}"${confirmed ? ' approved="yes"' : ""}${own}>
        <source>${escapeXml(source)}</source>
        <target${state}>${escapeXml(target)}</target>
${unit.notes.map((note) => `        <note>${escapeXml(foldText(dropIllegal(note)))}</note>\n`).join("")}      </trans-unit>
`;
  }

  end(): string {
    const file = this.#file === "" ? fileStart("songngu", "und", "und") : "";
    return `${file}    </body>\n  </file>\n</xliff>\n`;
  }

  #clean(unit: TranslationUnit, text: string): string {
    const legal = dropIllegal(text);
    if (legal.length < text.length) {
      const message = `unit ${unit.id}: ${text.length - legal.length} characters that XML cannot hold left out`;
      this.#onNote?.({ code: "CHARACTERS_DROPPED", message });
    }
    return foldText(legal);
  }

  #fileOf(unit: TranslationUnit): string {
    const start = fileStart(unit.sourceFile ?? "songngu", unit.sourceLanguage, unit.targetLanguage);
    if (start === this.#file) return "";
    const end = this.#file === "" ? "" : "    </body>\n  </file>\n";
    this.#file = start;
    return end + start;
  }
}

const fileStart = (original: string, source: string, target: string): string =>
  `  <file original="${escapeAttribute(original)}" source-language="${escapeAttribute(source)}" target-language="${escapeAttribute(target)}" datatype="plaintext">
    <header><tool tool-id="songngu" tool-name="songngu" tool-version="${VERSION}"/></header>
    <body>
`;

/** XLIFF 1.2 for bilingual editors: confirmed units are approved, rejected ones say so, all others ask for a review. */
export const xliffChunks = (input: FormatStream, options: XliffOptions = {}): AsyncGenerator<string> =>
  unitChunks(new XliffWriter(options.onNote), unitStream(input, { rejected: true, ...options, nulls: false }));
