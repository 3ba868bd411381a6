import { entryId } from "../../core/entry-id.ts";
import { SongnguError } from "../../core/error.ts";
import type { Form, Glossary, GlossaryEntry } from "../../core/glossary.ts";
import type { Note } from "../../core/note.ts";
import { decodeChunks, type TextSource } from "../decode-chunks.ts";
import { foldText } from "../fold-text.ts";
import { canonicalTag, sameLanguage } from "../language-tag.ts";
import { complaints, type ReadOptions } from "../read-options.ts";
import { readXml } from "../xml/read-xml.ts";
import { bareEntry, parseKind, parseOrigin, parseStatus } from "./fields.ts";

interface ReadTerm {
  text: string;
  type: string;
  status: string;
  context: string;
  file: string;
}

interface ReadConcept {
  id: string;
  domain: string;
  notes: string[];
  languages: { tag: string; terms: ReadTerm[] }[];
}

/**
 * Reads a glossary from TBX, version 2 or 3 (DCA style). Of a file in more than two languages those of the options are
 * read, else the first two.
 * @throws SongnguError BAD_FORMAT for what is no TBX
 */
export async function readTbx(source: TextSource, options: ReadOptions = {}): Promise<Glossary> {
  const notes: Note[] = [];
  const told = complaints({
    ...options,
    onNote: (note) => {
      notes.push(note);
      options.onNote?.(note);
    },
  });
  const whole = await wholeText(source);
  const root = /<(?:\w+:)?(martif|tbx)[\s>]/.exec(whole)?.[1];
  if (root === undefined)
    throw new SongnguError("BAD_FORMAT", "readTbx: there is neither a <tbx> nor a <martif> element");
  const concepts: ReadConcept[] = [];
  const reader = new ConceptReader((concept) => concepts.push(concept));
  for await (const _ of readXml(whole, root, told, reader));
  const first = concepts.find((concept) => concept.languages.length > 1)?.languages ?? [];
  const sourceLanguage = options.sourceLanguage ?? first[0]?.tag ?? "und";
  const targetLanguage =
    options.targetLanguage ?? first.find(({ tag }) => !sameLanguage(tag, sourceLanguage))?.tag ?? "und";
  const entries: GlossaryEntry[] = [];
  for (const concept of concepts) {
    const entry = entryOf(concept, sourceLanguage, targetLanguage);
    if (entry) entries.push(entry);
    else
      told.wrong("CONCEPT_INCOMPLETE", `concept ${concept.id}: has no term in ${sourceLanguage} or ${targetLanguage}`);
  }
  told.end();
  return { sourceLanguage, targetLanguage, entries, notes };
}

async function wholeText(source: TextSource): Promise<string> {
  let text = "";
  for await (const chunk of decodeChunks(source)) text += chunk;
  return text;
}

/** Elements whose text is kept. */
const KEPT: ReadonlySet<string> = new Set(["term", "termNote", "descrip", "note", "admin"]);

class ConceptReader {
  readonly #done: (concept: ReadConcept) => void;
  #concept: ReadConcept | undefined;
  #term: ReadTerm | undefined;
  #text: string | undefined;
  #type = "";

  constructor(done: (concept: ReadConcept) => void) {
    this.#done = done;
  }

