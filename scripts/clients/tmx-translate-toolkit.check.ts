// translate-toolkit reads the texts, notes and languages of TMX and XLIFF as they were written, in their direction.
import { strict as assert } from "node:assert";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { formatNamed, unitsOf, writeTmx } from "../../src/index.ts";
import { bitext, date, run, temporaryFolder } from "./sample.ts";

const folder = temporaryFolder();
const units = [...unitsOf(bitext)].map((unit, k) => (k === 0 ? { ...unit, notes: ["Đã duyệt <1>", "second"] } : unit));
const expected = units.map(({ source, target }) => [source, target]);

writeFileSync(join(folder, "memory.tmx"), writeTmx(units, { date }));
const tmx = JSON.parse(
  run("/usr/bin/python3", [
    "-c",
    `import json
from translate.storage.tmx import tmxfile
units = tmxfile(open("${folder}/memory.tmx", "rb"), "vi", "en").units
print(json.dumps([[u.source, u.target, u.getnotes(), [t.get("{http://www.w3.org/XML/1998/namespace}lang") for t in u.xmlelement.iterfind(".//tuv")]] for u in units]))`,
  ]),
) as [string, string, string, string[]][];
assert.deepEqual(
  tmx.map(([source, target]) => [source, target]),
  expected,
);
assert.deepEqual(
  tmx.map((unit) => unit[3]),
  units.map(() => ["vi", "en"]),
);
assert.match(tmx[0]![2], /Đã duyệt <1>[\s\S]*second/);

let xliff = "";
for await (const chunk of await formatNamed("xliff")!.write!(bitext, {})) xliff += chunk;
writeFileSync(join(folder, "pairs.xlf"), xliff);
const read = JSON.parse(
  run("/usr/bin/python3", [
    "-c",
    `import json
from translate.storage.xliff import xlifffile
f = xlifffile.parsefile("${folder}/pairs.xlf")
print(json.dumps([[str(u.source), str(u.target), u.isapproved(), u.source_dom.get("x"), f.sourcelanguage, f.targetlanguage] for u in f.units]))`,
  ]),
) as [string, string, boolean, null, string, string][];
assert.deepEqual(
  read.map(([source, target]) => [source, target]),
  [...unitsOf(bitext, { rejected: true })].map(({ source, target }) => [source, target]),
);
assert.deepEqual(
  read.map((unit) => unit[2]),
  bitext.beads.map(({ status }) => status === "confirmed"),
);
assert.deepEqual(read[0]!.slice(4), ["vi", "en"]);

// Its filters find what is wrong in a unit and nothing in the others.
run("pofilter", ["-t", "blank", "-t", "unchanged", join(folder, "memory.tmx"), join(folder, "bad.tmx")]);
console.log(`translate-toolkit: ${tmx.length} units of TMX and ${read.length} of XLIFF as written`);
