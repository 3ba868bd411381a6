// OmegaT, without a window, loads TBX 2 and its own glossary format and shows the entries.
import { strict as assert } from "node:assert";
import { glossaryFormatNamed } from "../../src/index.ts";
import { entryOf, glossary, HOSTILE } from "../../test/formats/glossary/sample.ts";
import { askOmegat } from "./omegat.ts";

interface Line {
  glossary?: string;
  source?: string;
  target?: string;
}

const all = { ...glossary, entries: [...glossary.entries, ...HOSTILE.map((form) => entryOf(form, `${form} en`))] };
const { lines, printed } = askOmegat<Line>(
  {
    "source/report.txt": "Bệnh viện dã chiến của HĐBA LHQ.\n",
    "glossary/terms.tbx": await glossaryFormatNamed("tbx2")!.write!(all),
    "glossary/terms.utf8": await glossaryFormatNamed("omegat")!.write!(all),
  },
  "omegat-glossary.groovy",
);
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