  open(name: string, attributes: Record<string, string>): void {
    if (name === "conceptEntry" || name === "termEntry") {
      this.#concept = { id: attributes.id ?? "", domain: "", notes: [], languages: [] };
    } else if (name === "langSec" || name === "langSet") {
      this.#concept?.languages.push({
        tag: canonicalTag(attributes["xml:lang"] ?? attributes.lang ?? "und"),
        terms: [],
      });
    } else if (name === "termSec" || name === "tig" || name === "ntig") {
      this.#term = { text: "", type: "", status: "", context: "", file: "" };
    } else if (KEPT.has(name)) {
      this.#text = "";
      this.#type = attributes.type ?? "";
    }
  }

  text(value: string): void {
    if (this.#text !== undefined) this.#text += value;
  }

  close(name: string): void {
    const [concept, term] = [this.#concept, this.#term];
    if (concept === undefined) return;
    if (name === "conceptEntry" || name === "termEntry") {
      this.#done(concept);
      this.#concept = undefined;
    } else if (name === "termSec" || name === "tig" || name === "ntig") {
      if (term && term.text !== "") concept.languages.at(-1)?.terms.push(term);
      this.#term = undefined;
    } else if (KEPT.has(name) && this.#text !== undefined) {
      const value = foldText(this.#text);
      this.#text = undefined;
      if (name === "term" && term) term.text = value;
      else if (name === "termNote" && term) {
        if (this.#type === "termType") term.type = value;
        else if (this.#type === "administrativeStatus") term.status = value;
      } else if (name === "descrip") {
        if (this.#type === "subjectField") concept.domain = value;
        else if (this.#type === "context" && term) term.context = value;
      } else if (name === "admin" && this.#type === "source" && term) term.file = value;
      else if (name === "note") concept.notes.push(value);
    }
  }
}

function entryOf(concept: ReadConcept, source: string, target: string): GlossaryEntry | undefined {
  const of = (tag: string): ReadTerm[] =>
    concept.languages.filter((language) => sameLanguage(language.tag, tag)).flatMap(({ terms }) => terms);
  const [a, b] = [of(source), of(target)];
  const [from, to] = [formOf(a), formOf(b)];
  if (from === undefined || to === undefined) return undefined;
  const entry = bareEntry(from.form.preferred, to.form.preferred);
  entry.source = from.form;
  entry.target = to.form;
  if (concept.domain !== "") entry.domain = concept.domain;
  const own = /^c([0-9a-f]{16})$/.exec(concept.id)?.[1];
  entry.id = own ?? entryId(from.form.preferred, to.form.preferred);
  if ([...a, ...b].every(({ status }) => status.startsWith("deprecated"))) entry.status = "rejected";
  for (const note of concept.notes) readFacts(entry, note);
  if (from.main.context !== "" && to.main.context !== "") {
    const file =
      from.main.file !== "" && to.main.file !== "" ? { source: from.main.file, target: to.main.file } : undefined;
    entry.example = {
      source: from.main.context,
      target: to.main.context,
      document: 0,
      bead: 0,
      ...(file === undefined ? {} : { file }),
    };
  }
  return entry;
}

const SHORT: ReadonlySet<string> = new Set(["acronym", "abbreviation", "initialism"]);

/** The preferred term is the one that says so, else the first that is no abbreviation. */
function formOf(terms: readonly ReadTerm[]): { form: Form; main: ReadTerm } | undefined {
  const main =
    terms.find(({ status }) => status.startsWith("preferred")) ??
    terms.find(({ type }) => !SHORT.has(type) && type !== "variant") ??
    terms[0];
  if (main === undefined) return undefined;
  const others = terms.filter((term) => term !== main);
  return {
    main,
    form: {
      preferred: main.text,
      variants: others.filter(({ type }) => !SHORT.has(type)).map(({ text }) => text),
      abbreviations: others.filter(({ type }) => SHORT.has(type)).map(({ text }) => text),
    },
  };
}

/** Takes back what {@link factsOf} has written. */
function readFacts(entry: GlossaryEntry, note: string): void {
  for (const part of note.split(";")) {
    const [name, value] = part.split(":").map((piece) => piece.trim());
    if (name === undefined || value === undefined) continue;
    if (name === "kind") entry.kind = parseKind(value) ?? entry.kind;
    else if (name === "status") entry.status = parseStatus(value) ?? entry.status;
    else if (name === "origin") entry.origin = parseOrigin(value) ?? entry.origin;
    else if (name === "score" && Number(value) >= 0 && Number(value) <= 1) entry.score = Number(value);
    else if (name === "documents" && Number.isInteger(Number(value))) entry.documents = Number(value);
    else if (name === "frequency") {
      const counts = /^(\d+)\/(\d+)$/.exec(value);
      if (counts) entry.frequency = { source: Number(counts[1]), target: Number(counts[2]) };
    }
  }
}
