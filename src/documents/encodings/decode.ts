import { SongnguError } from "../../core/error.ts";
import { mendCapitals } from "./capitals.ts";
import { titleOf } from "./names.ts";
import { BYTE_TABLES, type ByteTable } from "./tables.ts";
import { decodeViqr } from "./viqr.ts";
import { decodeVniText } from "./vni.ts";

/** Bytes decoded at a time: `String.fromCharCode` takes that many arguments. */
const STEP = 8192;

function decodeTable(bytes: Uint8Array, table: ByteTable): string {
  const units = new Uint16Array(256);
  for (let byte = 0; byte < 256; byte++) {
    units[byte] = byte < 128 ? (table.controls[byte]?.charCodeAt(0) ?? byte) : table.high.charCodeAt(byte - 128);
  }
  const part = new Uint16Array(STEP);
  let text = "";
  for (let from = 0; from < bytes.length; from += STEP) {
    const size = Math.min(STEP, bytes.length - from);
    for (let i = 0; i < size; i++) part[i] = units[bytes[from + i]!]!;
    text += String.fromCharCode(...part.subarray(0, size));
  }
  return text;
}

/**
 * Decodes bytes; every byte string has a text: what cannot be decoded becomes U+FFFD. NFC where an encoding writes letters and marks
 * apart. A byte order mark is dropped.
 * @param encoding a name from `encodingNamed`
 * @throws SongnguError TOO_LARGE when the text is longer than a string can be
 */
export function decodeBytes(bytes: Uint8Array, encoding: string): string {
  try {
    if (encoding === "vni") return decodeVniText(decodeTable(bytes, BYTE_TABLES["windows-1252"]!));
    if (encoding === "viqr") return decodeViqr(new TextDecoder("utf-8").decode(bytes));
    const table = BYTE_TABLES[encoding];
    if (table === undefined) return new TextDecoder(encoding).decode(bytes);
    const text = decodeTable(bytes, table);
    if (encoding === "tcvn3") return mendCapitals(text);
    return encoding === "windows-1258" || encoding === "tcvn5712" ? text.normalize("NFC") : text;
  } catch (error) {
    throw new SongnguError(
      "TOO_LARGE",
      `readDocument: ${bytes.length} bytes in ${titleOf(encoding)} are more than a string holds`,
      {
        cause: error,
      },
    );
  }
}
