import { createReadStream } from "node:fs";
import { Failure, reasonOf } from "./failure.ts";
import type { Io } from "./io.ts";
import { nameOf } from "./read-text.ts";

/**
 * The bytes of a file, or of standard input for "-", a chunk at a time: files of any size in little memory.
 * @throws Failure naming the file, when it is missing, a folder or unreadable
 */
export async function* readStream(path: string, io: Io): AsyncGenerator<Uint8Array> {
  if (path === "-") return yield* io.input();
  try {
    yield* createReadStream(path);
  } catch (error) {
    throw new Failure(`${nameOf(path)}: ${reasonOf(error)}`, 1, { cause: error });
  }
}
