// LibreOffice opens the workbook and the CSV with the Vietnamese intact, computes no cell, and what it saves is read back with decisions.
import { strict as assert } from "node:assert";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { formatNamed, type TranslationUnit, unitsOf } from "../../src/index.ts";
import { bitext, date, run, temporaryFolder } from "./sample.ts";

const folder = temporaryFolder();
const units = [...unitsOf(bitext, { rejected: true })];

for (const name of ["xlsx", "csv"]) {
  const chunks: Uint8Array[] = [];
  for await (const chunk of await formatNamed(name)!.write!(units, { date })) chunks.push(Buffer.from(chunk));
  writeFileSync(join(folder, `pairs.${name}`), Buffer.concat(chunks));
}
const office = (filter: string, to: string, file: string): void => {
  run("soffice", [
    `-env:UserInstallation=file://${folder}/profile`,
    "--headless",
    ...(filter ? [`--infilter=${filter}`] : []),
    "--convert-to",
    to,
    "--outdir",
    join(folder, "out"),
    join(folder, file),
  ]);
};
const read = async (format: string, file: string): Promise<TranslationUnit[]> => {
  const out: TranslationUnit[] = [];
  const notes: unknown[] = [];
  const bytes = new Uint8Array(readFileSync(join(folder, file)));
  for await (const unit of await formatNamed(format)!.read!([bytes], { onNote: (note) => notes.push(note) }))
    out.push(unit);
  assert.deepEqual(notes, []);
  return out;
};
const essence = (list: readonly TranslationUnit[]): unknown =>
  list.map(({ id, source, target, sourceLanguage, targetLanguage, confidence, status, bead }) => {
    return { id, source, target, sourceLanguage, targetLanguage, confidence: confidence?.toFixed(2), status, bead };
  });

// The workbook: saved anew as a workbook, and as CSV in UTF-8.
office("", "xlsx:Calc MS Excel 2007 XML", "pairs.xlsx");
assert.deepEqual(essence(await read("xlsx", "out/pairs.xlsx")), essence(units));
office("", "csv:Text - txt - csv (StarCalc):44,34,76,1", "pairs.xlsx");
assert.deepEqual(essence(await read("csv", "out/pairs.csv")), essence(units));
// The CSV: opened as UTF-8, saved as a workbook.
office("CSV:44,34,76,1", "xlsx:Calc MS Excel 2007 XML", "pairs.csv");
const opened = await read("xlsx", "out/pairs.xlsx");
const quoted = units.map((unit) => ({
  ...unit,
  source: unit.source.replace(/^(?=[=+@-])/, "'"),
  target: unit.target.replace(/^(?=[=+@-])/, "'"),
}));
assert.deepEqual(essence(opened), essence(quoted));
console.log(`LibreOffice: ${opened.length} pairs of XLSX and CSV intact`);
