import { readFileSync, statSync } from "node:fs";
import type { Lexicon } from "../../lexicon/lexicon.ts";
import { loadLexicon } from "../../lexicon/save.ts";
import { Failure, reasonOf } from "../failure.ts";
import { hashOf } from "./manifest.ts";

const loaded = new Map<string, { lexicon: Lexicon; time: number }>();

/** The lexicons of some files, own ones and learnt ones; each is loaded once in a thread while it does not change. @throws Failure naming the file */
export function lexiconsOf(paths: readonly string[]): Lexicon[] {
  return paths.map((path) => {
    const known = loaded.get(path);
    const time = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (known?.time === time) return known.lexicon;
    const bytes = bytesOf(path);
    try {
      const lexicon = loadLexicon(bytes);
      loaded.set(path, { lexicon, time });
      return lexicon;
    } catch (error) {
      throw new Failure(`${path}: ${reasonOf(error)}`, 1, { cause: error });
    }
  });
}

/** Names the content of lexicon files. @throws Failure naming one that cannot be read */
export function lexiconFilesState(paths: readonly string[]): string {
  return hashOf(paths.map((path) => hashOf(bytesOf(path))));
}

function bytesOf(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new Failure(`${path}: ${reasonOf(error)}`, 1, { cause: error });
  }
}
