import { realpath, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { Failure, reasonOf } from "../failure.ts";
import type { BuildSettings } from "./settings.ts";
import { isOutput } from "./store.ts";
import { OUTPUTS } from "./write-outputs.ts";

/** @throws Failure for a folder that cannot be read from, or one that may not be written to */
export async function checkFolders({ folder, out }: BuildSettings): Promise<void> {
  const here = await realpath(folder).catch((error: unknown) => {
    throw new Failure(`${folder}: ${reasonOf(error).replace("no such file", "no such folder")}`, 1, { cause: error });
  });
  if (!(await stat(here)).isDirectory()) throw new Failure(`${folder}: is a file, not a folder`);
  if ((await realpath(out).catch(() => resolve(out))) === here) {
    throw new Failure(`${out}: the folder that is read cannot be the one that is written`, 2);
  }
  if (await isOutput(folder))
    throw new Failure(`${folder}: was written by songngu build; give the folder with the documents`);
  if (await isOutput(out)) return;
  for (const name of OUTPUTS) {
    if (await stat(join(out, name)).catch(() => undefined)) {
      throw new Failure(`${join(out, name)}: is there already and not from songngu build; choose another folder by -o`);
    }
  }
}
