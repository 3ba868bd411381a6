import { SongnguError } from "../core/error.ts";
import type { Note } from "../core/note.ts";
import { mendMojibake } from "./encodings/detect.ts";
import { encodingAsked, titleOf } from "./encodings/names.ts";
import { type Decoded, readBytes } from "./encodings/read.ts";
import { type DocumentFormat, formatOf, isBinary } from "./format.ts";
import { charsetOfPage, charsetOfType } from "./html/charset.ts";

/** What `readDocument` may be told. */
export interface DocumentOptions {
  /** The file's name: its ending helps to tell the format, and errors and notes name it. @default "document" */
  readonly name?: string;
  /**
   * The encoding of a text or a page: "utf-8", "utf-16", "windows-1258", "tcvn5712", "tcvn3", "viscii", "vni", "vps", "viqr",
   * "windows-1252" or any label of the WHATWG Encoding Standard; it is obeyed. "auto" decides by the bytes. @default "auto"
   */
  readonly encoding?: string;
  /** The format; "auto" decides by the first bytes, the name and the content type. @default "auto" */
  readonly format?: "auto" | DocumentFormat;
  /** The content type a server gave, with or without a charset. */
  readonly contentType?: string;
}

/** A document as text. */
export interface DocumentText {
  /**
   * Paragraphs, a blank line between them; headings and list items on lines of their own. A .txt is as it was, line ends and all,
   * without a byte order mark.
   */
  text: string;
  format: DocumentFormat;
  /** The encoding that the bytes were in; absent where the format has its own (.docx, .pdf). */
  encoding?: string;
  /** How the encoding was found, damage, what could not be had. */
  notes: Note[];
}

/** Longest page read, in bytes. No page is that long; a dump of many is. */
export const MAX_HTML_BYTES: number = 32 * 1024 * 1024;

/**
 * Takes the text out of a document: .txt and .md in Unicode or any encoding that Vietnamese was written in, .html (the main text, not the
 * menu), .docx, and .pdf where the package "unpdf" is installed. Pure: reads no files, and runs in a browser.
 * @throws SongnguError BAD_INPUT for bytes that are no text; BAD_FORMAT for a broken or protected file; UNSUPPORTED for a format that is
 *   not read, saying how to convert it; TOO_LARGE; MISSING_DEPENDENCY where "unpdf" is needed; BAD_OPTION
 */
export async function readDocument(bytes: Uint8Array, options: DocumentOptions = {}): Promise<DocumentText> {
  const name = options.name ?? "document";
  try {
    const read = await readAs(bytes, options);
    const notes = read.notes.map((note) => ({ ...note, message: `${name}: ${note.message}`, place: { file: name } }));
    return { ...read, notes };
  } catch (error) {
    if (error instanceof SongnguError && error.code === "BAD_OPTION") throw error;
    if (error instanceof SongnguError)
      throw new SongnguError(error.code, `${name}: ${error.message}`, { cause: error });
    const reason = error instanceof Error ? error.message : String(error);
    throw new SongnguError("BAD_FORMAT", `${name}: cannot be read: ${reason}`, { cause: error });
  }
}

async function readAs(bytes: Uint8Array, options: DocumentOptions): Promise<DocumentText> {
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
