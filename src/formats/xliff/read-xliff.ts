import { parseBead } from "../bead-indexes.ts";
import { contentId } from "../content-id.ts";
import type { TextSource } from "../decode-chunks.ts";
import { foldText } from "../fold-text.ts";
import { canonicalTag } from "../language-tag.ts";
import { type Complaints, complaints, type ReadOptions } from "../read-options.ts";
import type { TranslationUnit } from "../unit.ts";
import { parseConfidence } from "../unit-fields.ts";
import { readXml, type XmlEvents } from "../xml/read-xml.ts";

/** Inline elements that hold codes of the original file. */
const CODES = new Set(["bpt", "ept", "ph", "it", "sub", "bx", "ex", "x"]);

/** Reads the translated units of an XLIFF 1.2: texts without inline codes, notes, approval and rejection. */
export async function* xliffUnits(input: TextSource, options: ReadOptions = {}): AsyncGenerator<TranslationUnit> {
  const told = complaints(options);
  const gatherer = new XliffGatherer(options, told);
  for await (const _ of readXml(input, "xliff", told, gatherer)) yield* gatherer.take();
  told.end();
}

class XliffGatherer implements XmlEvents {
  readonly #options: ReadOptions;
  readonly #told: Complaints;
  #ready: TranslationUnit[] = [];
  #file: Record<string, string> = {};
  #unit: Record<string, string> | undefined;
  #target: Record<string, string> = {};
  #texts: { source: string; target: string } = { source: "", target: "" };
  #notes: string[] = [];
  #into: "source" | "target" | "note" | undefined;
  #codes = 0;
  #aside = 0;
  #line = 0;

  constructor(options: ReadOptions, told: Complaints) {
    this.#options = options;
    this.#told = told;
  }

  take(): TranslationUnit[] {
    const ready = this.#ready;
    this.#ready = [];
    return ready;
  }

  open(name: string, attributes: Record<string, string>, line: number): void {
    // Suggestions and other versions of a unit hold sources and targets of their own.
    if (this.#aside > 0 || name === "alt-trans" || name === "seg-source") {
      this.#aside++;
    } else if (this.#into && (this.#codes > 0 || CODES.has(name))) {
      this.#codes++;
    } else if (name === "file") {
      this.#file = attributes;
    } else if (name === "trans-unit") {
      this.#unit = attributes;
      this.#target = {};
      this.#texts = { source: "", target: "" };
      this.#notes = [];
      this.#line = line;
    } else if (this.#unit && (name === "source" || name === "target" || name === "note")) {
      this.#into = name;
      if (name === "target") this.#target = attributes;
      if (name === "note") this.#notes.push("");
    }
  }

  text(text: string): void {
    if (this.#aside > 0 || this.#codes > 0 || !this.#into) return;
    if (this.#into === "note") this.#notes.push((this.#notes.pop() ?? "") + text);
    else this.#texts[this.#into] += text;
  }

  close(name: string): void {
    if (this.#aside > 0) this.#aside--;
    else if (this.#codes > 0) this.#codes--;
    else if (name === this.#into) this.#into = undefined;
    else if (name === "trans-unit" && this.#unit) {
      this.#finish(this.#unit);
      this.#unit = undefined;
    }
  }

  #finish(attributes: Record<string, string>): void {
    const [source, target] = [foldText(this.#texts.source), foldText(this.#texts.target)];
    if (source === "" || target === "") {
      const name = attributes.id ?? "";
      this.#told.wrong("UNIT_INCOMPLETE", `line ${this.#line}: unit ${name} has no text in both languages`, this.#line);
      return;
    }
    const { sourceLanguage, targetLanguage } = this.#options;
    const unit: TranslationUnit = {
      id: attributes.id ?? contentId(source, target),
      source,
      target,
      sourceLanguage: sourceLanguage ?? canonicalTag(this.#file["source-language"] ?? "und"),
      targetLanguage: targetLanguage ?? canonicalTag(this.#file["target-language"] ?? "und"),
      props: [],
      notes: this.#notes.map(foldText).filter((note) => note !== ""),
    };
    const confidence = parseConfidence(attributes["songngu:confidence"] ?? "");
    if (confidence !== undefined) unit.confidence = confidence;
    const bead = parseBead(attributes["songngu:bead"] ?? "none");
    if (bead) unit.bead = bead;
    if (attributes.approved === "yes") unit.status = "confirmed";
    if (this.#target["state-qualifier"]?.startsWith("rejected")) unit.status = "rejected";
    const { original } = this.#file;
    if (original !== undefined && original !== "songngu") unit.sourceFile = original;
    this.#ready.push(unit);
  }
}
