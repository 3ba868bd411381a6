// Documents read in Chromium, from bytes alone: an old encoding, a .docx in .VnTime, a page, a PDF give the text they give in Node.
import { strict as assert } from "node:assert";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { readDocument } from "../../src/index.ts";
import { docx, paragraph, run } from "../../test/documents/docx/build-docx.ts";
import { encode, holdable } from "../../test/documents/encodings/encode.ts";
import { withChromium } from "./chromium.ts";
import { temporaryFolder } from "./sample.ts";

const root = new URL("../..", import.meta.url).pathname;
const golden = (name: string): Uint8Array => readFileSync(join(root, "test/documents/golden", name));
const text = readFileSync(join(root, "corpus/003.txt"), "utf8").normalize("NFC");
const latin = String.fromCharCode(...encode(holdable(text.split("\n")[2]!, "tcvn3"), "tcvn3"));

const documents: Record<string, Uint8Array> = {
  "vni.txt": encode(text, "vni"),
  "viscii.txt": encode(holdable(text, "viscii"), "viscii"),
  "page.html": golden("agency-page.html"),
  "old.docx": docx({ body: paragraph("Tin", "Heading1") + paragraph(run(latin, ".VnTime")) }),
  "003.pdf": golden("003.pdf"),
};

const bundle = await build({
  stdin: { contents: 'export { readDocument } from "./src/index.ts";', resolveDir: root, loader: "ts" },
  bundle: true,
  platform: "browser",
  format: "iife",
  globalName: "songngu",
  write: false,
});

const path = join(temporaryFolder(), "empty.html");
writeFileSync(path, "<!doctype html><meta charset=utf-8><title>documents</title>");
await withChromium(async (open) => {
  const { page, complaints } = await open(path);
  await page.addScriptTag({ content: bundle.outputFiles[0]!.text });
  for (const [name, bytes] of Object.entries(documents)) {
    const expected = await readDocument(bytes, { name });
    const found = await page.evaluate(
      async ([name, bytes]) => {
        const { songngu } = globalThis as unknown as { songngu: { readDocument: typeof readDocument } };
        return songngu.readDocument(Uint8Array.from(bytes), { name });
      },
      [name, [...bytes]] as const,
    );
    assert.deepEqual(found, expected, name);
    console.log(`  ${name}: ${expected.text.length} characters, ${expected.encoding ?? "its own encoding"}`);
  }
  assert.deepEqual(complaints, []);
});
