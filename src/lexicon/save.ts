import { SongnguError } from "../core/error.ts";
import { ByteReader, ByteWriter, crc32 } from "./bytes.ts";
import type { Lexicon, LexiconInfo, TranslationTable } from "./lexicon.ts";
import { PROBABILITY_STEPS } from "./table.ts";

/** First line of a saved lexicon: the format and its version. */
const MAGIC = "songngu-lexicon 1\n";
const MAGIC_OF_ANY_VERSION = /^songngu-lexicon (\d+)\n/;

/** What the second line says, for people and programs. */
interface Header {
  readonly source: string;
  readonly target: string;
  readonly info: LexiconInfo;
  /** Length of the body in bytes, and its CRC-32. */
  readonly bytes: number;
  readonly crc32: number;
}

/**
 * Saves a lexicon as one compact file: two lines of text (format and version; then languages, training size, source,
 * licence as JSON) and a binary body. Probabilities are kept in steps of 1/65,535.
 */
export function saveLexicon(lexicon: Lexicon): Uint8Array {
  const body = new ByteWriter();
  for (const [units, counts] of [
    [lexicon.sourceUnits, lexicon.sourceCounts],
    [lexicon.targetUnits, lexicon.targetCounts],
  ] as const) {
    body.whole(units.length);
    for (const unit of units) body.text(unit);
    writeCounts(body, counts);
  }
  writeTable(body, lexicon.forward);
  writeTable(body, lexicon.backward);
  const bytes = body.done();
  const header: Header = {
    source: lexicon.source,
    target: lexicon.target,
    info: lexicon.info,
    bytes: bytes.length,
    crc32: crc32(bytes),
  };
  const head = new TextEncoder().encode(`${MAGIC}${JSON.stringify(header)}\n`);
  const whole = new Uint8Array(head.length + bytes.length);
  whole.set(head);
  whole.set(bytes, head.length);
  return whole;
}

/**
 * Loads what `saveLexicon` saved.
 * @throws SongnguError BAD_LEXICON for bytes that are no lexicon, of a later version, cut or damaged.
 */
export function loadLexicon(bytes: Uint8Array): Lexicon {
  const { header, body } = readHeader(bytes);
  try {
    const reader = new ByteReader(body);
    const [sourceUnits, sourceCounts] = readUnits(reader);
    const [targetUnits, targetCounts] = readUnits(reader);
    const forward = readTable(reader, sourceUnits.length, targetUnits.length, header.info.origins.length);
    const backward = readTable(reader, targetUnits.length, sourceUnits.length, header.info.origins.length);
    if (!reader.ended) throw new RangeError("bytes are left over");
    const { source, target, info } = header;
    return { source, target, sourceUnits, targetUnits, sourceCounts, targetCounts, forward, backward, info };
  } catch (cause) {
    throw new SongnguError("BAD_LEXICON", `loadLexicon: the lexicon is damaged: ${(cause as Error).message}`, {
      cause,
    });
  }
}

function readHeader(bytes: Uint8Array): { header: Header; body: Uint8Array } {
  const bad = (why: string, cause?: unknown): SongnguError =>
    new SongnguError("BAD_LEXICON", `loadLexicon: ${why}`, cause === undefined ? undefined : { cause });
  if (!(bytes instanceof Uint8Array)) throw bad(`bytes expected, got ${bytes === null ? "null" : typeof bytes}`);
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 32));
  const version = MAGIC_OF_ANY_VERSION.exec(start)?.[1];
  if (version === undefined) throw bad(`not a songngu lexicon; it begins with ${JSON.stringify(start.slice(0, 16))}`);
  if (!start.startsWith(MAGIC)) throw bad(`version ${version} of the format is not known, only version 1`);
  const end = bytes.indexOf(0x0a, MAGIC.length);
  if (end === -1) throw bad("the lexicon is cut: its header does not end");
  let header: Header;
  try {
    header = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(MAGIC.length, end))) as Header;
  } catch (cause) {
    throw bad("the header is damaged", cause);
  }
  if (typeof header?.source !== "string" || typeof header.target !== "string" || !Array.isArray(header.info?.origins)) {
    throw bad("the header does not name languages and origins");
  }
  const body = bytes.subarray(end + 1);
  if (body.length !== header.bytes) throw bad(`the lexicon is cut: ${body.length} of ${header.bytes} bytes are there`);
  if (crc32(body) !== header.crc32) throw bad("the lexicon is damaged: its checksum does not agree");
  return { header, body };
}

/** Counts of training data are whole; those of a merged lexicon need not be. */
function writeCounts(body: ByteWriter, counts: Float64Array): void {
  const isWhole = counts.every((count) => Number.isSafeInteger(count) && count >= 0);
  body.whole(isWhole ? 1 : 0);
  for (const count of counts) {
    if (isWhole) body.whole(count);
    else body.float(count);
  }
}

function readUnits(reader: ByteReader): [units: string[], counts: Float64Array] {
  const size = reader.whole();
  const units: string[] = [];
  for (let unit = 0; unit < size; unit++) units.push(reader.text());
  const isWhole = reader.whole() === 1;
  const counts = new Float64Array(size);
  for (let unit = 0; unit < size; unit++) counts[unit] = isWhole ? reader.whole() : reader.float();
  return [units, counts];
}

function writeTable(body: ByteWriter, table: TranslationTable): void {
  const rows = table.offsets.length - 1;
  for (let row = 0; row < rows; row++) {
    body.whole(table.offsets[row + 1]! - table.offsets[row]!);
    for (let e = table.offsets[row]!; e < table.offsets[row + 1]!; e++) {
      body.whole(table.units[e]!);
      body.whole(Math.round(table.probabilities[e]! * PROBABILITY_STEPS));
      body.whole(table.origins[e]!);
    }
  }
}

function readTable(reader: ByteReader, rows: number, columns: number, allOrigins: number): TranslationTable {
  const offsets = new Uint32Array(rows + 1);
  const units: number[] = [];
  const probabilities: number[] = [];
  const origins: number[] = [];
  for (let row = 0; row < rows; row++) {
    const length = reader.whole();
    offsets[row + 1] = offsets[row]! + length;
    for (let n = 0; n < length; n++) {
      const unit = reader.whole();
      const steps = reader.whole();
      const origin = reader.whole();
      if (unit >= columns || steps > PROBABILITY_STEPS || origin >= allOrigins)
        throw new RangeError("a translation is out of range");
      units.push(unit);
      probabilities.push(steps / PROBABILITY_STEPS);
      origins.push(origin);
    }
  }
  return {
    offsets,
    units: Uint32Array.from(units),
    probabilities: Float32Array.from(probabilities),
    origins: Uint8Array.from(origins),
  };
}
