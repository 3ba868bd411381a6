import type { Note } from "./note.ts";

/** What an entry is, so that a user can drop what he does not need. */
export type GlossaryKind = "term" | "name" | "organisation" | "abbreviation" | "document";

/** All kinds, in the order in which they are listed. */
export const GLOSSARY_KINDS: readonly GlossaryKind[] = ["term", "organisation", "document", "name", "abbreviation"];

/** What a person has decided about an entry; "candidate" before that. */
export type EntryStatus = "candidate" | "accepted" | "rejected";

/** Where an entry comes from: found in the texts, found through a termbase, or both. */
export type EntryOrigin = "extracted" | "termbase" | "both";

/** The forms of one concept in one language. */
export interface Form {
  /** The form to prefer, as a dictionary writes it: lower case unless a name, English singular. */
  preferred: string;
  /** Other forms, among them those of the texts. */
  variants: string[];
  abbreviations: string[];
}

/** A pair of sentences in which a term stands. */
export interface GlossaryExample {
  source: string;
  target: string;
  /** Index of the bitext among those given. */
  document: number;
  /** Index into that bitext's beads. */
  bead: number;
  /** Names of the two files, where they were given. */
  file?: { source: string; target: string };
}

/** One concept with its forms on both sides. */
export interface GlossaryEntry {
  /** 16 hexadecimal digits; the same for the same two preferred forms. */
  id: string;
  kind: GlossaryKind;
  source: Form;
  target: Form;
  /** Field: "diplomacy", "law" …; absent where no termbase says. */
  domain?: string;
  /** Occurrences on each side, in what was aligned. */
  frequency: { source: number; target: number };
  /** Bitexts in which both sides have it. */
  documents: number;
  /** 0 to 1: how sure it is that this is a term and that this is its translation. */
  score: number;
  origin: EntryOrigin;
  status: EntryStatus;
  example?: GlossaryExample;
  /** Why it stands where it stands, best reason first; with `explain` only. */
  reasons?: string[];
}

/** Terms of two languages, best first. */
export interface Glossary {
  /** BCP 47 tags. */
  sourceLanguage: string;
  targetLanguage: string;
  entries: GlossaryEntry[];
  notes: Note[];
}

/** True for an entry that a person has not ruled out. */
export const isWanted = (entry: GlossaryEntry): boolean => entry.status !== "rejected";
