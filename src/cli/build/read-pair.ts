import { detectLanguage } from "../../language/detect.ts";
import type { AlignOptions } from "../../songngu/align-options.ts";
import { Failure } from "../failure.ts";
import type { AlignTask, TaskDocument } from "./align-task.ts";
import { lexiconsOf } from "./lexicon-files.ts";
import { readDocumentText } from "./read-document.ts";

/** A document that was read. */
export interface ReadText {
  readonly text: string;
  /** BCP 47 tag, "und" where neither the text nor a name tells it. */
  readonly language: string;
  /** What was odd in reading it. */
  readonly notes: readonly string[];
}

/** The two documents of a pair. */
export interface PairTexts {
  readonly source: ReadText;
  readonly target: ReadText;
}

/** Reads the two documents of a pair and finds their languages. @throws Failure or SongnguError naming a document that is of no use */
export async function readPair({ source, target, encoding }: AlignTask): Promise<PairTexts> {
  const texts = { source: await readText(source, encoding), target: await readText(target, encoding) };
  if (texts.source.language === texts.target.language) {
    throw new Failure(`${source.id} and ${target.id}: both are in one language, "${texts.source.language}"`);
  }
  return texts;
}

/** The lexicons of a pair, as files: own ones, and the one that the batch has taught. */
export const lexiconPaths = ({ lexicons, lexicon }: AlignTask): string[] =>
  lexicon === undefined ? [...lexicons] : [...lexicons, lexicon.path];

/** How the texts of a pair are aligned. @throws Failure naming a lexicon that cannot be read */
export function pairOptions(task: AlignTask, { source, target }: PairTexts, signal?: AbortSignal): AlignOptions {
  return {
    sourceLanguage: source.language,
    targetLanguage: target.language,
    lexicon: lexiconsOf(lexiconPaths(task)),
    ...(signal ? { signal } : {}),
  };
}

async function readText(document: TaskDocument, encoding: string | undefined): Promise<ReadText> {
  const { text, hash, notes } = await readDocumentText(document.path, encoding);
  // The manifest may not say one thing and the memory another.
  if (hash !== document.hash) {
    throw new Failure(`${document.id}: was changed while it was being read; run again`);
  }
  const { language } = await detectLanguage(text);
  return {
    text,
    language: language === "und" ? (document.language ?? language) : language,
    notes: notes.map(({ message }) => message.replaceAll(document.path, document.id)),
  };
}
