import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { bin } from "../package/package.ts";

/** The package as users run it: what is timed is this, not the sources through a loader. */
export function builtPackage(): Promise<typeof import("../../src/index.ts")> {
  return import(pathToFileURL(join(dirname(bin), "index.js")).href);
}
