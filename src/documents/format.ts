import { SongnguError } from "../core/error.ts";

/** The formats that are read. */
export type DocumentFormat = "txt" | "md" | "html" | "docx" | "pdf";

const BY_ENDING: Readonly<Record<string, DocumentFormat>> = {
  ...{ txt: "txt", text: "txt", md: "md", markdown: "md", html: "html", htm: "html", xhtml: "html", shtml: "html" },
  ...{ docx: "docx", docm: "docx", dotx: "docx", pdf: "pdf" },
};
const BY_TYPE: Readonly<Record<string, DocumentFormat>> = {
  "text/markdown": "md",
  "text/html": "html",
  "application/xhtml+xml": "html",
  "application/pdf": "pdf",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
};

const CONVERT = "convert it first: soffice --headless --convert-to docx FILE";
const TO_TEXT = "save it as text or .docx first";

/** First bytes of files that are no text, and what to say of them. */
const SIGNATURES: readonly (readonly [string, string])[] = [
  ["{\\rtf", `is RTF, which is not read; ${CONVERT}`],
  ["\x89PNG", "is a picture (PNG), not a text"],
  ["\xff\xd8\xff", "is a picture (JPEG), not a text"],
  ["GIF8", "is a picture (GIF), not a text"],
  ["\x1f\x8b", "is compressed (gzip); unpack it first"],
  ["7z\xbc\xaf\x27", "is compressed (7z); unpack it first"],
  ["Rar!", "is compressed (RAR); unpack it first"],
  ["\x7fELF", "is a program, not a text"],
  ["MZ\x90", "is a program, not a text"],
  ["SQLite format 3\0", "is a database, not a text"],
];
/** Office files of before 2007, and newer ones under a password, are folders of streams in one file. */
const OLE = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

/** Tells the format: by the first bytes, the ending of the name, the content type, the look of the text, in this order. @throws SongnguError UNSUPPORTED, BAD_FORMAT */
export function formatOf(bytes: Uint8Array, name: string | undefined, contentType: string | undefined): DocumentFormat {
  const start = latin(bytes.subarray(0, 1024));
  if (start.startsWith(OLE)) throw oleError(bytes);
  for (const [signature, reason] of SIGNATURES) {
    if (start.startsWith(signature)) throw new SongnguError("UNSUPPORTED", reason);
  }
  if (start.startsWith("PK\x03\x04") || start.startsWith("PK\x05\x06")) return "docx";
  if (start.includes("%PDF-")) return "pdf";
  const ending = /\.([A-Za-z0-9]{1,10})$/.exec(name ?? "")?.[1]?.toLowerCase();
  const named = BY_ENDING[ending ?? ""] ?? BY_TYPE[(contentType ?? "").split(";")[0]!.trim().toLowerCase()];
  if (named === "docx") throw new SongnguError("BAD_FORMAT", "is no .docx: it is not a zip archive");
  if (named === "pdf") throw new SongnguError("BAD_FORMAT", 'is no PDF: it does not begin with "%PDF-"');
  // Word saved pages as .doc; what looks like a page is one.
  if (named === undefined && isPage(start)) return "html";
  return named ?? "txt";
}

function oleError(bytes: Uint8Array): SongnguError {
  const protectedBy = indexOfUtf16(bytes, "EncryptedPackage") >= 0;
  return protectedBy
    ? new SongnguError("BAD_FORMAT", "is protected by a password; take the password off first")
    : new SongnguError("UNSUPPORTED", `is an Office file of before 2007 (.doc), which is not read; ${CONVERT}`);
}

/** What an archive is, by the names in it. @throws SongnguError UNSUPPORTED for an archive that is no .docx */
export function checkArchive(names: readonly string[], mimetype: string | undefined): void {
  if (names.some((name) => /^word\/.*\.xml$/.test(name)) && names.includes("[Content_Types].xml")) return;
  if (mimetype?.startsWith("application/vnd.oasis.opendocument")) {
    throw new SongnguError("UNSUPPORTED", `is an OpenDocument file (.odt), which is not read; ${CONVERT}`);
  }
  const kind = names.some((name) => name.startsWith("xl/"))
    ? "a spreadsheet (.xlsx)"
    : names.some((name) => name.startsWith("ppt/"))
      ? "a presentation (.pptx)"
      : mimetype === "application/epub+zip"
        ? "an e-book (.epub)"
        : "a zip archive without a Word document in it";
  throw new SongnguError("UNSUPPORTED", `is ${kind}, which is not read as a text; ${TO_TEXT}`);
}

const isPage = (start: string): boolean =>
  /^(?:\xef\xbb\xbf)?\s{0,200}(?:<\?xml[^>]{0,200}>\s{0,200})?(?:<!--[^>]{0,300}-->\s{0,200})?<(?:!doctype\s{1,20}html|html|head|body)[\s>]/i.test(
    start,
  );

const latin = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

function indexOfUtf16(bytes: Uint8Array, word: string): number {
  const wanted = Uint8Array.from({ length: word.length * 2 }, (_, i) => (i % 2 === 0 ? word.charCodeAt(i / 2) : 0));
  for (let at = bytes.indexOf(wanted[0]!); at >= 0; at = bytes.indexOf(wanted[0]!, at + 1)) {
    let same = 1;
    while (same < wanted.length && bytes[at + same] === wanted[same]) same++;
    if (same === wanted.length) return at;
  }
  return -1;
}

/** Share of zero bytes, or of control characters, from which on bytes are no text in any 8-bit encoding. */
const [ZERO_SHARE, CONTROL_SHARE] = [0.005, 0.15];

/** Says whether bytes are no text: not Unicode, and full of bytes that no text has. */
export function isBinary(bytes: Uint8Array): boolean {
  let [zeros, controls] = [0, 0];
  for (const byte of bytes) {
    if (byte === 0) zeros++;
    else if (byte < 32 && (byte < 9 || byte > 13)) controls++;
  }
  return zeros > ZERO_SHARE * bytes.length || (controls > CONTROL_SHARE * bytes.length && bytes.length > 64);
}
