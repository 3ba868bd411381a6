import { entryId } from "../../core/entry-id.ts";
import {
  type EntryOrigin,
  type EntryStatus,
  GLOSSARY_KINDS,
  type GlossaryEntry,
  type GlossaryKind,
} from "../../core/glossary.ts";
import { foldText } from "../fold-text.ts";

/** Statuses that an entry may have. */
export const STATUSES: readonly EntryStatus[] = ["candidate", "accepted", "rejected"];
const ORIGINS: readonly EntryOrigin[] = ["extracted", "termbase", "both"];

/** Words that people write for a status. */
const SAID: { readonly [word: string]: EntryStatus } = {
  "": "candidate",
  candidate: "candidate",
  accepted: "accepted",
  accept: "accepted",
  ok: "accepted",
  yes: "accepted",
  confirmed: "accepted",
  rejected: "rejected",
  reject: "rejected",
  no: "rejected",
};

/** The status that a cell says; undefined for a word that is none. */
export const parseStatus = (text: string): EntryStatus | undefined => SAID[text.trim().toLowerCase()];

/** The kind that a cell says; undefined for a word that is none. */
export const parseKind = (text: string): GlossaryKind | undefined =>
  GLOSSARY_KINDS.find((kind) => kind === text.trim().toLowerCase());

/** The origin that a cell says; undefined for a word that is none. */
export const parseOrigin = (text: string): EntryOrigin | undefined =>
  ORIGINS.find((origin) => origin === text.trim().toLowerCase());

/** Several forms in one field: joined by " | ", with what would read so escaped by a backslash. */
export const joinForms = (forms: readonly string[]): string =>
  forms.map((form) => foldText(form).replace(/[\\|]/g, "\\$&")).join(" | ");

/** The forms that {@link joinForms} has joined. */
export function splitForms(text: string): string[] {
  const forms: string[] = [];
  let form = "";
  for (let i = 0; i < text.length; i++) {
    const character = text[i]!;
    if (character === "\\" && /[\\|]/.test(text[i + 1] ?? "")) form += text[++i];
    else if (character === "|") {
      forms.push(form);
      form = "";
    } else form += character;
  }
  forms.push(form);
  return forms.map(foldText).filter((one) => one !== "");
}

/** An entry of two forms, of which nothing else is known. */
export function bareEntry(source: string, target: string): GlossaryEntry {
  return {
    id: entryId(source, target),
    kind: "term",
    source: { preferred: source, variants: [], abbreviations: [] },
    target: { preferred: target, variants: [], abbreviations: [] },
    frequency: { source: 0, target: 0 },
    documents: 0,
    score: 1,
    origin: "termbase",
    status: "candidate",
  };
}
