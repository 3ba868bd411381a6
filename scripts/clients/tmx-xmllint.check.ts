// The DTD of TMX 1.4, as Debian's OmegaT brings it, finds nothing in what is written, merged and converted.
import { strict as assert } from "node:assert";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { mergeTmx, tmxUnits, validateTmx, writeTmx } from "../../src/index.ts";
import { bitext, date, run, temporaryFolder } from "./sample.ts";

const folder = temporaryFolder();
const dtd = join(folder, "tmx14.dtd");
writeFileSync(dtd, run("unzip", ["-p", "/usr/share/omegat/OmegaT.jar", "schemas/tmx14.dtd"]));

const plain = writeTmx(bitext, {
  date,
  creator: "Ngô & <Lê>",
  rejected: true,
  files: { source: "a&b.txt", target: "c.txt" },
});
const units = [];
for await (const unit of tmxUnits(plain))
  units.push({ ...unit, notes: ["ghi chú <1>"], props: [{ type: "x-own", value: "a & b" }] });
const files: Record<string, string> = {
  plain,
  trados: writeTmx(bitext, { languages: "trados" }),
  empty: writeTmx([]),
  noted: writeTmx(units, { date }),
  merged: await mergeTmx(writeTmx(units.slice(0, 2)), units),
  both: writeTmx([bitext, bitext], { dropDuplicates: true }),
  odd: writeTmx([{ ...units[0]!, source: "\u0000\ud800a\ufffe]]>\u000b", target: "b\u0085\u2028" }]),
};
for (const [name, xml] of Object.entries(files)) {
  const path = join(folder, `${name}.tmx`);
  writeFileSync(path, xml);
  run("xmllint", ["--nonet", "--noout", "--dtdvalid", dtd, path]);
  assert.deepEqual(await validateTmx(xml), [], name);
}

// What the project's own validator calls an error, the DTD refuses as well.
const wrong: [string, string][] = [
  ["no srclang", plain.replace(/ srclang="[^"]*"/, "")],
  ["a prop behind the texts", plain.replace("    </tu>", '      <prop type="x-a">b</prop>\n    </tu>')],
  ["a prop without a type", plain.replace(/<prop type="[^"]*"/, "<prop")],
  ["a version", plain.replace('version="1.4"', 'version="1.4b"')],
  ["two segments", plain.replace("</seg>", "</seg><seg>x</seg>")],
  ["an unknown element", plain.replace("<seg>", "<seg><b/>")],
];
for (const [name, xml] of wrong) {
  const path = join(folder, "wrong.tmx");
  writeFileSync(path, xml);
  assert.throws(() => run("xmllint", ["--nonet", "--noout", "--dtdvalid", dtd, path]), name);
  const findings = await validateTmx(xml);
  assert.ok(
    findings.some(({ severity }) => severity === "error"),
    name,
  );
}
console.log(`xmllint: ${Object.keys(files).length} files follow the DTD, ${wrong.length} wrong ones are found`);
