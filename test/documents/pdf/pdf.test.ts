import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { readDocument } from "../../../src/index.ts";
import { type Placed, pdf } from "./build-pdf.ts";

const golden = (name: string): Uint8Array => readFileSync(resolve(import.meta.dirname, "../golden", name));

/** Lines from the top, `step` points apart. */
const lines = (texts: readonly string[], from = 700, step = 14): Placed[] =>
  texts.map((text, i) => ({ text, x: 72, y: from - i * step }));

const read = async (pages: readonly Placed[][]): Promise<string> => (await readDocument(pdf(pages))).text;

test("document 003 set by a word processor on several pages comes back letter for letter", async () => {
  const text = readFileSync(resolve(import.meta.dirname, "../../../corpus/003.txt"), "utf8").normalize("NFC");
  const result = await readDocument(golden("003.pdf"), { name: "003.pdf" });
  const paragraphs = result.text.normalize("NFC").split("\n\n");
  expect(paragraphs).toEqual(["Việt Nam tại Hội đồng Bảo an", ...text.split("\n").map((line) => line.trim())]);
  expect(result.format).toBe("pdf");
  expect(result.notes).toEqual([
    {
      code: "PAGE_FURNITURE",
      message: expect.stringMatching(/^003\.pdf: \d+ lines of page headers, footers and numbers are left out$/),
      place: { file: "003.pdf" },
    },
  ]);
});

describe("lines become paragraphs", () => {
  test("words hyphenated at a line's end are joined, compounds and numbers keep their hyphen", async () => {
    const page = lines([
      "The ministers welcomed the inter-",
      "national co-operation of the vice-",
      "presidents, the fight against Covid-",
      "19 and the co-",
      "operation of the Nguyen-",
      "Tran office.",
    ]);
    expect(await read([page])).toBe(
      "The ministers welcomed the international co-operation of the vicepresidents, the fight against Covid-19 and the co-operation of the Nguyen-Tran office.",
    );
  });

  test("a wide gap, a large letter, an indent and a short last line part paragraphs", async () => {
    const page: Placed[] = [
      { text: "A heading in large letters", x: 72, y: 740, size: 20 },
      ...lines(["The first paragraph has lines of some length and", "goes on to the second one."], 700),
      ...lines(
        ["After a gap the second one begins here and it", "goes on as well with more words than before in it."],
        650,
      ),
      { text: "An indented line begins the third paragraph at", x: 100, y: 622 },
      { text: "once, without any gap above it to tell the reader.", x: 72, y: 608 },
    ];
    expect((await read([page])).split("\n\n")).toEqual([
      "A heading in large letters",
      "The first paragraph has lines of some length and goes on to the second one.",
      "After a gap the second one begins here and it goes on as well with more words than before in it.",
      "An indented line begins the third paragraph at once, without any gap above it to tell the reader.",
    ]);
  });

  test("headers, footers and numbers go; a sentence over the page's end is joined", async () => {
    const page = (number: number, texts: string[]): Placed[] => [
      { text: `VIET NAM NEWS - issue ${10 + number}`, x: 72, y: 800 },
      ...lines(texts),
      { text: `Page ${number} of 3`, x: 280, y: 40 },
    ];
    const pages = [
      page(1, ["The council met on Monday in New York and the", "delegations from all of the member states have"]),
      page(2, ["agreed on the text of the resolution that was put", "to them. Then they went home and wrote reports."]),
      page(3, ["Page 4 of the report says that 2020 was a year in", "which the council met more often than before."]),
    ];
    expect((await read(pages)).split("\n\n")).toEqual([
      "The council met on Monday in New York and the delegations from all of the member states have agreed on the text of the resolution that was put to them. Then they went home and wrote reports.",
      "Page 4 of the report says that 2020 was a year in which the council met more often than before.",
    ]);
  });

  test("a single page's number goes, a year in the text stays", async () => {
    const page = [
      ...lines(["The council met in the year", "2020", "and again in the year after it."]),
      { text: "- 7 -", x: 290, y: 40 },
    ];
    expect(await read([page])).toBe("The council met in the year 2020 and again in the year after it.");
  });
});

describe("one clear error each", () => {
  const broken = golden("003.pdf");
  test.each([
    ["a password", golden("locked.pdf"), "BAD_FORMAT", /^a\.pdf: is protected by a password/],
    ["no PDF at all", new TextEncoder().encode("Hello"), "BAD_FORMAT", /^a\.pdf: is no PDF/],
    ["a head without a body", new TextEncoder().encode("%PDF-1.4\n%%EOF"), "BAD_FORMAT", /^a\.pdf: is a broken PDF/],
    ["pages that are pictures", pdf([[]]), "BAD_INPUT", /^a\.pdf: has no text: its pages are pictures/],
  ])("%s", async (_, bytes, code, message) => {
    await expect(readDocument(bytes, { name: "a.pdf" })).rejects.toMatchObject({
      code,
      message: expect.stringMatching(message),
    });
  });

  test("a file cut or overwritten: a text or an error", async () => {
    for (const share of [0.1, 0.5, 0.9]) {
      const cut = broken.slice(0, broken.length * share);
      const holed = new Uint8Array(broken);
      holed.fill(0x20, broken.length * share, broken.length * share + 2000);
      for (const bytes of [cut, holed]) {
        await readDocument(bytes, { name: "a.pdf" }).catch((error: unknown) =>
          expect(error).toMatchObject({ name: "SongnguError" }),
        );
      }
    }
  });

  test("without the optional package: what to install", async () => {
    vi.resetModules();
    vi.doMock("unpdf", () => {
      throw new Error("Cannot find package 'unpdf'");
    });
    const { readPdf } = await import("../../../src/documents/pdf/read.ts");
    await expect(readPdf(pdf([lines(["Text."])]))).rejects.toMatchObject({
      code: "MISSING_DEPENDENCY",
      message: expect.stringContaining("npm install unpdf"),
    });
    vi.doUnmock("unpdf");
  });
});

test("the bytes are the caller's: they are not taken away", async () => {
  const bytes = pdf([lines(["Text."])]);
  await readDocument(bytes);
  expect(bytes.length).toBeGreaterThan(100);
});
