import type { SaxesTagPlain } from "saxes";
import { SongnguError } from "../../core/error.ts";
import { SeenCounter } from "../content-id.ts";
import { decodeChunks, type TextSource } from "../decode-chunks.ts";
import type { Finding, Severity } from "../finding.ts";
import { sameLanguage } from "../language-tag.ts";
import { NoteList } from "../note-list.ts";
import { ownValue } from "../own-value.ts";
import { declaredEntity } from "../xml/doctype.ts";
import { parseTmxDate } from "./tmx-date.ts";
import { type ElementRule, TMX_COUNTS, TMX_RULES, TMX_VALUES } from "./tmx-rules.ts";
import { MAX_TMX_CHARACTERS } from "./tmx-writer.ts";

/**
 * Says what readers may take amiss in a TMX: every message begins with line and column, and names the reason. Errors break the DTD of
 * TMX 1.4 or XML itself; warnings are allowed, and known to trouble tools. An empty list: nothing to say.
 */
export async function validateTmx(xml: TextSource): Promise<Finding[]> {
  const { SaxesParser } = await import("saxes");
  const findings: Finding[] = [];
  const validator = new Validator(new SaxesParser({ position: false }), findings);
  try {
    for await (const chunk of decodeChunks(xml)) validator.write(chunk);
  } catch (error) {
    if (!(error instanceof SongnguError)) throw error;
    validator.add("error", error.code, error.message);
    return validator.end();
  }
  validator.close();
  return validator.end();
}

const ruleOf = (name: string): ElementRule | undefined => ownValue(TMX_RULES, name);

interface OpenElement {
  name: string;
  attributes: Record<string, string>;
  children: Map<string, number>;
  last: string;
  text: string;
  line: number;
  column: number;
  languages: string[];
}

type Xml = InstanceType<typeof import("saxes").SaxesParser>;

/** Findings are kept in the order of the file; of one kind a hundred at most. */
class Validator {
  readonly #xml: Xml;
  readonly #notes: NoteList;
  readonly #findings: Finding[];
  readonly #open: OpenElement[] = [];
  readonly #ids: SeenCounter = new SeenCounter();
  #severity: Severity = "error";
  #sourceLanguage = "*all*";
  #refused = false;

