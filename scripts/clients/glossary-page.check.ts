// The glossary page in Chromium, from the disk: no request, no error; it searches without marks, filters by kind and sorts.
import { strict as assert } from "node:assert";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeGlossaryPage } from "../../src/index.ts";
import { entryOf, glossary, HOSTILE } from "../../test/formats/glossary/sample.ts";
import { withChromium } from "./chromium.ts";
import { temporaryFolder } from "./sample.ts";

const file = join(temporaryFolder(), "terms.html");
const all = { ...glossary, entries: [...glossary.entries, ...HOSTILE.map((form) => entryOf(form, `${form} en`))] };
writeFileSync(file, writeGlossaryPage(all));
await withChromium(async (open) => {
  for (const width of [1280, 390]) {
    const { page, complaints } = await open(file, { width });
    const shown = (): Promise<string[]> =>
      page.locator("#entries tbody tr:visible td:first-child .term").allInnerTexts();
    assert.equal((await shown()).length, all.entries.length - 1, "all but the rejected one");
    assert.ok((await shown()).includes("<b>bold</b>"));
    await page.fill("#search", "hoi dong bao an");
    assert.deepEqual(
      (await shown()).map((text) => text.replace(" ✓", "")),
      ["Hội đồng Bảo an Liên hợp quốc"],
    );
    assert.deepEqual(await page.locator("tr:visible mark").allInnerTexts(), ["HĐBA LHQ", "UNSC"]);
    await page.fill("#search", "");
    for (const box of await page.locator("#kinds input:not([value=document])").all()) await box.uncheck();
    assert.deepEqual(await shown(), ["Chỉ thị 25"]);
    if (width > 720) {
      for (const box of await page.locator("#kinds input").all()) await box.check();
      await page.click('button[data-key="target"]');
      const order = (await page.locator("#entries tbody tr").all()).map((row) => row.getAttribute("data-target"));
      const targets = (await Promise.all(order)).map(String);
      assert.deepEqual(
        targets,
        [...targets].sort((a, b) => Number(a > b) - Number(a < b)),
      );
    }
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth + 1);
    assert.equal(wide, false, `the page is wider than ${width} pixels`);
    assert.deepEqual(complaints, []);
    await page.close();
  }
});
console.log("Chromium: the glossary page searches, filters and sorts without a request");
