import { readFileSync, statSync } from "node:fs";
import type { Note } from "../../core/note.ts";
import { readDocument } from "../../documents/read-document.ts";
import { Failure, reasonOf } from "../failure.ts";
import { MAX_FILE_BYTES } from "../read-text.ts";
import { hashOf } from "./manifest.ts";

/** What a file holds. */
export interface DocumentText {
  readonly text: string;
  /** Of its bytes. */
  readonly hash: string;
  /** What was odd in reading it. */
  readonly notes: readonly Note[];
}

/** The content hash of a file. @throws Failure naming the file, where it cannot be read */
export function hashDocument(path: string): string {
  return hashOf(bytesOf(path));
}

/** The text of a file. @throws Failure or SongnguError naming the file, where it holds none */
export async function readDocumentText(path: string, encoding = "auto"): Promise<DocumentText> {
  const bytes = bytesOf(path);
  if (bytes.length === 0) throw new Failure(`${path}: the file is empty`);
  const { text, notes } = await readDocument(bytes, { name: path, encoding });
  if (text.trim() === "") throw new Failure(`${path}: has no sentence, only white space`);
  return { text, hash: hashOf(bytes), notes };
}

// At once, not by promises: for thousands of small files the turns of the event loop would cost more than the reading.
function bytesOf(path: string): Uint8Array {
  try {
    const { size } = statSync(path);
    if (size > MAX_FILE_BYTES) throw new Failure(`${path}: too large: ${size} bytes, the limit is ${MAX_FILE_BYTES}`);
    return readFileSync(path);
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(`${path}: ${reasonOf(error)}`, 1, { cause: error });
  }
}
