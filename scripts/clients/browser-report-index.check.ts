// The index of many reports in Chromium: sorted by a click, found by name without marks, links that lead to the pages.
import { strict as assert } from "node:assert";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { reportEntry, writeReport, writeReportIndex } from "../../src/index.ts";
import { withChromium } from "./chromium.ts";
import { contrasts } from "./contrasts.ts";
import { bitext, temporaryFolder } from "./sample.ts";

const folder = temporaryFolder();
mkdirSync(join(folder, "bài báo"));
const names = ["Hội nghị.txt", "a & b #1 50%.txt", `"><img src=x onerror=alert(1)>.txt`];
const entries = names.map((name, k) => {
  const path = `bài báo/${k} #?%.html`;
  const some = { ...bitext, beads: bitext.beads.slice(k) };
  writeFileSync(join(folder, path), writeReport(some, { title: name }));
  return reportEntry(some, { path, source: name, target: `${k}.en.txt` });
});
const path = join(folder, "index.html");
writeFileSync(path, writeReportIndex(entries, { left: [{ name: names[2]!, reason: "<b>no partner</b>" }] }));

await withChromium(async (open) => {
  for (const width of [380, 768, 1280]) {
    for (const dark of [false, true]) {
      const { page, complaints } = await open(path, { width, dark });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(wide <= 0, `${width} px: ${wide} px too wide`);
      const poor = (await contrasts(page)).filter(({ ratio }) => ratio < 4.5);
      assert.deepEqual(poor, [], `${width} px, ${dark ? "dark" : "light"}`);
      assert.deepEqual(complaints, []);
      await page.close();
    }
  }
  const { page, complaints } = await open(path);
  const shown = (): Promise<string[]> => page.locator("tbody tr:visible a").allTextContents();
  assert.deepEqual(await shown(), names);
  await page.click("th.pairs button");
  assert.deepEqual(await shown(), [...names].reverse());
  assert.equal(await page.getAttribute("th.pairs", "aria-sort"), "ascending");
  await page.click("th.pairs button");
  assert.deepEqual(await shown(), names);
  await page.click("th.source button");
  assert.deepEqual(await shown(), [names[2], names[1], names[0]]);
  await page.fill("#filter", "hoi nghi");
  assert.deepEqual(await shown(), [names[0]]);
  await page.fill("#filter", "nowhere");
  assert.equal(await page.locator("#empty").isVisible(), true);
  await page.fill("#filter", "");
  assert.equal(await page.locator("img, .left b").count(), 0);
  assert.deepEqual(complaints, []);
  for (const name of names) {
    await page.goto(`file://${path}`);
    await page.locator("a", { hasText: name }).click();
    assert.equal(await page.title(), name);
  }
});
