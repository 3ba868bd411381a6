import { SongnguError } from "../../core/error.ts";
import type { Note } from "../../core/note.ts";
import { isFurniture, linesOfPage, type PdfItem, type PdfLine } from "./lines.ts";
import { joinLines } from "./paragraphs.ts";

/** Most pages read. */
const MAX_PAGES = 5000;

/**
 * Reads a PDF with the optional package "unpdf": paragraphs as single lines, words that were hyphenated at a line's end joined, headers, footers and page
 * numbers left out.
 * @throws SongnguError MISSING_DEPENDENCY without "unpdf"; BAD_FORMAT for a broken or protected file; BAD_INPUT where the pages are
 *   pictures; TOO_LARGE over MAX_PAGES
 */
export async function readPdf(bytes: Uint8Array): Promise<{ text: string; notes: Note[] }> {
  const { getDocumentProxy } = await load();
  let pages: PdfLine[][];
  try {
    // The reader takes the bytes away from whoever passes them; so it gets a copy.
    const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
    if (pdf.numPages > MAX_PAGES)
      throw new SongnguError("TOO_LARGE", `has ${pdf.numPages} pages, the limit is ${MAX_PAGES}`);
    pages = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      pages.push(linesOfPage(items.filter((item): item is typeof item & PdfItem => "str" in item)));
      page.cleanup();
    }
    await pdf.cleanup();
  } catch (error) {
    throw reasonOf(error);
  }
  const furniture = isFurniture(pages);
  const text = joinLines(pages.map((lines) => lines.filter((line) => !furniture(line))));
  if (text === "")
    throw new SongnguError("BAD_INPUT", "has no text: its pages are pictures; run text recognition first");
  const removed = pages.flat().filter(furniture).length;
  if (removed === 0) return { text, notes: [] };
  return {
    text,
    notes: [{ code: "PAGE_FURNITURE", message: `${removed} lines of page headers, footers and numbers are left out` }],
  };
}

async function load(): Promise<typeof import("unpdf")> {
  try {
    return await import("unpdf");
  } catch (error) {
    throw new SongnguError("MISSING_DEPENDENCY", 'is a PDF: reading it needs the package "unpdf": npm install unpdf', {
      cause: error,
    });
  }
}

function reasonOf(error: unknown): SongnguError {
  if (error instanceof SongnguError) return error;
  const name = error instanceof Error ? error.name : "";
  if (name === "PasswordException") {
    return new SongnguError("BAD_FORMAT", "is protected by a password; take the password off first", { cause: error });
  }
  const reason = error instanceof Error ? error.message.split("\n", 1)[0] : String(error);
  return new SongnguError("BAD_FORMAT", `is a broken PDF: ${reason}`, { cause: error });
}
