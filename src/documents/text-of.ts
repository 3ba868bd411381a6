import { SongnguError } from "../core/error.ts";
import type { Note } from "../core/note.ts";
import { mendMojibake } from "./encodings/detect.ts";
import { encodingAsked, titleOf } from "./encodings/names.ts";
import { type Decoded, readBytes } from "./encodings/read.ts";
import { formatOf, isBinary } from "./format.ts";
import { charsetOfPage, charsetOfType } from "./html/charset.ts";
import type { DocumentOptions, DocumentText } from "./read-document.ts";

/** Longest page read, in bytes. No page is that long; a dump of many is. */
const MAX_HTML_BYTES = 32 * 1024 * 1024;

/** The text of a document, errors and notes without its name: what `readDocument` does. */
export async function textOf(bytes: Uint8Array, options: DocumentOptions): Promise<DocumentText> {
  const asked = options.encoding ?? "auto";
  if (asked !== "auto") encodingAsked(asked);
  const wanted = options.format ?? "auto";
  const format = wanted === "auto" ? formatOf(bytes, options.name, options.contentType) : wanted;
  switch (format) {
    case "docx": {
      const { readDocx } = await import("./docx/read.ts");
      return { format, ...(await readDocx(bytes)) };
    }
    case "pdf": {
      const { readPdf } = await import("./pdf/read.ts");
      return { format, ...mended(await readPdf(bytes)) };
    }
    case "html": {
      if (bytes.length > MAX_HTML_BYTES) {
        throw new SongnguError(
          "TOO_LARGE",
          `is too large for a page: ${bytes.length} bytes, the limit is ${MAX_HTML_BYTES}`,
        );
      }
      const decoded = readText(bytes, asked, charsetOfType(options.contentType) ?? charsetOfPage(bytes));
      const { mainText } = await import("./html/main-text.ts");
      const { text, notes } = await mainText(decoded.text);
      return { format, ...mended({ ...decoded, text, notes: [...decoded.notes, ...notes] }, asked) };
    }
    case "md": {
      const decoded = mended(readText(bytes, asked, charsetOfType(options.contentType)), asked);
      const { textOfMarkdown } = await import("./markdown.ts");
      return { format, ...decoded, text: textOfMarkdown(decoded.text) };
    }
    case "txt":
      return { format, ...mended(readText(bytes, asked, charsetOfType(options.contentType)), asked) };
    default:
      throw new SongnguError(
        "BAD_OPTION",
        `readDocument: format "${format as string}" is not one of auto, txt, md, html, docx, pdf`,
      );
  }
}

function readText(bytes: Uint8Array, asked: string, label: string | undefined): Decoded {
  const decoded = readBytes(bytes, asked, label);
  if (!decoded.encoding.startsWith("utf-16") && isBinary(bytes)) {
    throw new SongnguError("BAD_INPUT", "is a binary file, not a text");
  }
  return decoded;
}

/** Letters of Vietnamese fonts, or UTF-8 decoded twice, inside a text that is Unicode already. What was asked for is left alone. */
function mended<T extends { text: string; encoding?: string; notes: Note[] }>(read: T, asked = "auto"): T {
  if (asked !== "auto" || (read.encoding ?? "utf-8") !== "utf-8") return read;
  const better = mendMojibake(read.text);
  if (better === undefined) return read;
  const what =
    better.encoding === "utf-8"
      ? "its UTF-8 was encoded twice"
      : `its letters are those of ${titleOf(better.encoding)} fonts`;
  // Half of UTF-8's bytes are control characters in Latin-1: there was no damage.
  const notes = read.notes.filter((note) => note.code !== "DAMAGED_TEXT");
  return {
    ...read,
    text: better.text,
    notes: [...notes, { code: "LETTERS_MENDED", message: `${what}; they are read as such` }],
  };
}
