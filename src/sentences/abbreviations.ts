import type { LanguagePack } from "./pack.ts";

/** A language's abbreviations, ready to be asked. */
export interface Abbreviations {
  /** Whether the stop behind `token` ends a sentence, given the words on either side; the next one is capital or a number. */
  endsSentence(token: string, before: string, after: string, afterIsNumber: boolean): boolean;
}

const prepared = new Map<LanguagePack, Abbreviations>();

/** The prepared abbreviations of a language, made on first use. */
export function abbreviationsOf(pack: LanguagePack): Abbreviations {
  let found = prepared.get(pack);
  if (found === undefined) {
    found = prepare(pack);
    prepared.set(pack, found);
  }
  return found;
}

const INITIALS = /^(?:\p{Lu}\p{M}*(?:\.|$))+$/u;

function prepare(pack: LanguagePack): Abbreviations {
  const set = (words: readonly string[]): Set<string> => new Set(words);
  const titles = set(pack.titles);
  const never = set(pack.never);
  const beforeNumber = set(pack.beforeNumber);
  const mayEnd = set(pack.mayEnd);
  const mostlyEnd = set(pack.mostlyEnd);
  const afterMostlyEnd = set(pack.afterMostlyEnd);
  const openers = set(pack.openers);
  const lettered = set(pack.lettered);
  return {
    endsSentence(token, before, after, afterIsNumber) {
      const written = token.normalize("NFC").replace(/^[-/.’']+/, "");
      const small = written.toLowerCase();
      if (titles.has(written) || never.has(small)) return false;
      const opens = openers.has(after.toLowerCase());
      if (beforeNumber.has(small) && afterIsNumber) return false;
      if (mostlyEnd.has(small)) return !afterMostlyEnd.has(after);
      if (INITIALS.test(written)) {
        if (written.length === 1 && lettered.has(before.toLowerCase())) return true;
        return opens;
      }
      if (mayEnd.has(small)) return opens;
      return true;
    },
  };
}
