import { languageOf } from "../lexicon/language-of.ts";

/** Whether documents of the first language are the source, given the one that a caller wants to be it; else by tag. */
export function isSourceFirst(first: string, second: string, source: string | undefined): boolean {
  const primary = source === undefined ? undefined : languageOf(source);
  if (primary === first) return true;
  if (primary === second) return false;
  return first < second;
}
