import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

/** The folder of the built package. */
export const DIST: string = resolve(import.meta.dirname, "../../dist");

/**
 * The package as users run it: what is timed is this. The sources, run through a loader, take a third longer.
 * @throws where it is not built
 */
export async function builtPackage(): Promise<typeof import("../../src/index.ts")> {
  const entry = join(DIST, "index.js");
  if (!existsSync(entry)) throw new Error("run `npm run build` first");
  return import(pathToFileURL(entry).href);
}
