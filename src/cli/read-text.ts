import { readFile, stat } from "node:fs/promises";
import { Failure, reasonOf } from "./failure.ts";
import type { Io } from "./io.ts";

/** Largest file read, in bytes: the longest string that the engine holds is about 2 ** 29 characters. */
export const MAX_FILE_BYTES = 512 * 1024 * 1024;

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

/**
 * Reads a text file in UTF-8 (or UTF-16 with a byte order mark).
 * @throws Failure naming the file, when it is empty, binary or not in that encoding
 */
export async function readText(path: string, io: Io): Promise<string> {
  const bytes = await readBytes(path, io);
  const name = nameOf(path);
  if (bytes.length === 0) throw new Failure(`${name}: the file is empty`);
  const label =
    bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
  if (label === "utf-8" && bytes.includes(0)) throw new Failure(`${name}: is a binary file, not a text`);
  let text: string;
  try {
    text = new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch (error) {
    throw new Failure(`${name}: is not a text in UTF-8`, 1, { cause: error });
  }
  if (text.trim() === "") throw new Failure(`${name}: has no sentence, only white space`);
  return text;
}