  constructor(xml: Xml, findings: Finding[]) {
    this.#xml = xml;
    this.#findings = findings;
    this.#notes = new NoteList((note) => findings.push({ ...note, severity: this.#severity }));
    xml.on("opentag", (tag) => this.#start(tag as SaxesTagPlain));
    xml.on("closetag", () => this.#stop());
    xml.on("text", (text) => this.#text(text));
    xml.on("cdata", (text) => this.#text(text));
    xml.on("error", (error) => {
      if (!this.#refused) this.add("error", "NOT_WELL_FORMED", error.message.replace(/\.$/, ""));
    });
    xml.on("doctype", (doctype) => {
      const entity = declaredEntity(doctype);
      if (entity === undefined) return;
      this.#refused = true;
      this.add(
        "error",
        "ENTITY_DECLARED",
        `the document type declares an entity, "${entity}": readers refuse or expand it`,
      );
    });
  }

  write(chunk: string): void {
    if (!this.#refused) this.#xml.write(chunk);
  }

  close(): void {
    if (!this.#refused) this.#xml.close();
  }

  end(): Finding[] {
    this.#severity = "hint";
    this.#notes.end();
    return this.#findings;
  }

  add(severity: Severity, code: string, reason: string, at?: { line: number; column: number }): void {
    const { line, column } = at ?? { line: this.#xml.line, column: this.#xml.column + 1 };
    this.#severity = severity;
    this.#notes.add(code, `line ${line}, column ${column}: ${reason}`, line);
  }

  #start({ name, attributes }: SaxesTagPlain): void {
    const parent = this.#open.at(-1);
    const { line } = this.#xml;
    const element = {
      name,
      attributes,
      children: new Map<string, number>(),
      last: "",
      text: "",
      line,
      column: this.#xml.column + 1,
      languages: [],
    };
    this.#open.push(element);
    if (!parent && name !== "tmx") this.add("error", "BAD_ELEMENT", `the first element is <${name}>, not <tmx>`);
    if (parent) this.#child(parent, name);
    const rule = ruleOf(name);
    if (!rule) {
      this.add("error", "BAD_ELEMENT", `<${name}> is no element of TMX`);
      return;
    }
    for (const required of rule.required ?? []) {
      if (attributes[required] === undefined && !(required === "xml:lang" && attributes.lang !== undefined)) {
        this.add("error", "ATTRIBUTE_MISSING", `<${name}> has no attribute ${required}`);
      }
    }
    for (const [attribute, value] of Object.entries(attributes)) this.#attribute(name, attribute, value);
    if (name === "header") this.#sourceLanguage = attributes.srclang ?? "*all*";
    if (name === "tu" && attributes.tuid !== undefined && this.#ids.add(attributes.tuid) > 1) {
      this.add("warning", "ID_REPEATED", `the tuid "${attributes.tuid}" was there before`);
    }
  }

  #child(parent: OpenElement, name: string): void {
    parent.children.set(name, (parent.children.get(name) ?? 0) + 1);
    if (ruleOf(name) && ruleOf(parent.name) && !ruleOf(parent.name)!.children.includes(name)) {
      this.add("error", "BAD_ELEMENT", `<${name}> may not stand in <${parent.name}>`);
    }
    const main = parent.name === "tu" ? "tuv" : parent.name === "tuv" ? "seg" : "";
    if (main !== "" && parent.last === main && (name === "note" || name === "prop")) {
      this.add("error", "BAD_ORDER", `<${name}> must stand before <${main}>`);
    }
    if (parent.name === "tmx" && name === "header" && parent.last === "body") {
      this.add("error", "BAD_ORDER", "<header> must stand before <body>");
    }
    parent.last = name;
  }

  #attribute(name: string, attribute: string, value: string): void {
    const rule = ruleOf(name)!;
    if (!rule.required?.includes(attribute) && !rule.optional?.includes(attribute) && attribute !== "xmlns") {
      this.add("error", "BAD_ATTRIBUTE", `<${name}> may not have the attribute ${attribute}`);
    }
    const values = TMX_VALUES[`${name} ${attribute}`];
    if (values && !values.includes(value)) {
      this.add("error", "BAD_VALUE", `${attribute}="${value}" must be ${values.map((one) => `"${one}"`).join(" or ")}`);
    }
    if (attribute.endsWith("date") && !(/^\d{8}T\d{6}Z$/.test(value) && parseTmxDate(value))) {
      this.add("warning", "BAD_DATE", `${attribute}="${value}" is no date such as 20260102T030405Z`);
    }
    if (/lang$/.test(attribute) && !/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/.test(value) && value !== "*all*") {
      this.add("warning", "BAD_LANGUAGE", `${attribute}="${value}" is no language tag`);
    }
  }

  #text(text: string): void {
    const element = this.#open.at(-1);
    if (!element) return;
    if (ruleOf(element.name)?.text) element.text += text;
    else if (ruleOf(element.name) && text.trim() !== "") {
      this.add("error", "BAD_TEXT", `<${element.name}> may not hold text`);
    }
  }

  #stop(): void {
    const element = this.#open.pop()!;
    const parent = this.#open.at(-1);
    for (const [child, least, most] of ownValue(TMX_COUNTS, element.name) ?? []) {
      const count = element.children.get(child) ?? 0;
      if (count < least) this.add("error", "ELEMENT_MISSING", `<${element.name}> has no <${child}>`, element);
      if (count > most) this.add("error", "BAD_ELEMENT", `<${element.name}> has ${count} <${child}>`, element);
    }
    if (element.name === "tuv") parent?.languages.push(element.attributes["xml:lang"] ?? element.attributes.lang ?? "");
    if (element.name === "tu") this.#unit(element);
    if (element.name === "seg") this.#segment(element);
    else if (parent && ruleOf(parent.name)?.text) parent.text += element.text;
  }

  #unit(tu: OpenElement): void {
    if (tu.languages.length === 1) this.add("warning", "UNIT_INCOMPLETE", "<tu> has one <tuv> only", tu);
    const source = tu.attributes.srclang ?? this.#sourceLanguage;
    if (
      source !== "*all*" &&
      tu.languages.length > 0 &&
      !tu.languages.some((language) => sameLanguage(language, source))
    ) {
      this.add("warning", "SOURCE_MISSING", `no <tuv> is in the source language "${source}"`, tu);
    } else if (source !== "*all*" && tu.languages.length > 1 && !sameLanguage(tu.languages[0]!, source)) {
      this.add("warning", "BAD_ORDER", `the first <tuv> is not in the source language "${source}"`, tu);
    }
  }

  #segment(seg: OpenElement): void {
    if (seg.text.trim() === "")
      this.add("warning", "SEGMENT_EMPTY", "<seg> is empty: some tools offer it as a match", seg);
    if (/[\r\n]/.test(seg.text.trim())) this.add("warning", "NEWLINE", "<seg> holds a line break", seg);
    if (seg.text !== seg.text.normalize("NFC")) this.add("warning", "NOT_NFC", "<seg> is not in NFC", seg);
    if (seg.text.length > MAX_TMX_CHARACTERS) {
      const length = `${seg.text.length} characters; some tools take ${MAX_TMX_CHARACTERS}`;
      this.add("warning", "LONG_SEGMENT", `<seg> has ${length}`, seg);
    }
  }
}
