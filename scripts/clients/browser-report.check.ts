// The HTML report in Chromium, as a person uses it: pointing, slider, keys, phone, paper, dark; hostile texts stay texts.
import { strict as assert } from "node:assert";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import type { Bead, Bitext, Explanation } from "../../src/index.ts";
import { align, writeReport } from "../../src/index.ts";
import { layoutTime, withChromium } from "./chromium.ts";
import { contrasts } from "./contrasts.ts";
import { temporaryFolder } from "./sample.ts";

const folder = temporaryFolder();
const write = (name: string, html: string): string => {
  const path = join(folder, name);
  writeFileSync(path, html);
  return path;
};
const corpus = (name: string): string => readFileSync(new URL(`../../corpus/${name}.txt`, import.meta.url), "utf8");

/** 000 with 003 as they are aligned by hand, with confidences of all levels and reasons for the first pair. */
const bitext = await align(corpus("000"), corpus("003"), { sourceLanguage: "en", targetLanguage: "vi" });
const gold: { beads: [number[], number[]][]; unaligned: Record<string, number[]> } = JSON.parse(
  readFileSync(new URL("../../corpus/gold.json", import.meta.url), "utf8"),
);
const pairs: Bead[] = gold.beads
  .map(([source, target]) => ({ source, target, confidence: 0.95 }))
  .sort((a, b) => a.source[0]! - b.source[0]!);
const alone = [
  ...gold.unaligned["000"]!.map((i) => ({ source: [i], target: [], confidence: 0.95 })),
  ...gold.unaligned["003"]!.map((j) => ({ source: [], target: [j], confidence: 0.95 })),
];
bitext.beads = [...pairs.slice(0, 1), ...alone, ...pairs.slice(1)];
const confidences = [0.97, 0.93, 0.75, 0.41, 0.95, 0.62, 0.99];
pairs.forEach((bead, k) => {
  bead.confidence = confidences[k]!;
});
pairs[5]!.status = "confirmed";
const reasons: Explanation = {
  evidence: [{ name: "linked words", score: 9.5 }],
  links: [
    { source: "Le Hoai Trung", target: "Lê Hoài Trung", kind: "name", score: 6 },
    { source: "Vietnam", target: "Việt Nam", kind: "name", score: 4 },
    { source: "member", target: "ủy viên", kind: "word", score: 3 },
  ],
  runnerUp: { source: [0], target: [7], score: 2 },
};
const explanations = bitext.beads.map((bead) => (bead === pairs[0] ? reasons : undefined));
const path = write(
  "report.html",
  writeReport(bitext, { files: { source: "000.txt", target: "003.txt" }, explanations }),
);
const [first, doubtful] = [bitext.beads.indexOf(pairs[0]!), bitext.beads.indexOf(pairs[3]!)];

const textOf = async (page: Page, selector: string): Promise<string> =>
  (await page.locator(selector).textContent()) ?? "";
const ids = (page: Page, selector: string): Promise<string[]> =>
  page.$$eval(selector, (elements) => elements.map((element) => element.id));
const expected = (bead: number): string[] => [
  ...bitext.beads[bead]!.source.map((i) => `source-${i}`),
  ...bitext.beads[bead]!.target.map((j) => `target-${j}`),
];
/** Two frames: what a change asks for is drawn in the next one. */
const drawn = (page: Page): Promise<void> =>
  page.evaluate(() => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))));

