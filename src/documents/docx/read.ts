import { zipSync } from "fflate";
import { SongnguError } from "../../core/error.ts";
import type { Note } from "../../core/note.ts";
import { readBytes } from "../encodings/read.ts";
import { checkArchive } from "../format.ts";
import { textOfHtml } from "../html/blocks.ts";
import { unzipEntry, zipEntries } from "../zip.ts";
import { decodeRuns } from "./decode-runs.ts";
import { readStyles, readTheme } from "./styles.ts";

/** Most bytes that the parts of a document may unpack to, together. A thousand pages have some 20 million. */
export const MAX_UNPACKED_BYTES: number = 48 * 1024 * 1024;

/** Most characters, with what marks paragraphs and tables, after the looks are taken off. Some 5,000 pages. */
const MAX_TEXT = 16_000_000;

/** What stays of footnotes when they are turned into a page: a number in the text, an arrow back. */
const NOTE_MARK = /<sup><a href="#(?:foot|end)note-[^"<>]{1,40}" id="[^"<>]{1,60}">\[\d{1,6}\]<\/a><\/sup>/g;
const NOTE_BACK = / ?<a href="#(?:foot|end)note-ref-[^"<>]{1,40}">↑<\/a>/g;

/**
 * Reads a .docx: paragraphs, headings, lists, tables, footnotes in reading order; pictures and deleted text are left out. Letters in
 * TCVN3, VNI and VPS fonts are decoded by the font named on each run.
 * @throws SongnguError BAD_FORMAT, UNSUPPORTED for another kind of archive, TOO_LARGE over MAX_UNPACKED_BYTES
 */
export async function readDocx(bytes: Uint8Array): Promise<{ text: string; notes: Note[] }> {
  const parts = unpack(bytes);
  const fonts = rewrite(parts);
  const { default: mammoth } = await import("mammoth");
  const archive = zipSync(Object.fromEntries(parts), { level: 0 });
  // One name in Node, the other in a browser.
  const input = { buffer: archive, arrayBuffer: archive.buffer } as unknown as { arrayBuffer: ArrayBuffer };
  let html: string;
  try {
    const noPicture = mammoth.images.imgElement(async () => ({ src: "" }));
    html = (await mammoth.convertToHtml(input, { convertImage: noPicture })).value;
  } catch (error) {
    const reason = error instanceof Error ? error.message.split("\n", 1)[0] : String(error);
    throw new SongnguError("BAD_FORMAT", `is a broken .docx: ${reason}`, { cause: error });
  }
  const text = await textOfHtml(html.replace(NOTE_MARK, "").replace(NOTE_BACK, ""));
  if (fonts.size === 0) return { text, notes: [] };
  const message = `the letters of these fonts are decoded: ${[...fonts].sort().join(", ")}`;
  return { text, notes: [{ code: "LEGACY_FONT", message }] };
}

/** The parts that are XML; pictures and fonts are never unpacked. */
function unpack(bytes: Uint8Array): Map<string, Uint8Array> {
  const entries = zipEntries(bytes);
  const mimetype = entries.find((entry) => entry.name === "mimetype" && entry.size < 200);
  checkArchive(
    entries.map((entry) => entry.name),
    mimetype && new TextDecoder().decode(unzipEntry(mimetype, 200)),
  );
  const parts = new Map<string, Uint8Array>();
  let left = MAX_UNPACKED_BYTES;
  for (const entry of entries) {
    if (!/\.(?:xml|rels)$/.test(entry.name) || entry.name.startsWith("customXml/")) continue;
    const part = unzipEntry(entry, left);
    left -= part.length;
    parts.set(entry.name, part);
  }
  return parts;
}

/** Leaves of each part its text, letters of Vietnamese fonts decoded. @returns the fonts */
function rewrite(parts: Map<string, Uint8Array>): Set<string> {
  const xmlOf = (name: RegExp): string | undefined => {
    for (const [key, part] of parts) if (name.test(key)) return readBytes(part, "auto").text;
    return undefined;
  };
  const styled = [...parts.keys()].filter((name) =>
    /^word\/(?:document\d{0,9}|footnotes|endnotes|comments)\.xml$/.test(name),
  );
  const [styles, theme] = [xmlOf(/^word\/styles\d{0,9}\.xml$/), xmlOf(/^word\/theme\/theme\d{1,9}\.xml$/)];
  const fonts = new Set<string>();
  try {
    const resolved = readStyles(styles, readTheme(theme));
    let size = 0;
    for (const name of styled) {
      const decoded = decodeRuns(readBytes(parts.get(name)!, "auto").text, resolved);
      for (const font of decoded.fonts) fonts.add(font);
      size += decoded.xml.length;
      parts.set(name, new TextEncoder().encode(decoded.xml));
    }
    if (size > MAX_TEXT)
      throw new SongnguError("TOO_LARGE", `has ${size} characters of text and tables, the limit is ${MAX_TEXT}`);
  } catch (error) {
    if (error instanceof SongnguError) throw error;
    throw new SongnguError("BAD_FORMAT", "is a broken .docx: its XML is not well-formed", { cause: error });
  }
  return fonts;
}
