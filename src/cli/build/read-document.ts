import type { Note } from "../../core/note.ts";
import { readDocument } from "../../documents/read-document.ts";
import { Failure } from "../failure.ts";
import type { Io } from "../io.ts";
import { readBytes } from "../read-text.ts";
import { hashOf } from "./manifest.ts";

/** Stands in for the outside world where only files are read. */
const SILENT: Io = {
  out: async () => {},
  err: () => {},
  input: async function* () {},
  outIsTerminal: false,
  errIsTerminal: false,
  columns: 80,
  now: () => new Date(0),
  signal: new AbortController().signal,
};

/** What a file holds. */
export interface DocumentText {
  readonly text: string;
  /** Of its bytes. */
  readonly hash: string;
  /** What was odd in reading it. */
  readonly notes: readonly Note[];
}

/** The content hash of a file. @throws Failure naming the file, where it cannot be read */
export async function hashDocument(path: string): Promise<string> {
  return hashOf(await readBytes(path, SILENT));
}

/** The text of a file. @throws Failure or SongnguError naming the file, where it holds none */
export async function readDocumentText(path: string, encoding = "auto"): Promise<DocumentText> {
  const bytes = await readBytes(path, SILENT);
  if (bytes.length === 0) throw new Failure(`${path}: the file is empty`);
  const { text, notes } = await readDocument(bytes, { name: path, encoding });
  if (text.trim() === "") throw new Failure(`${path}: has no sentence, only white space`);
  return { text, hash: hashOf(bytes), notes };
}
