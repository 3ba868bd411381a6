// OmegaT without a window: a project of the texts, memories and glossaries that a check gives it, and what a script in it says.
import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { run, temporaryFolder } from "./sample.ts";

/** What OmegaT said. */
export interface Said<Line> {
  /** What its script told, a JSON object a line. */
  readonly lines: readonly Line[];
  /** All that was printed, for messages. */
  readonly printed: string;
}

/**
 * Opens a project in OmegaT and runs a script of this folder in it.
 * @param files texts by their paths in the project: "source/report.txt", "tm/auto/a.tmx", "glossary/terms.tbx"
 * @throws where OmegaT fails
 */
export function askOmegat<Line>(files: { readonly [path: string]: string | Uint8Array }, script: string): Said<Line> {
  const folder = temporaryFolder();
  for (const name of ["source", "target", "tm/auto", "glossary", "omegat", "dictionary", "config"]) {
    mkdirSync(join(folder, name), { recursive: true });
  }
  copyFileSync(join(import.meta.dirname, "omegat.project"), join(folder, "omegat.project"));
  for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text);
  const printed = run("omegat", [
    folder,
    "--mode=console-translate",
    `--config-dir=${join(folder, "config")}`,
    "--disable-project-locking",
    "--quiet",
    `--script=${join(import.meta.dirname, script)}`,
  ]);
  const told = printed.split("\n").filter((line) => line.startsWith("SONGNGU "));
  return { lines: told.map((line) => JSON.parse(line.slice(8)) as Line), printed };
}
