import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import type { Bitext } from "../../core/bitext.ts";
import type { Glossary } from "../../core/glossary.ts";
import { readGlossaryTable, writeGlossaryCsv } from "../../formats/glossary/tables.ts";
import { extractGlossary } from "../../glossary/extract.ts";
import { mergeGlossary } from "../../glossary/merge.ts";
import { Failure, reasonOf } from "../failure.ts";
import { writeFileWhole } from "../write-file.ts";
import type { ManifestPair } from "./manifest.ts";
import type { BitextStore } from "./store.ts";

/** The glossary, in OUT. */
export const GLOSSARY = "glossary.csv";

/**
 * The glossaries of a build: a file below OUT each, and its pairs. Where pairs are of several languages, those of most
 * pairs get the file, the others one with the languages in its name.
 */
export function glossariesOf(pairs: readonly ManifestPair[]): Map<string, ManifestPair[]> {
  const groups = new Map<string, ManifestPair[]>();
  for (const pair of pairs) {
    const languages = `${pair.sourceLanguage}-${pair.targetLanguage}`;
    const group = groups.get(languages);
    if (group === undefined) groups.set(languages, [pair]);
    else group.push(pair);
  }
  const files = new Map<string, ManifestPair[]>();
  const byCount = [...groups].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1));
  for (const [languages, group] of byCount) files.set(files.size === 0 ? GLOSSARY : `glossary.${languages}.csv`, group);
  return files;
}

/**
 * Extracts the terms of pairs of the same two languages and writes them as a spreadsheet; what a person has decided in an
 * earlier one stays.
 * @throws Failure where the earlier one cannot be read, or the new one not be written
 */
export async function writeGlossary(
  path: string,
  pairs: readonly ManifestPair[],
  store: BitextStore,
  signal: AbortSignal | undefined,
): Promise<void> {
  const bitexts: Bitext[] = [];
  for (const { key } of pairs) bitexts.push(store.read(key).bitext);
  const files = pairs.map(({ source, target }) => ({ source, target }));
  const found = await extractGlossary(bitexts, { files, ...(signal ? { signal } : {}) });
  const decided = await decidedIn(path, found);
  await writeFileWhole(path, [writeGlossaryCsv(decided === undefined ? found : mergeGlossary(decided, found))]);
}

/** The entries of an earlier glossary that a person has accepted or rejected; undefined where there are none. */
async function decidedIn(path: string, { sourceLanguage, targetLanguage }: Glossary): Promise<Glossary | undefined> {
  if (!(await stat(path).catch(() => undefined))) return undefined;
  const earlier = await readGlossaryTable(createReadStream(path), { sourceLanguage, targetLanguage }).catch(
    (error: unknown) => {
      throw new Failure(`${path}: the decisions in it cannot be read: ${reasonOf(error)}; mend it or take it away`, 1, {
        cause: error,
      });
    },
  );
  const entries = earlier.entries.filter(({ status }) => status !== "candidate");
  return entries.length === 0 ? undefined : { ...earlier, entries };
}
