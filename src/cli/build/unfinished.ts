import { rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Failure, reasonOf } from "../failure.ts";
import { STATE } from "./state-folder.ts";

/**
 * A file that is there from before the first output is written until the manifest says so. Where it stands when a build
 * begins, the one before was killed or failed in between: outputs may be newer than the manifest, whatever that says.
 */
const markIn = (out: string): string => join(out, STATE, "unfinished");

/** Notes that outputs are being written. @throws Failure where OUT cannot be written */
export async function noteUnfinished(out: string): Promise<void> {
  await writeFile(markIn(out), "").catch((error: unknown) => {
    throw new Failure(`${out}: cannot be written: ${reasonOf(error)}`, 1, { cause: error });
  });
}

/** Notes that the manifest tells of all outputs. */
export async function noteFinished(out: string): Promise<void> {
  await rm(markIn(out), { force: true });
}

/** Whether the last build did not get so far. */
export async function isUnfinished(out: string): Promise<boolean> {
  return stat(markIn(out)).then(
    () => true,
    () => false,
  );
}
