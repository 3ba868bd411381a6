import { readFileSync } from "node:fs";
import { VERSION } from "../../core/version.ts";
import { hashOf } from "./manifest.ts";

/** What a result depends on besides the documents: when it changes, everything is aligned again. */
export interface ProgramState {
  /** Names the state of the shipped lexicon. */
  readonly lexicon: string;
  /** Names the state of version, lexicon and program together. */
  readonly whole: string;
}

/** The state of this program and its lexicon. */
export async function programState(): Promise<ProgramState> {
  const { packed } = await import("../../lexicon/data/vi-en.generated.ts");
  const lexicon = hashOf(packed).slice(0, 12);
  return { lexicon, whole: hashOf([VERSION, lexicon, program()]).slice(0, 12) };
}

/** The built worker: the files that it imports carry hashes in their names, so that its text changes with all of them. */
function program(): string {
  try {
    return readFileSync(new URL("./build-worker.js", import.meta.url), "utf8");
  } catch {
    return "unbuilt";
  }
}
