import { SongnguError } from "../../core/error.ts";
import type { Glossary, GlossaryEntry } from "../../core/glossary.ts";
import { decodeChunks, type TextSource } from "../decode-chunks.ts";
import { bareEntry, parseKind, parseOrigin, parseStatus } from "./fields.ts";

/** A glossary as JSON, an entry a line inside, so that versions can be compared. */
export function writeGlossaryJson({ sourceLanguage, targetLanguage, entries, notes }: Glossary): string {
  const list = entries.map((entry) => `    ${JSON.stringify(entry)}`).join(",\n");
  return `{
  "sourceLanguage": ${JSON.stringify(sourceLanguage)},
  "targetLanguage": ${JSON.stringify(targetLanguage)},
  "entries": [
${list}
  ],
  "notes": ${JSON.stringify(notes)}
}
`;
}

/**
 * Reads a glossary that {@link writeGlossaryJson} has written.
 * @throws SongnguError BAD_FORMAT for anything else
 */
export async function readGlossaryJson(source: TextSource): Promise<Glossary> {
  let text = "";
  for await (const chunk of decodeChunks(source)) text += chunk;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new SongnguError("BAD_FORMAT", "readGlossaryJson: is not JSON", { cause: error });
  }
  if (!isObject(value) || !Array.isArray(value.entries)) {
    throw new SongnguError("BAD_FORMAT", 'readGlossaryJson: holds no list "entries"');
  }
  const tag = (name: string): string => (typeof value[name] === "string" ? (value[name] as string) : "und");
  return {
    sourceLanguage: tag("sourceLanguage"),
    targetLanguage: tag("targetLanguage"),
    entries: value.entries.map((entry: unknown, k: number) => entryOf(entry, k)),
    notes: [],
  };
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === "string");
const isCount = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0;

function entryOf(value: unknown, index: number): GlossaryEntry {
  const bad = (what: string): never => {
    throw new SongnguError("BAD_FORMAT", `readGlossaryJson: entry ${index}: ${what}`);
  };
  if (!isObject(value)) return bad("is no object");
  const form = (side: "source" | "target"): GlossaryEntry["source"] => {
    const given = value[side];
    if (!isObject(given) || typeof given.preferred !== "string" || given.preferred === "") return bad(`has no ${side}`);
    const { preferred, variants, abbreviations } = given;
    return {
      preferred,
      variants: isTexts(variants) ? variants : [],
      abbreviations: isTexts(abbreviations) ? abbreviations : [],
    };
  };
  const [source, target] = [form("source"), form("target")];
  const entry: GlossaryEntry = { ...bareEntry(source.preferred, target.preferred), source, target };
  const text = (name: string): string => (typeof value[name] === "string" ? (value[name] as string) : "");
  if (/^[0-9a-f]{16}$/.test(text("id"))) entry.id = text("id");
  entry.kind = parseKind(text("kind")) ?? entry.kind;
  entry.status = parseStatus(text("status")) ?? entry.status;
  entry.origin = parseOrigin(text("origin")) ?? entry.origin;
  if (text("domain") !== "") entry.domain = text("domain");
  if (typeof value.score === "number" && value.score >= 0 && value.score <= 1) entry.score = value.score;
  if (isCount(value.documents)) entry.documents = value.documents;
  const { frequency, example, reasons } = value;
  if (isObject(frequency) && isCount(frequency.source) && isCount(frequency.target)) {
    entry.frequency = { source: frequency.source, target: frequency.target };
  }
  if (isObject(example) && typeof example.source === "string" && typeof example.target === "string") {
    entry.example = example as unknown as NonNullable<GlossaryEntry["example"]>;
  }
  if (isTexts(reasons)) entry.reasons = reasons;
  return entry;
}
