import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { generate, generatedFile } from "../../../scripts/build-pages.ts";
import * as page from "../../../src/formats/report/page.generated.ts";

test("the bundled script and style are those of page/ (else: npx tsx scripts/build-pages.ts)", async () => {
  expect(await generate("report")).toBe(readFileSync(generatedFile("report"), "utf8"));
});

test("they ask for nothing and end no element", () => {
  for (const { text } of Object.values(page)) {
    expect(text.length).toBeGreaterThan(500);
    expect(text).not.toMatch(
      /<\/(script|style)|<!--|@import|\bfetch\(|XMLHttpRequest|WebSocket|\beval\(|new Function/i,
    );
    expect(text).not.toMatch(/url\((?!["']?#)/);
  }
});
