import { readFile, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import Papa from "papaparse";
import { Failure, reasonOf } from "../failure.ts";
import type { FoundDocument, Unused } from "./find-documents.ts";
import type { PlannedPair } from "./planned-pair.ts";

/**
 * Reads a CSV of two paths a line: source, target. Paths are taken from the folder, then from where the CSV is; a first
 * line that names no file is a header.
 * @throws Failure where the file cannot be read, or a line has not two cells
 */
export async function pairsOfFile(
  file: string,
  folder: string,
): Promise<{ pairs: PlannedPair[]; documents: FoundDocument[]; failed: Unused[] }> {
  const text = await readFile(file, "utf8").catch((error: unknown) => {
    throw new Failure(`${file}: ${reasonOf(error)}`, 1, { cause: error });
  });
  const rows = Papa.parse<string[]>(text.replace(/^\uFEFF/, ""), { skipEmptyLines: "greedy" }).data;
  const pairs: PlannedPair[] = [];
  const documents = new Map<string, FoundDocument>();
  const failed: Unused[] = [];
  for (const [line, row] of rows.entries()) {
    const cells = row.slice(0, 2).map((cell) => cell.trim());
    if (cells.length < 2 || cells.includes("")) {
      throw new Failure(`${file}: line ${line + 1}: two paths are needed, got ${JSON.stringify(row.join(","))}`);
    }
    const found = await Promise.all(cells.map((cell) => locate(cell, folder, dirname(file))));
    if (line === 0 && found.every((path) => path === undefined)) continue;
    const [source, target] = cells.map((id, k) => ({ id, path: found[k] }));
    for (const { id, path } of [source!, target!]) {
      if (path === undefined) failed.push({ id, reason: `no such file (line ${line + 1} of ${file})` });
      else documents.set(id, { id, path });
    }
    if (source!.path === undefined || target!.path === undefined) continue;
    pairs.push({ source: { id: source!.id, path: source!.path }, target: { id: target!.id, path: target!.path } });
  }
  return { pairs, documents: [...documents.values()], failed };
}

async function locate(path: string, ...folders: string[]): Promise<string | undefined> {
  for (const folder of folders) {
    const at = resolve(join(folder, ""), path);
    if (await stat(at).catch(() => undefined)) return at;
  }
  return undefined;
}
