import type { Note } from "../../core/note.ts";
import { decodeChunks, type TextSource } from "../decode-chunks.ts";
import { complaints } from "../read-options.ts";
import { readXml } from "../xml/read-xml.ts";

/** Types that TBX-Basic allows, by the element that has them. */
const TYPES: { readonly [element: string]: ReadonlySet<string> } = {
  descrip: new Set(["subjectField", "context", "definition"]),
  termNote: new Set([
    "administrativeStatus",
    "partOfSpeech",
    "geographicalUsage",
    "grammaticalGender",
    "termLocation",
    "termType",
  ]),
  admin: new Set(["customerSubset", "projectSubset", "source"]),
};
/** Levels at which a description may stand. */
const LEVELS: { readonly [type: string]: readonly string[] } = {
  subjectField: ["conceptEntry", "termEntry"],
  context: ["termSec", "tig", "ntig"],
  definition: ["conceptEntry", "termEntry", "langSec", "langSet"],
};
/** Values that a picklist allows. */
const VALUES: { readonly [type: string]: ReadonlySet<string> } = {
  administrativeStatus: new Set([
    "preferredTerm-admn-sts",
    "admittedTerm-admn-sts",
    "deprecatedTerm-admn-sts",
    "supersededTerm-admn-sts",
  ]),
  termType: new Set(["fullForm", "acronym", "abbreviation", "shortForm", "variant", "phrase"]),
  partOfSpeech: new Set(["noun", "verb", "adjective", "adverb", "other"]),
};
const CONCEPTS: ReadonlySet<string> = new Set(["conceptEntry", "termEntry"]);
const LANGUAGES: ReadonlySet<string> = new Set(["langSec", "langSet"]);
const TERMS: ReadonlySet<string> = new Set(["termSec", "tig", "ntig"]);
const TAG = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/;

/**
 * Says what is wrong with a TBX file beyond what the published schemas see: types of descriptions and values of term
 * notes, empty terms, ids used twice, and languages twice in a concept or without a tag.
 */
export async function validateTbx(source: TextSource): Promise<Note[]> {
  let whole = "";
  for await (const chunk of decodeChunks(source)) whole += chunk;
  const notes: Note[] = [];
  const root = /<(?:\w+:)?(martif|tbx)[\s>]/.exec(whole)?.[1];
  if (root === undefined) return [{ code: "NO_TBX", message: "there is neither a <tbx> nor a <martif> element" }];
  const tell = (code: string, message: string, line: number): void => {
    notes.push({ code, message: `line ${line}: ${message}`, place: { line } });
  };
  const checker = new Checker(tell);
  const told = complaints({ onNote: (note) => notes.push(note) });
  for await (const _ of readXml(whole, root, told, checker));
  if (checker.concepts === 0) notes.push({ code: "NO_CONCEPT", message: "the file holds no concept" });
  told.end();
  return notes;
}

class Checker {
  readonly #tell: (code: string, message: string, line: number) => void;
  readonly #open: string[] = [];
  readonly #ids: Set<string> = new Set();
  #languages: Set<string> = new Set();
  #terms = 0;
  #type = "";
  #text = "";
  #line = 0;
  concepts = 0;

  constructor(tell: (code: string, message: string, line: number) => void) {
    this.#tell = tell;
  }

  open(name: string, attributes: Record<string, string>, line: number): void {
    this.#line = line;
    this.#text = "";
    this.#type = attributes.type ?? "";
    const { id } = attributes;
    if (id !== undefined) {
      if (this.#ids.has(id)) this.#tell("ID_TWICE", `the id "${id}" is used twice`, line);
      if (!/^[\p{L}_][\p{L}\p{N}._-]*$/u.test(id)) this.#tell("BAD_ID", `"${id}" cannot be an id`, line);
      this.#ids.add(id);
    }
    const allowed = TYPES[name];
    if (allowed !== undefined && !allowed.has(this.#type)) {
      this.#tell("BAD_TYPE", `<${name}> cannot have the type "${this.#type}"`, line);
    }
    if (name === "descrip") this.#checkLevel(line);
    if (CONCEPTS.has(name)) {
      this.concepts++;
      this.#languages = new Set();
    } else if (LANGUAGES.has(name)) this.#language(attributes["xml:lang"] ?? attributes.lang, line);
    this.#open.push(name);
  }

  #checkLevel(line: number): void {
    const parent = this.#open.at(-1) === "descripGrp" ? this.#open.at(-2) : this.#open.at(-1);
    const levels = LEVELS[this.#type];
    if (levels !== undefined && !levels.includes(parent ?? "")) {
      this.#tell("BAD_LEVEL", `"${this.#type}" may stand in ${levels.join(" or ")}, not in <${parent}>`, line);
    }
  }

  #language(tag: string | undefined, line: number): void {
    this.#terms = 0;
    if (tag === undefined || !TAG.test(tag)) this.#tell("BAD_LANGUAGE", `"${tag ?? ""}" is no language tag`, line);
    else if (this.#languages.has(tag.toLowerCase()))
      this.#tell("LANGUAGE_TWICE", `"${tag}" stands twice in one concept`, line);
    this.#languages.add((tag ?? "").toLowerCase());
  }

  text(value: string): void {
    this.#text += value;
  }

  close(name: string): void {
    this.#open.pop();
    const line = this.#line;
    if (name === "term") {
      this.#terms++;
      if (this.#text.trim() === "") this.#tell("TERM_EMPTY", "a term is empty", line);
    } else if (name === "termNote") {
      const values = VALUES[this.#type];
      if (values !== undefined && !values.has(this.#text.trim())) {
        this.#tell("BAD_VALUE", `"${this.#text.trim()}" is no ${this.#type}`, line);
      }
    } else if (LANGUAGES.has(name) && this.#terms === 0) {
      this.#tell("NO_TERM", "a language has no term", line);
    }
    if (TERMS.has(name) || name === "term") this.#text = "";
  }
}
