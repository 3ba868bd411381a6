import type { SaxesParser, SaxesTagPlain } from "saxes";
import { SongnguError } from "../../core/error.ts";
import { canonicalTag } from "../language-tag.ts";
import { declaredEntity } from "../xml/doctype.ts";
import type { TuElement, TuvElement } from "./tmx-elements.ts";

/** Elements of a segment that hold the codes of the original file, not its text. */
const CODES = new Set(["bpt", "ept", "ph", "it", "ut", "sub"]);
/** What saxes calls the faults of single characters: the text around them can still be read. */
const CHARACTER_FAULT =
  /^(?:disallowed character(?: in entity name)?|(?:undefined|empty|malformed character) entity(?: name)?)$/;
/** What follows when an end tag fits nothing: saxes has closed everything, and the file goes on. */
const OUTSIDE = /^(?:documents may contain only one root|text data outside of root node)$/;
/** An "&" that begins no reference, the fault that people make most. */
const LONE_AMPERSAND = /&(?!(?:#\d{1,8}|#x[\dA-Fa-f]{1,8}|[A-Za-z_][\w.-]{0,30});)/g;
/** Longest reference, in characters: so much is held back where a chunk ends in one. */
const LONGEST_REFERENCE = 34;
/** Characters without any markup after which a file is not a memory but an attempt on memory. */
const MAX_TEXT = 1 << 24;

/** What the parser tells its owner. */
export interface TmxEvents {
  /** The start tag of the header or of the file: name and attributes. */
  open?(name: string, attributes: Record<string, string>, line: number, column: number): void;
  /** The end of the body; {@link TmxParser.position} is behind it. */
  bodyEnd?(): void;
  /** A whole `<tu>`. */
  unit(tu: TuElement): void;
  /** The file is not well-formed at this place. `character` is true where only a character is lost. */
  fault(reason: string, line: number, column: number, character: boolean): void;
}

/** @internal Reads TMX from chunks of text, a unit at a time. */
export class TmxParser {
  readonly #xml: SaxesParser;
  readonly #events: TmxEvents;
  #tu: TuElement | undefined;
  #tuv: TuvElement | undefined;
  /** A unit that has been closed, it is not known yet whether by its own end tag. */
  #closed: TuElement | undefined;
  #text: string | undefined;
  #type = "";
  #inSegment = false;
  #codes = 0;
  #lastTag = 0;
  #held = "";
  #torn = false;
  /** True once the start tag `<tmx>` was read. */
  begun = false;
  /** True once `</tmx>` was read. */
  ended = false;

  constructor(Parser: typeof SaxesParser, events: TmxEvents) {
    this.#events = events;
    this.#xml = new Parser({ position: false });
    this.#xml.on("opentag", (tag) => this.#open(tag as SaxesTagPlain));
    this.#xml.on("closetag", (tag) => this.#close(tag.name));
    this.#xml.on("text", (text) => this.#add(text));
    this.#xml.on("cdata", (text) => this.#add(text));
    this.#xml.on("doctype", (doctype) => this.#doctype(doctype));
    this.#xml.on("error", (error) => this.#fault(error.message.replace(/\.$/, "")));
  }

  /** Line of the place that was read up to, from 1. */
  get line(): number {
    return this.#xml.line;
  }

  /** Column of that place, in characters from 1. */
  get column(): number {
    return this.#xml.column + 1;
  }

  /** Offset of that place in all that was written, in UTF-16 units. */
  get position(): number {
    return this.#xml.position;
  }

  /** The element that is open, for messages. */
  get place(): string {
    return this.#inSegment ? "<seg>" : this.#tuv ? "<tuv>" : this.#tu ? "<tu>" : this.begun ? "<tmx>" : "its beginning";
  }

  /** @throws SongnguError BAD_FORMAT for declared entities, TOO_LARGE for text without end */
  write(chunk: string): void {
    const text = this.#held + chunk;
    const last = text.lastIndexOf("&");
    const end = last >= 0 && last > text.length - LONGEST_REFERENCE ? last : text.length;
    this.#held = text.slice(end);
    this.#feed(text.slice(0, end));
    if (this.#xml.position - this.#lastTag > MAX_TEXT) {
      throw new SongnguError("TOO_LARGE", `line ${this.line}: ${MAX_TEXT} characters without any markup`);
    }
  }

  /** Reads what was held back: nothing more comes. */
  finish(): void {
    this.#xml.write(this.#held);
    this.#held = "";
    this.#flush();
  }

  /** Says that nothing more comes; what is missing is told as a fault. */
  close(): void {
    this.finish();
    this.#xml.close();
  }

  /** A lone "&" would swallow all up to the next ";": it is read as the sign itself, and told. */
  #feed(text: string): void {
    let from = 0;
    for (const { index } of text.includes("&") ? text.matchAll(LONE_AMPERSAND) : []) {
      this.#xml.write(text.slice(from, index));
      this.#events.fault('an "&" that begins no entity', this.line, this.column, true);
      this.#xml.write("&amp;");
      from = index + 1;
    }
    this.#xml.write(from === 0 ? text : text.slice(from));
  }

  /** Hands on the last unit: saxes closes an element first and says afterwards that the end tag was of another. */
  #flush(): void {
    const tu = this.#closed;
    this.#closed = undefined;
    if (tu) this.#events.unit(tu);
  }

  #open({ name, attributes }: SaxesTagPlain): void {
    this.#flush();
    this.#lastTag = this.#xml.position;
    if (this.#inSegment) {
      if (this.#codes > 0 || CODES.has(name)) {
        if (this.#codes++ === 0 && attributes.type === "lb") this.#add(" ", true);
      }
      return;
    }
    switch (name) {
      case "tu":
        if (this.#tu) this.#events.unit({ ...this.#tu, damaged: true });
        this.#tu = { attributes, props: [], notes: [], variants: [], line: this.line, damaged: false };
        return;
      case "tuv": {
        const language = canonicalTag(attributes["xml:lang"] ?? attributes.lang ?? "und");
        this.#tuv = { language, text: "", attributes, props: [], notes: [] };
        return;
      }
      case "seg":
        this.#inSegment = true;
        this.#codes = 0;
        this.#text = "";
        return;
      case "prop":
        this.#type = attributes.type ?? "";
        this.#text = "";
        return;
      case "note":
        this.#text = "";
        return;
      default:
        if (name === "tmx") this.begun = true;
        if (!this.#tu) this.#events.open?.(name, attributes, this.line, this.column);
    }
  }

  #close(name: string): void {
    this.#flush();
    this.#lastTag = this.#xml.position;
    if (this.#inSegment && name !== "seg") {
      if (this.#codes > 0) this.#codes--;
      return;
    }
    const text = this.#text ?? "";
    const holder = this.#tuv ?? this.#tu;
    switch (name) {
      case "seg":
        if (this.#tuv) this.#tuv.text = text;
        this.#inSegment = false;
        break;
      case "prop":
        holder?.props.push({ type: this.#type, value: text });
        break;
      case "note":
        if (text.trim() !== "") holder?.notes.push(text.trim());
        break;
      case "tuv":
        if (this.#tuv) this.#tu?.variants.push(this.#tuv);
        this.#tuv = undefined;
        break;
      case "tu":
        this.#closed = this.#tu;
        this.#tu = undefined;
        break;
      case "body":
        this.#events.bodyEnd?.();
        break;
      case "tmx":
        this.ended = true;
    }
    this.#text = undefined;
  }

  #add(text: string, always = false): void {
    if (this.#closed) this.#flush();
    if (this.#text !== undefined && (always || this.#codes === 0 || !this.#inSegment)) this.#text += text;
  }

  #doctype(doctype: string): void {
    const entity = declaredEntity(doctype);
    if (entity === undefined) return;
    throw new SongnguError(
      "BAD_FORMAT",
      `line ${this.line}: the document type declares an entity, "${entity}": refused`,
    );
  }

  #fault(reason: string): void {
    if (this.#torn && OUTSIDE.test(reason)) return;
    this.#torn = true;
    const character = CHARACTER_FAULT.test(reason);
    const tu = this.#tu ?? this.#closed;
    if (tu && !character) tu.damaged = true;
    this.#events.fault(reason, this.line, this.column, character);
  }
}
