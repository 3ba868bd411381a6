// LibreOffice opens the workbook and the CSV of a glossary, computes no cell, and what it saves is read back with decisions.
import { strict as assert } from "node:assert";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Glossary, glossaryFormatNamed } from "../../src/index.ts";
import { entryOf, glossary, HOSTILE } from "../../test/formats/glossary/sample.ts";
import { run, temporaryFolder } from "./sample.ts";

const folder = temporaryFolder();
const hostile = HOSTILE.map((form) => entryOf(form, `${form} en`));
const all: Glossary = { ...glossary, entries: [...glossary.entries, ...hostile] };
for (const name of ["xlsx", "csv"]) {
  writeFileSync(join(folder, `terms.${name}`), await glossaryFormatNamed(name)!.write!(all));
}
const office = (filter: string, to: string, file: string): void => {
  const filters = filter ? [`--infilter=${filter}`] : [];
  const out = ["--convert-to", to, "--outdir", join(folder, "out"), join(folder, file)];
  run("soffice", [`-env:UserInstallation=file://${folder}/profile`, "--headless", ...filters, ...out]);
};
const essence = (list: Glossary["entries"]): unknown =>
  list
    .map(({ id, kind, source, target, status, domain }) => ({ id, kind, source, target, status, domain }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
const read = async (name: string): Promise<Glossary> =>
  glossaryFormatNamed(name)!.read!(new Uint8Array(readFileSync(join(folder, "out", `terms.${name}`))));

office("", "xlsx:Calc MS Excel 2007 XML", "terms.xlsx");
const saved = await read("xlsx");
assert.deepEqual(saved.notes, []);
assert.deepEqual(essence(saved.entries), essence(all.entries));
office("CSV:44,34,76,1", "csv:Text - txt - csv (StarCalc):44,34,76,1", "terms.csv");
assert.deepEqual(essence((await read("csv")).entries), essence(all.entries));
console.log(`LibreOffice: ${saved.entries.length} entries of XLSX (a sheet for each kind) and CSV intact`);
