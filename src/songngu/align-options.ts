import { SongnguError } from "../core/error.ts";
import type { Evidence } from "../core/evidence.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";

/** What `align` and `alignSegments` may be told. */
export interface AlignOptions {
  /** BCP 47 tag of the source text. @default detected */
  sourceLanguage?: string;
  /** BCP 47 tag of the target text. @default detected */
  targetLanguage?: string;
  /** Lexicons added to the shipped one, in either direction. */
  lexicon?: Lexicon | Lexicon[];
  /** Evidence added to the built-in one. */
  evidence?: Evidence[];
  /** Beads below this confidence (0 to 1) become null beads. @default 0 */
  minConfidence?: number;
  /** Most segments one side of a bead may hold. @default 4 */
  maxBeadSize?: number;
  /** Stops a long run: the promise rejects with the signal's reason. */
  signal?: AbortSignal;
}

/** @throws SongnguError BAD_OPTION for a value that an option cannot have. */
export function checkOptions(name: string, options: AlignOptions): void {
  const { minConfidence, maxBeadSize } = options;
  if (minConfidence !== undefined && !(minConfidence >= 0 && minConfidence <= 1)) {
    throw new SongnguError("BAD_OPTION", `${name}: minConfidence must be from 0 to 1, got ${minConfidence}`);
  }
  if (maxBeadSize !== undefined && !(Number.isInteger(maxBeadSize) && maxBeadSize >= 1)) {
    throw new SongnguError("BAD_OPTION", `${name}: maxBeadSize must be a whole number from 1, got ${maxBeadSize}`);
  }
  for (const key of ["sourceLanguage", "targetLanguage"] as const) {
    const tag = options[key];
    if (tag !== undefined && (typeof tag !== "string" || !/^[a-z]{2,3}(-[a-z\d]{1,8})*$/i.test(tag))) {
      throw new SongnguError("BAD_OPTION", `${name}: ${key} must be a BCP 47 language tag, got ${JSON.stringify(tag)}`);
    }
  }
}

/** @throws SongnguError BAD_INPUT for a text that is not a string. */
export function checkText(name: string, side: string, text: unknown): void {
  if (typeof text !== "string")
    throw new SongnguError("BAD_INPUT", `${name}: ${side} must be a string, got ${typeof text}`);
}
