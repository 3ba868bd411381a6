// OmegaT, without a window, loads TBX 2 and its own glossary format and shows the entries.
import { strict as assert } from "node:assert";
import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { glossaryFormatNamed } from "../../src/index.ts";
import { entryOf, glossary, HOSTILE } from "../../test/formats/glossary/sample.ts";
import { run, temporaryFolder } from "./sample.ts";

interface Line {
  glossary?: string;
  source?: string;
  target?: string;
}

const folder = temporaryFolder();
for (const name of ["source", "target", "tm/auto", "glossary", "omegat", "dictionary", "config"]) {
  mkdirSync(join(folder, name), { recursive: true });
}
copyFileSync(join(import.meta.dirname, "omegat.project"), join(folder, "omegat.project"));
writeFileSync(join(folder, "source/report.txt"), "Bệnh viện dã chiến của HĐBA LHQ.\n");
const all = { ...glossary, entries: [...glossary.entries, ...HOSTILE.map((form) => entryOf(form, `${form} en`))] };
for (const [name, file] of [
  ["tbx2", "terms.tbx"],
  ["omegat", "terms.utf8"],
] as const) {
  writeFileSync(join(folder, "glossary", file), await glossaryFormatNamed(name)!.write!(all));
}
const printed = run("omegat", [
  folder,
  "--mode=console-translate",
  `--config-dir=${join(folder, "config")}`,
  "--disable-project-locking",
  "--quiet",
  `--script=${join(import.meta.dirname, "omegat-glossary.groovy")}`,
]);
const lines = printed
  .split("\n")
  .filter((line) => line.startsWith("SONGNGU "))
  .map((line) => JSON.parse(line.slice(8)) as Line);
for (const file of ["terms.tbx", "terms.utf8"]) {
  const pairs = new Set(
    lines.filter((line) => line.glossary === file).map(({ source, target }) => `${source?.trim()} = ${target?.trim()}`),
  );
  assert.ok(pairs.has("bệnh viện dã chiến = field hospital"), `${file}\n${printed}`);
  assert.ok(pairs.has("Lê Hoài Trung = Le Hoai Trung"), `${file}\n${printed}`);
  assert.ok(
    [...pairs].some((pair) => pair.startsWith("HĐBA LHQ = ")),
    `${file}\n${printed}`,
  );
  assert.ok(![...pairs].some((pair) => pair.includes("tool")), `${file}: a rejected entry\n${printed}`);
  const lost = HOSTILE.filter((form) => !pairs.has(`${form} = ${form} en`));
  assert.deepEqual(lost, [], `${file}\n${printed}`);
  console.log(`OmegaT: ${pairs.size} pairs of ${file}`);
}