await withChromium(async (open) => {
  // Tall enough for both texts whole: every ribbon is in view.
  const { page, complaints } = await open(path, { height: 2600 });
  await drawn(page);
  assert.equal(await page.title(), "000.txt ↔ 003.txt");
  assert.equal(await page.locator("path.ribbon").count(), 7, "a ribbon for each pair");
  assert.equal(await page.locator("path.ribbon.unsure").count(), 2);
  await ribbonsLand(page);

  // Pointing lights up both sides and says why; leaving lets go.
  await page.hover(`#source-${bitext.beads[first]!.source[0]}`);
  await drawn(page);
  assert.deepEqual((await ids(page, ".segment.lit")).sort(), expected(first).sort());
  assert.equal(await page.locator("path.ribbon.lit").getAttribute("data-bead"), String(first));
  assert.match(
    await textOf(page, "#why-body"),
    /Pair 1.*Le Hoai Trung\s*=\s*Lê Hoài Trung.*Words.*Linked words\s*\+9\.5/s,
  );
  assert.deepEqual(await page.locator("#target mark").allInnerTexts(), ["Lê Hoài Trung", "Việt Nam", "Ủy viên"]);
  await page.hover(".links li >> nth=0");
  assert.equal(await page.locator("#why-body .verdict").count(), 0, "off the text, nothing is lit");
  await page.mouse.move(2, 2);
  await drawn(page);
  assert.deepEqual(await ids(page, ".segment.lit"), []);
  assert.equal(await page.locator("mark").count(), 0);

  // A ribbon can be pointed at as well; a click keeps its pair, and Escape lets go.
  const row = (await page.locator(`#source-${bitext.beads[doubtful]!.source[0]}`).boundingBox())!;
  await page.mouse.move(row.x + row.width + 4, row.y + row.height / 2);
  await drawn(page);
  assert.deepEqual((await ids(page, ".segment.lit")).sort(), expected(doubtful).sort());
  await page.click(`#source-${bitext.beads[first]!.source[0]}`);
  await page.mouse.move(2, 2);
  assert.deepEqual((await ids(page, '[aria-selected="true"]')).sort(), expected(first).sort());
  assert.match(await textOf(page, "#live"), /^Pair 1\. 97 % · Sure\. Deputy Foreign Minister/);
  await page.hover(".links li >> nth=0");
  assert.deepEqual(await page.locator("mark.strong").allInnerTexts(), ["Le Hoai Trung", "Lê Hoài Trung"]);
  await page.click(".runner-up");
  assert.deepEqual(await ids(page, ".pointed"), ["target-7"]);
  await page.keyboard.press("Escape");
  assert.deepEqual(await ids(page, '[aria-selected="true"]'), []);

  await keys(page);
  await slider(page);
  await views(page);
  assert.deepEqual(complaints, []);

  await sizesAndColours();
  await hostile();
  await long();

  /** Each ribbon begins at its source segments and ends at its target segments, so that ribbons of moved blocks cross. */
  async function ribbonsLand(page: Page): Promise<void> {
    for (const [k, { source, target }] of bitext.beads.entries()) {
      if (source.length === 0 || target.length === 0) continue;
      const off = await page.evaluate(
        ([k, from, to]) => {
          const path = document.querySelector(`path.ribbon[data-bead="${k}"]`)!.getAttribute("d")!;
          const top = document.querySelector("#ribbons")!.getBoundingClientRect().top;
          const [, a, b] = /^M0 ([\d.-]+)C.*? ([\d.-]+)V/.exec(path)!;
          const edge = (id: string): number => document.getElementById(id)!.getBoundingClientRect().top - top;
          return Math.max(Math.abs(Number(a) - edge(`source-${from}`)), Math.abs(Number(b) - edge(`target-${to}`)));
        },
        [k, source[0], target[0]],
      );
      assert.ok(off <= 2, `the ribbon of bead ${k} ends ${off} pixels off`);
    }
  }

  async function keys(page: Page): Promise<void> {
    const chosen = (): Promise<string[]> => ids(page, '#source [aria-selected="true"]');
    const sources = (bead: number): string[] => expected(bead).filter((id) => id.startsWith("source"));
    const [likely] = [bitext.beads.indexOf(pairs[2]!)];
    await page.keyboard.press("j");
    assert.deepEqual(await chosen(), sources(likely), "j goes to the first that is not sure");
    await page.keyboard.press("j");
    assert.deepEqual(await chosen(), sources(doubtful), "then to the second");
    assert.equal(await page.evaluate(() => document.activeElement?.id), sources(doubtful)[0]);
    await page.keyboard.press("j");
    assert.deepEqual(await chosen(), sources(likely), "around the end; what is confirmed is not asked again");
    await page.keyboard.press("k");
    assert.deepEqual(await chosen(), sources(doubtful));
    await page.keyboard.press("ArrowRight");
    assert.equal(await page.evaluate(() => document.activeElement?.id), expected(doubtful).at(-1));
    await page.keyboard.press("ArrowDown");
    assert.equal(
      await page.evaluate(() => document.activeElement?.id),
      `target-${bitext.beads[doubtful]!.target.at(-1)! + 1}`,
    );
    await page.keyboard.press("?");
    assert.equal(await page.locator("#help").isVisible(), true);
    await page.keyboard.press("Escape");
    assert.equal(await page.locator("#help").isVisible(), false);
    await page.keyboard.press("Escape");
    // One stop of the tab key for each column, not one for each sentence.
    assert.equal(await page.locator('.column [tabindex="0"]').count(), 2);
  }

  async function slider(page: Page): Promise<void> {
    await page.fill("#bound", "90");
    await drawn(page);
    assert.equal(await textOf(page, "#bound-value"), "under 90 %");
    const under = bitext.beads.filter(({ confidence }) => confidence < 0.9);
    const wanted = under.flatMap(({ source }) => source.map((i) => `source-${i}`));
    assert.deepEqual(await ids(page, "#source > .segment:not([hidden])"), wanted);
    assert.equal(await page.locator("path.ribbon").count(), 3);
    await ribbonsOfShown(page);
    const folded = await page.locator("#source > .fold").allInnerTexts();
    assert.match(folded[0]!, /^\d+ segments? not shown$/);
    await page.locator("#source > .fold").first().click();
    assert.notDeepEqual(await ids(page, "#source > .segment:not([hidden])"), wanted, "a click brings them back");
    await page.fill("#bound", "10");
    assert.equal(await textOf(page, "#nothing"), "Nothing is under 10 %.");
    assert.equal(await page.locator("#next").isDisabled(), true);
    await page.locator("#bound").focus();
    await page.keyboard.press("Escape");
    for (let k = 0; k < 18; k++) await page.keyboard.press("]");
    await drawn(page);
    assert.equal(await textOf(page, "#bound-value"), "everything");
    assert.equal(await page.locator("path.ribbon").count(), 7);
    assert.equal(await page.locator(".fold").count(), 0);
  }

  async function ribbonsOfShown(page: Page): Promise<void> {
    const found = await page.$$eval("path.ribbon", (paths) =>
      paths.map((path) => Number(path.getAttribute("data-bead"))),
    );
    assert.deepEqual(
      found.filter((bead) => bitext.beads[bead]!.confidence >= 0.9),
      [],
    );
  }

  async function views(page: Page): Promise<void> {
    await page.keyboard.press("v");
    const percents = (): Promise<string[]> => page.locator("#pairs .percent").allInnerTexts();
    assert.equal(await page.locator("#pairs > li").count(), bitext.beads.length);
    await page.check("#sort");
    const sorted = (await percents()).map((text) => Number.parseInt(text, 10));
    assert.deepEqual(
      sorted,
      [...sorted].sort((a, b) => a - b),
    );
    await page.keyboard.press("v");
    assert.equal(await page.locator("#columns").isVisible(), true);
  }

  async function sizesAndColours(): Promise<void> {
    for (const width of [380, 768, 1280]) {
      for (const dark of [false, true]) {
        const { page, complaints } = await open(path, { width, dark });
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(wide <= 0, `${width} px: ${wide} px too wide`);
        assert.equal(await page.locator("#pairs").isVisible(), width === 380);
        await page.keyboard.press("j");
        await page.waitForTimeout(50);
        assert.equal(await page.locator("#why .verdict").isVisible(), true);
        const poor = (await contrasts(page)).filter(({ ratio }) => ratio < 4.5);
        assert.deepEqual(poor, [], `${width} px, ${dark ? "dark" : "light"}`);
        assert.deepEqual(complaints, []);
        await page.close();
      }
    }
    const { page } = await open(path);
    await page.emulateMedia({ media: "print" });
    await page.waitForSelector("#pairs > li");
    assert.equal(await page.locator("#pairs > li:visible").count(), bitext.beads.length, "on paper, pair by pair");
    assert.equal(await page.locator("#columns").isVisible(), false);
    const vietnamese = await open(write("vi.html", writeReport(bitext, { ui: "vi" })));
    assert.match(await textOf(vietnamese.page, "body"), /7 cặp.*cần xem lại.*Song song.*Chắc chắn/s);
  }

  async function hostile(): Promise<void> {
    const texts = [
      "<script>alert(1)</script>",
      '"><img src=x onerror=alert(2)>',
      "</script><script>alert(3)</script><!--",
      // biome-ignore lint/suspicious/noTemplateCurlyInString: it must stay what it looks like
      "\u2028alert(4)\u2029 ${alert(5)} `",
      "</li></ol></main></body><iframe src=javascript:alert(6)>",
    ];
    const segments = texts.map((text, k) => ({ text, start: k, end: k + 1, paragraph: k, kind: "sentence" as const }));
    const side = { language: '"><script>alert(7)</script>', text: "", segments, furniture: [] };
    const beads = texts.map((_, k) => ({ source: [k], target: [texts.length - 1 - k], confidence: 0.5 }));
    const evil: Bitext = { source: side, target: side, beads, notes: [] };
    const links = texts.map((text) => ({ source: text, target: text, kind: "word" as const, score: 1 }));
    const explanations = texts.map((name) => ({
      evidence: [{ name, score: 1 }],
      links,
      runnerUp: { source: [0], target: [1], score: 0 },
    }));
    const { page, complaints } = await open(
      write("evil.html", writeReport(evil, { title: texts.join(), explanations })),
    );
    assert.deepEqual(await page.locator("#source > li").allTextContents(), texts);
    for (const _ of texts) {
      await page.keyboard.press("j");
      assert.equal((await textOf(page, "#why")).includes(texts[0]!), true);
    }
    await page.keyboard.press("v");
    assert.deepEqual(
      (await page.locator("#pairs .source p").allTextContents()).map((text) => text.replace(/^\d+/, "")),
      texts,
    );
    assert.equal(await page.locator("img, iframe").count(), 0);
    assert.equal(complaints.length, 0);
    // Even what got in could not run, nor ask for anything.
    const refused = await page.evaluate(async () => {
      const found: string[] = [];
      document.addEventListener("securitypolicyviolation", (event) => found.push(event.effectiveDirective));
      document.body.insertAdjacentHTML(
        "beforeend",
        '<img src="http://127.0.0.1:9/x.png"><p onclick="0" style="color:red">',
      );
      document.body.append(Object.assign(document.createElement("script"), { textContent: "document.title = 'run'" }));
      await fetch("http://127.0.0.1:9/").catch(() => {});
      await new Promise((done) => setTimeout(done, 200));
      return [...new Set(found)].sort();
    });
    assert.deepEqual(refused, ["connect-src", "img-src", "script-src-attr", "script-src-elem", "style-src-attr"]);
    assert.notEqual(await page.title(), "run");
  }

  async function long(): Promise<void> {
    const count = 5000;
    const segments = Array.from({ length: count }, (_, k) => ({
      text: `Sentence ${k} ${"word ".repeat(5 + ((k * 7) % 30))}`.trim(),
      start: k,
      end: k + 1,
      paragraph: Math.floor(k / 3),
      kind: "sentence" as const,
    }));
    const side = (language: string) => ({ language, text: "", segments, furniture: [] });
    const moved = (k: number): number => (k < 1000 || k >= 1800 ? k : k < 1400 ? k + 400 : k - 400);
    const beads = segments.map((_, k) => ({ source: [k], target: [moved(k)], confidence: k % 10 === 9 ? 0.5 : 0.97 }));
    const { page, complaints } = await open(
      write("long.html", writeReport({ source: side("en"), target: side("vi"), beads, notes: [] })),
    );
    await drawn(page);
    const ribbons = await page.locator("path.ribbon").count();
    assert.ok(ribbons > 5 && ribbons < 60, `only what is in view is drawn, not ${ribbons} ribbons`);
    await page.evaluate(() => document.querySelector("#source")!.scrollTo(0, 200_000));
    await drawn(page);
    const far = await page.evaluate(() => {
      const middle = (id: string): number => {
        const column = document.getElementById(id)!.getBoundingClientRect();
        const row = document.elementFromPoint(column.left + column.width / 2, column.top + column.height / 2);
        return Number(row?.closest(".segment")?.getAttribute("data-index"));
      };
      return [middle("source"), middle("target")];
    });
    assert.ok(far[0]! > 1900 && Math.abs(far[0]! - far[1]!) < 12, `the other column goes with it: ${far}`);
    await page.keyboard.press("j");
    await drawn(page);
    assert.deepEqual(await ids(page, '[aria-selected="true"]'), ["source-9", "target-9"]);
    await page.click("#map", { position: { x: 3, y: 160 } });
    await drawn(page);
    assert.equal(await page.locator('[aria-selected="true"]').count(), 2);
    const spent = await layoutTime(page, () =>
      page.evaluate(async () => {
        for (let k = 0; k < 30; k++) {
          document.querySelector("#source")!.scrollTop += 150;
          await new Promise((done) => requestAnimationFrame(done));
        }
      }),
    );
    // Measured: .01 s; 1.3 s where each new ribbon lays out both columns again.
    assert.ok(spent < 0.2, `30 frames of scrolling were laid out in ${spent} s`);
    assert.deepEqual(complaints, []);
  }
});
