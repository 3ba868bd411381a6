import { SongnguError } from "../core/error.ts";
import type { Note } from "../core/note.ts";
import type { DocumentFormat } from "./format.ts";

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

/**
 * Takes the text out of a document: .txt and .md in Unicode or any encoding that Vietnamese was written in, .html (the main text, not the
 * menu), .docx, and .pdf where the package "unpdf" is installed. Pure: reads no files, and runs in a browser.
 * @throws SongnguError BAD_INPUT for bytes that are no text; BAD_FORMAT for a broken or protected file; UNSUPPORTED for a format that is
 *   not read, saying how to convert it; TOO_LARGE; MISSING_DEPENDENCY where "unpdf" is needed; BAD_OPTION
 */
export async function readDocument(bytes: Uint8Array, options: DocumentOptions = {}): Promise<DocumentText> {
  const name = options.name ?? "document";
  try {
    const { textOf } = await import("./text-of.ts");
    const read = await textOf(bytes, options);
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
