import { readFile, stat } from "node:fs/promises";
import { Failure, reasonOf } from "./failure.ts";
import type { Io } from "./io.ts";

/** Largest file read, in bytes: the longest string that the engine holds is about 2 ** 29 characters. */
export const MAX_FILE_BYTES: number = 512 * 1024 * 1024;

/** The name to use in messages: a path, or what "-" stands for. */
export const nameOf = (path: string): string => (path === "-" ? "standard input" : path);

/**
 * Reads all bytes of a file, or of standard input for "-".
 * @throws Failure naming the file, when it is missing, a folder, unreadable or over MAX_FILE_BYTES
 */
export async function readBytes(path: string, io: Io): Promise<Uint8Array> {
  if (path === "-") return readAll(io.input());
  try {
    const { size } = await stat(path);
    if (size > MAX_FILE_BYTES) {
      throw new Failure(`${path}: too large: ${size} bytes, the limit is ${MAX_FILE_BYTES}`);
    }
    return await readFile(path);
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(`${path}: ${reasonOf(error)}`, 1, { cause: error });
  }
}

async function readAll(input: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of input) {
    size += chunk.length;
    if (size > MAX_FILE_BYTES) throw new Failure(`standard input: too large: the limit is ${MAX_FILE_BYTES} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** How a text is to be read. */
export interface TextFlags {
  /** As the user names it; found from the bytes when absent. */
  readonly encoding?: string | undefined;
  /** Nothing is told on standard error. */
  readonly quiet?: boolean | undefined;
}

/**
 * Reads the text of a document: .txt, .md, .html, .docx, .pdf. Tells on standard error which encoding was found, and other notes.
 * @throws Failure or SongnguError naming the file, when it is empty, binary, broken or without any text
 */
export function readText(path: string, io: Io, flags: TextFlags = {}): Promise<string> {
  return read(path, io, flags, "auto");
}

/** Reads a file whose lines count as they are: segments, beads. Nothing is taken for markup. @throws as `readText` */
export function readLines(path: string, io: Io, flags: TextFlags = {}): Promise<string> {
  return read(path, io, flags, "txt");
}

async function read(path: string, io: Io, flags: TextFlags, format: "auto" | "txt"): Promise<string> {
  const bytes = await readBytes(path, io);
  const name = nameOf(path);
  if (bytes.length === 0) throw new Failure(`${name}: the file is empty`);
  const { readDocument } = await import("../documents/read-document.ts");
  const { text, notes } = await readDocument(bytes, { name, format, encoding: flags.encoding ?? "auto" });
  if (!flags.quiet) for (const note of notes) io.err(`songngu: note: ${note.message}\n`);
  if (text.trim() === "") throw new Failure(`${name}: has no sentence, only white space`);
  return text;
}
