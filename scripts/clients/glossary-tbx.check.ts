// TBX 3 by the published schemas (their folder as argument or in SONGNGU_TBX_SCHEMAS; without it only the project's own check), TBX 2 by translate-toolkit.
import { strict as assert } from "node:assert";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { glossaryFormatNamed, validateTbx } from "../../src/index.ts";
import { entryOf, glossary, HOSTILE } from "../../test/formats/glossary/sample.ts";
import { run, temporaryFolder } from "./sample.ts";

const folder = temporaryFolder();
const schemas =
  process.argv[2] ?? process.env.SONGNGU_TBX_SCHEMAS ?? resolve(import.meta.dirname, "../../../shared/schemas/tbx");
const all = { ...glossary, entries: [...glossary.entries, ...HOSTILE.map((form) => entryOf(form, `${form} en`))] };
const path = (name: string): string => join(folder, name);
for (const name of ["tbx", "tbx2"]) {
  const text = await glossaryFormatNamed(name)!.write!(all);
  writeFileSync(path(`${name}.tbx`), text);
  assert.deepEqual(await validateTbx(text), []);
}

if (existsSync(schemas)) {
  const checks = ["TBXcoreStructV03.rng", "TBX-Basic_DCA.sch"].map((schema) => join(schemas, schema));
  for (const schema of checks) run("jing", [schema, path("tbx.tbx")]);
  // The schemas are used, not only named: a wrong file fails them.
  writeFileSync(path("bad.tbx"), readFileSync(path("tbx.tbx"), "utf8").replaceAll("preferredTerm-admn-sts", "best"));
  assert.throws(() => run("jing", [checks[1]!, path("bad.tbx")]));
  const examples = join(schemas, "examples");
  for (const name of existsSync(examples) ? readdirSync(examples) : []) {
    if (/^basic_bad/.test(name)) assert.notDeepEqual(await validateTbx(readFileSync(join(examples, name))), [], name);
  }
  console.log("jing: TBX 3 is valid by both schemas");
} else {
  console.log(`${schemas}: not there; TBX 3 was checked by the project's own rules only`);
}

const program = `
import json, sys
from translate.storage.tbx import tbxfile
file = tbxfile.parsefile(sys.argv[1])
print(json.dumps([[unit.source, unit.target] for unit in file.units]))`;
const units = JSON.parse(run("/usr/bin/python3", ["-c", program, path("tbx2.tbx")])) as [string, string][];
const wanted = all.entries.filter(({ status }) => status !== "rejected");
assert.equal(units.length, wanted.length);
units.forEach(([source, target], k) => {
  assert.deepEqual([source, target], [wanted[k]!.source.preferred, wanted[k]!.target.preferred]);
});
console.log(`translate-toolkit: ${units.length} concepts of TBX 2 read`);
