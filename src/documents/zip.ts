import { Inflate } from "fflate";
import { SongnguError } from "../core/error.ts";

/** A file in an archive, as its directory says. */
export interface ZipEntry {
  readonly name: string;
  /** Bytes when unpacked, as declared; checked while unpacking. */
  readonly size: number;
  readonly packed: Uint8Array;
  readonly method: number;
  readonly crc: number;
}

const [END, DIRECTORY, LOCAL] = [0x06054b50, 0x02014b50, 0x04034b50];
/** The end record has 22 bytes and a comment of up to 65,535. */
const END_SIZE = 22;
const MAX_COMMENT = 0xffff;
/** Most files in an archive: a document has some dozens. */
const MAX_ENTRIES = 10_000;
/** Packed bytes handed to the decompressor at a time; each can become a thousand times as many. */
const STEP = 16_384;

const broken = (what: string): SongnguError => new SongnguError("BAD_FORMAT", `is a broken zip archive: ${what}`);

/** Reads the directory of an archive. @throws SongnguError BAD_FORMAT where it is broken or under a password */
export function zipEntries(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > MAX_ENTRIES) throw broken(`${count} files in it`);
  const entries: ZipEntry[] = [];
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY)
      throw broken("its directory is cut or overwritten");
    const flags = view.getUint16(at + 8, true);
    const [packedSize, size] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    if ((flags & 1) !== 0) {
      throw new SongnguError("BAD_FORMAT", "is protected by a password; take the password off first");
    }
    const local = view.getUint32(at + 42, true);
    if (local + 30 > bytes.length || view.getUint32(local, true) !== LOCAL)
      throw broken(`"${name}" is not where it should be`);
    const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    if (from + packedSize > bytes.length) throw broken(`"${name}" is cut off`);
    entries.push({
      name,
      size,
      packed: bytes.subarray(from, from + packedSize),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function endOfDirectory(view: DataView): number {
  const last = view.byteLength - END_SIZE;
  for (let at = last; at >= 0 && at >= last - MAX_COMMENT; at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw broken("its end is missing");
}

/**
 * Unpacks a file of an archive, never more of it than was declared, and no more than `limit`.
 * @throws SongnguError TOO_LARGE over the limit: a zip bomb; BAD_FORMAT where the bytes are not what was packed
 */
export function unzipEntry(entry: ZipEntry, limit: number): Uint8Array {
  if (entry.size > limit) {
    throw new SongnguError("TOO_LARGE", `unpacks to more than ${limit} bytes: "${entry.name}" has ${entry.size}`);
  }
  if (entry.method !== 0 && entry.method !== 8)
    throw broken(`"${entry.name}" is packed in an unknown way (${entry.method})`);
  const out = entry.method === 0 ? entry.packed : inflate(entry);
  if (out.length !== entry.size || crc32(out) !== entry.crc) throw broken(`"${entry.name}" is damaged`);
  return out;
}

function inflate(entry: ZipEntry): Uint8Array {
  const out = new Uint8Array(entry.size);
  let size = 0;
  const inflater = new Inflate((chunk) => {
    if (size + chunk.length > entry.size) {
      throw new SongnguError("TOO_LARGE", `unpacks to more than it declares: "${entry.name}" is a zip bomb or damaged`);
    }
    out.set(chunk, size);
    size += chunk.length;
  });
  try {
    for (let from = 0; from < entry.packed.length || from === 0; from += STEP) {
      inflater.push(entry.packed.subarray(from, from + STEP), from + STEP >= entry.packed.length);
    }
  } catch (error) {
    if (error instanceof SongnguError) throw error;
    throw broken(`"${entry.name}" is damaged`);
  }
  return out.subarray(0, size);
}

let crcTable: Int32Array | undefined;

function crc32(bytes: Uint8Array): number {
  if (crcTable === undefined) {
    crcTable = new Int32Array(256);
    for (let i = 0; i < 256; i++) {
      let value = i;
      for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
      crcTable[i] = value;
    }
  }
  let crc = -1;
  for (const byte of bytes) crc = crcTable[(crc ^ byte) & 0xff]! ^ (crc >>> 8);
  return (crc ^ -1) >>> 0;
}
