import { SongnguError } from "../../core/error.ts";
import { SeenCounter } from "../content-id.ts";
import { decodeChunks, type TextSource } from "../decode-chunks.ts";
import { canonicalTag } from "../language-tag.ts";
import type { TranslationUnit } from "../unit.ts";
import { type FormatStream, unitStream } from "../units-of.ts";
import { unitsOfElement } from "./tmx-elements.ts";
import { TmxParser } from "./tmx-parser.ts";
import { type TmxOptions, TmxWriter } from "./tmx-writer.ts";

/**
 * Adds bitexts (or units) to an existing TMX. What is there stays letter for letter, in order, with all that this library does not know;
 * new units come behind it, and a pair of texts that is there already is not added again. New units take the existing file's way to name
 * their languages (vi-VN) unless `options.languages` says otherwise. The result is UTF-8.
 * @throws SongnguError BAD_FORMAT when the existing file is no well-formed TMX
 */
export async function mergeTmx(
  existing: TextSource,
  additions: FormatStream,
  options: TmxOptions = {},
): Promise<string> {
  let xml = "";
  for await (const chunk of mergeTmxChunks(existing, additions, options)) xml += chunk;
  return xml;
}

/** The same in chunks of text. */
export async function* mergeTmxChunks(
  existing: TextSource,
  additions: FormatStream,
  options: TmxOptions = {},
): AsyncGenerator<string> {
  const writer = new TmxWriter(options);
  const memory = await existingMemory(writer);
  let held = "";
  let begun = false;
  let merged = false;
  for await (const chunk of decodeChunks(existing)) {
    held += chunk;
    memory.write(chunk);
    if (!begun && held.length < DECLARATION_CHARACTERS && memory.bodyEnd === undefined) continue;
    if (!begun) {
      begun = true;
      const shift = held.length;
      held = inUtf8(held);
      memory.shift(held.length - shift);
    }
    if (!merged && memory.bodyEnd !== undefined) {
      merged = true;
      const [head, close, tail] = cutAtBody(held, memory.bodyEnd - memory.sent);
      yield head;
      yield* newUnits(writer, memory, additions, options);
      held = close + tail;
    }
    // A tag may lie across two chunks.
    const safe = merged ? held.length : Math.max(0, held.length - HELD_CHARACTERS);
    if (safe > 0) {
      yield held.slice(0, safe);
      held = held.slice(safe);
      memory.sent += safe;
    }
  }
  memory.close();
  if (!merged) throw new SongnguError("BAD_FORMAT", "mergeTmx: the existing file has no end of its <body>");
  yield held;
}

/** Enough to hold an XML declaration. */
const DECLARATION_CHARACTERS = 1 << 10;
/** Enough to hold an end tag and the white space before it. */
const HELD_CHARACTERS = 1 << 10;

const inUtf8 = (head: string): string =>
  head.replace(/^(\s*<\?xml[^>]*?\sencoding\s*=\s*)(?:"[^"]*"|'[^']*')/, '$1"UTF-8"');

/** What must be known of the file that is there. */
interface Memory {
  write(chunk: string): void;
  close(): void;
  /** Says that what was written so far has grown by so much. */
  shift(by: number): void;
  /** Offset behind `</body>` (or `<body/>`), once it was read. */
  bodyEnd: number | undefined;
  /** Characters that were handed on. */
  sent: number;
  sourceLanguage: string;
  /** Its tags, by their language. */
  languages: Map<string, string>;
  pairs: SeenCounter;
}

async function existingMemory(writer: TmxWriter): Promise<Memory> {
  const { SaxesParser } = await import("saxes");
  let shift = 0;
  const parser = new TmxParser(SaxesParser, {
    open(name, attributes) {
      if (name === "header") memory.sourceLanguage = canonicalTag(attributes.srclang ?? "*all*");
    },
    bodyEnd() {
      memory.bodyEnd ??= parser.position + shift;
    },
    unit(tu) {
      if (tu.attributes.tuid !== undefined) writer.reserve(tu.attributes.tuid);
      for (const { language } of tu.variants) {
        const base = language.split("-")[0]!;
        if (memory.languages.get(base) !== base) memory.languages.set(base, language);
      }
      for (const unit of unitsOfElement(tu, memory.sourceLanguage, {})) memory.pairs.add(baseKey(unit));
    },
    fault(reason, line, column) {
      throw new SongnguError("BAD_FORMAT", `mergeTmx: the existing file: line ${line}, column ${column}: ${reason}`);
    },
  });
  const memory: Memory = {
    write: (chunk) => parser.write(chunk),
    close: () => parser.close(),
    shift: (by) => {
      shift += by;
      if (memory.bodyEnd !== undefined) memory.bodyEnd += by;
    },
    bodyEnd: undefined,
    sent: 0,
    sourceLanguage: "*all*",
    languages: new Map(),
    pairs: new SeenCounter(),
  };
  return memory;
}

/** What makes a new unit one that is there already: its texts and languages, regions apart. */
const baseKey = (unit: TranslationUnit): string =>
  `${unit.sourceLanguage.split("-")[0]}\u0001${unit.targetLanguage.split("-")[0]}\u0001${unit.source}\u0000${unit.target}`;

/** Cuts a text whose `<body>` ends at `end` into what comes before the new units, the end tag, and the rest. */
function cutAtBody(text: string, end: number): [string, string, string] {
  const start = text.lastIndexOf("<", end - 1);
  const tag = text.slice(start, end);
  const empty = /^<([^\s/>]+)((?:\s[^>]*)?)\/>$/.exec(tag);
  if (empty)
    return [`${text.slice(0, start)}<${empty[1]}${empty[2]!.trimEnd()}>\n`, `  </${empty[1]}>`, text.slice(end)];
  const line = text.lastIndexOf("\n", start) + 1;
  const alone = text.slice(line, start).trim() === "" && line > 0;
  return alone
    ? [text.slice(0, line), text.slice(line, end), text.slice(end)]
    : [`${text.slice(0, start)}\n`, tag, text.slice(end)];
}

async function* newUnits(
  writer: TmxWriter,
  memory: Memory,
  additions: FormatStream,
  options: TmxOptions,
): AsyncGenerator<string> {
  writer.resume(memory.sourceLanguage, Object.fromEntries(memory.languages));
  let already = 0;
  let added = 0;
  for await (const unit of unitStream(additions, options)) {
    if (memory.pairs.count(baseKey(unit)) > 0) {
      already++;
      continue;
    }
    const text = writer.unit(unit);
    if (text === "") continue;
    added++;
    yield text;
  }
  writer.finish();
  options.onNote?.({ code: "MERGED", message: `units added: ${added}; there already: ${already}` });
}
