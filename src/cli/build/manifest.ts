import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { LeftDocument } from "../../corpus/pairing.ts";
import { writeFileWhole } from "../write-file.ts";
import type { Unused } from "./find-documents.ts";
import type { PlannedPair } from "./planned-pair.ts";
import type { BitextSummary } from "./store.ts";

/** Name of the manifest in OUT. */
export const MANIFEST = "manifest.json";
/** Raised when the manifest's shape changes: an older one is then no ground to go on from. */
const FORM = 1;

/** A pair of documents of a finished build. */
export interface ManifestPair extends BitextSummary {
  readonly source: string;
  readonly target: string;
  /** How much of both says the same, 0 to 1; absent where names or a file decided. */
  readonly score?: number;
  readonly runnerUp?: { source: string; target: string; score: number };
}

/** What the manifest says of a planned pair that was aligned. */
export const manifestPair = (
  { source, target, score, runnerUp }: PlannedPair,
  summary: BitextSummary,
): ManifestPair => ({
  source: source.id,
  target: target.id,
  ...(score === undefined ? {} : { score }),
  ...(runnerUp === undefined ? {} : { runnerUp }),
  ...summary,
});

/** "en-vi" */
export const languagesOf = ({ sourceLanguage, targetLanguage }: ManifestPair): string =>
  `${sourceLanguage}-${targetLanguage}`;

/** What a finished build was made of, and what it made. */
export interface Manifest {
  readonly generator: "songngu build";
  readonly form: number;
  /** Of the package. */
  readonly version: string;
  /** Names the state of the lexicon. */
  readonly lexicon: string;
  /** Names the state of version, lexicon and program together. */
  readonly state: string;
  /** Names the decisions of people that were taken in. */
  readonly decisions: string;
  /** Names all that decides the outputs: documents, options, versions. A second run with the same has nothing to do. */
  readonly fingerprint: string;
  /** When the outputs were written, ISO 8601. */
  readonly date: string;
  readonly options: Readonly<Record<string, unknown>>;
  /** Content hashes by id. */
  readonly documents: Readonly<Record<string, string>>;
  readonly pairs: readonly ManifestPair[];
  readonly left: readonly LeftDocument[];
  readonly skipped: readonly Unused[];
  readonly failed: readonly Unused[];
  /** Files written, below OUT. */
  readonly outputs: readonly string[];
}

/** The manifest of the last finished build; undefined where there is none that can be gone on from. */
export async function readManifest(out: string): Promise<Manifest | undefined> {
  try {
    const manifest = JSON.parse(await readFile(join(out, MANIFEST), "utf8")) as Manifest;
    return manifest.generator === "songngu build" && manifest.form === FORM ? manifest : undefined;
  } catch {
    return undefined;
  }
}

/** Writes the manifest, whole or not at all. */
export async function writeManifest(out: string, manifest: Omit<Manifest, "generator" | "form">): Promise<void> {
  const whole: Manifest = { generator: "songngu build", form: FORM, ...manifest };
  await writeFileWhole(join(out, MANIFEST), [`${JSON.stringify(whole, undefined, 1)}\n`]);
}

/** A short name for anything that JSON can hold, or for bytes: equal for equal content alone. */
export function hashOf(value: unknown): string {
  const bytes = value instanceof Uint8Array ? value : JSON.stringify(value);
  return createHash("sha256").update(bytes).digest("hex").slice(0, 32);
}
