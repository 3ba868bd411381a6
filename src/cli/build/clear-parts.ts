import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { PAGES } from "./report-pages.ts";
import { STATE } from "./state-folder.ts";

/** The name of a file that is being written: see `writeFileWhole`. */
const PART = /^\..+\.\d+\.part$/;

/** Removes what a run that was killed or given up has left half-written. OUT must be this run's alone. */
export async function clearParts(out: string): Promise<void> {
  for (const folder of [out, join(out, PAGES), join(out, STATE)]) {
    for (const name of await readdir(folder).catch(() => [])) {
      if (PART.test(name)) await rm(join(folder, name), { force: true });
    }
  }
}
