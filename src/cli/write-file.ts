import { lstat, open, readlink, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import process from "node:process";
import { Failure, reasonOf } from "./failure.ts";

/** Follows a symbolic link, so that renaming replaces the file it points to and not the link. */
async function destination(path: string): Promise<string> {
  const link = await lstat(path).catch(() => undefined);
  return link?.isSymbolicLink() ? resolve(dirname(path), await readlink(path)) : path;
}

/**
 * Writes a file whole or not at all: into a temporary file beside it, which is renamed at the end.
 * @throws Failure naming the file, when its folder is absent or not writable; an older file is left as it was
 */
export async function writeFileWhole(
  path: string,
  chunks: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>,
): Promise<void> {
  const target = await destination(path);
  const folder = dirname(target);
  const temporary = join(folder, `.${basename(target)}.${process.pid}.part`);
  const fail = (error: unknown, why = reasonOf(error)): Failure =>
    new Failure(`${path}: cannot be written: ${why}`, 1, { cause: error });
  const there = await stat(target).catch(() => undefined);
  if (there?.isDirectory()) throw new Failure(`${path}: cannot be written: is a folder, not a file`);
  if (there && !there.isFile()) return writeInto(target, chunks, fail); // a device or a pipe, such as /dev/stdout
  const file = await open(temporary, "w").catch((error: NodeJS.ErrnoException) => {
    throw fail(error, error.code === "ENOENT" ? `the folder ${folder} does not exist` : reasonOf(error));
  });
  try {
    try {
      for await (const chunk of chunks) await file.writeFile(chunk);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    if ((error as NodeJS.ErrnoException).syscall) throw fail(error);
    throw error;
  }
}

async function writeInto(
  path: string,
  chunks: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>,
  fail: (error: unknown) => Failure,
): Promise<void> {
  const file = await open(path, "w").catch((error) => {
    throw fail(error);
  });
  try {
    for await (const chunk of chunks) await file.writeFile(chunk);
  } finally {
    await file.close();
  }
}
