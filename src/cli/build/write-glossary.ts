import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { join } from "node:path";
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
 * Extracts the terms of all pairs and writes them as a spreadsheet; what a person has decided in an earlier one stays.
 * Where pairs are of several languages, those of most pairs get the file, the others one with the languages in its name.
 * @returns the files, below OUT
 */
export async function writeGlossaries(
  out: string,
  pairs: readonly ManifestPair[],
  store: BitextStore,
  signal: AbortSignal,
): Promise<string[]> {
  const groups = new Map<string, ManifestPair[]>();
  for (const pair of pairs) {
    const languages = `${pair.sourceLanguage}-${pair.targetLanguage}`;
    const group = groups.get(languages);
    if (group === undefined) groups.set(languages, [pair]);
    else group.push(pair);
  }
  const files: string[] = [];
  const byCount = [...groups].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1));
  for (const [languages, group] of byCount) {
    const file = files.length === 0 ? GLOSSARY : `glossary.${languages}.csv`;
    const bitexts: Bitext[] = [];
    for (const { key } of group) bitexts.push((await store.read(key)).bitext);
    const names = group.map(({ source, target }) => ({ source, target }));
    const found = await extractGlossary(bitexts, { files: names, signal });
    const decided = await decidedIn(join(out, file), found);
    const glossary = decided === undefined ? found : mergeGlossary(decided, found);
    await writeFileWhole(join(out, file), [writeGlossaryCsv(glossary)]);
    files.push(file);
  }
  return files;
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
