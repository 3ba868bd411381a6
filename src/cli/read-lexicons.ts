import { SongnguError } from "../core/error.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { Failure } from "./failure.ts";
import type { Io } from "./io.ts";
import { nameOf, readBytes, readLines } from "./read-text.ts";

/** Adds a value to those of an option that may be given several times. */
export const collect = (value: string, given: string[] = []): string[] => [...given, value];

/** The flags that name own lexicons. */
export interface LexiconFlags {
  lexicon?: string[];
  termbase?: string[];
}

/**
 * Reads the lexicons and termbases that flags name; termbases first, since they were written by hand.
 * @throws Failure naming the file that cannot be read
 */
export async function readLexicons(
  { lexicon = [], termbase = [] }: LexiconFlags,
  languages: { source: string; target: string },
  io: Io,
): Promise<Lexicon[]> {
  const read: Lexicon[] = [];
  for (const path of termbase) read.push(await named(path, () => readTermbaseFile(path, languages, io)));
  for (const path of lexicon) {
    const bytes = await readBytes(path, io);
    const { loadLexicon } = await import("../lexicon/save.ts");
    read.push(await named(path, async () => loadLexicon(bytes)));
  }
  return read;
}

async function readTermbaseFile(path: string, languages: { source: string; target: string }, io: Io): Promise<Lexicon> {
  const { termbaseLexicon } = await import("../lexicon/termbase-lexicon.ts");
  if (!/\.(?:tsv|csv|txt|utf8)$/i.test(path)) {
    const { readGlossary, termbaseOf } = await import("./glossary-input.ts");
    const glossary = await readGlossary(path, languages.source, languages.target, io);
    return termbaseLexicon(termbaseOf(glossary, "termbase"), languages);
  }
  const { readTermbase } = await import("../lexicon/termbase.ts");
  const text = await readLines(path, io, { quiet: true });
  return termbaseLexicon(await readTermbase(text, { ...languages, origin: "termbase" }), languages);
}

async function named<T>(path: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof SongnguError) throw new Failure(`${nameOf(path)}: ${error.message}`, 1, { cause: error });
    throw error;
  }
}
