import { SongnguError } from "../core/error.ts";

/** Text that comes all at once or in chunks, as characters or as bytes. */
export type TextSource = string | Uint8Array | Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;

/** Longest run of characters handed on at once: a string given whole is cut, so that no reader holds all that it makes of it. */
const SLICE = 1 << 16;

/**
 * Characters from chunks of bytes or characters: gunzips what begins as gzip, and decodes UTF-8, UTF-16 (with a byte order mark or
 * known by its zeros) or what an XML declaration names. A byte order mark is dropped. Broken bytes become U+FFFD.
 * @throws SongnguError BAD_ENCODING for an encoding that is not known, BAD_FORMAT for broken gzip data (what came before it is handed on)
 */
export async function* decodeChunks(source: TextSource): AsyncGenerator<string> {
  if (typeof source === "string") return yield* sliced(source.startsWith("\ufeff") ? source.slice(1) : source);
  let decoder: TextDecoder | undefined;
  let first = true;
  for await (const chunk of plainChunks(source instanceof Uint8Array ? [source] : source)) {
    if (typeof chunk === "string") {
      yield* sliced(first && chunk.startsWith("\ufeff") ? chunk.slice(1) : chunk);
    } else {
      decoder ??= decoderFor(chunk);
      yield* sliced(decoder.decode(chunk, { stream: true }));
    }
    first = false;
  }
  const rest = decoder?.decode();
  if (rest) yield rest;
}

function* sliced(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += SLICE) yield text.slice(at, at + SLICE);
}

/** The least that must be seen of a file to know its encoding. */
const HEAD_BYTES = 256;

/** Gathers the first bytes of a stream, so that its kind can be seen, and gunzips it where it is gzip. */
async function* plainChunks(
  chunks: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>,
): AsyncGenerator<string | Uint8Array> {
  let head: Uint8Array | undefined = new Uint8Array(0);
  let gunzip: Gunzipper | undefined;
  for await (const chunk of chunks) {
    if (typeof chunk === "string") {
      if (head && head.length > 0) yield head;
      head = undefined;
      yield chunk;
      continue;
    }
    let bytes = chunk;
    if (head) {
      head = joined(head, bytes);
      if (head.length < HEAD_BYTES) continue;
      bytes = head;
      head = undefined;
      if (isGzip(bytes)) gunzip = await gunzipper();
    }
    if (gunzip) yield* gunzip(bytes, false);
    else yield bytes;
  }
  if (head && head.length > 0) {
    if (!isGzip(head)) return yield head;
    gunzip = await gunzipper();
    yield* gunzip(head, false);
  }
  if (gunzip) yield* gunzip(new Uint8Array(0), true);
}

const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const out = new Uint8Array(a.length + b.length);
  out.set(a);
  out.set(b, a.length);
  return out;
}

type Gunzipper = (bytes: Uint8Array, final: boolean) => Generator<Uint8Array>;

/** Bytes of gzip data unpacked at once: unpacking more would hold hundreds of times as much. */
const GZIP_STEP = 1 << 12;

async function gunzipper(): Promise<Gunzipper> {
  const { Gunzip } = await import("fflate");
  let out: Uint8Array[] = [];
  const stream = new Gunzip((bytes) => void out.push(bytes));
  return function* (bytes, final) {
    for (let at = 0; at < bytes.length || (final && at === 0); at += GZIP_STEP) {
      let failure: unknown;
      try {
        stream.push(bytes.subarray(at, at + GZIP_STEP), final);
      } catch (error) {
        failure = error;
      }
      yield* out;
      out = [];
      if (failure) throw new SongnguError("BAD_FORMAT", "the gzip data is broken or cut off", { cause: failure });
    }
  };
}

function decoderFor(head: Uint8Array): TextDecoder {
  const label = labelOf(head);
  try {
    return new TextDecoder(label);
  } catch (error) {
    throw new SongnguError("BAD_ENCODING", `the encoding "${label}" is not known`, { cause: error });
  }
}

function labelOf(head: Uint8Array): string {
  const [a, b, c, d] = head;
  if (a === 0xff && b === 0xfe) return "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  if (a === 0x3c && b === 0 && c !== 0) return "utf-16le";
  if (a === 0 && b === 0x3c && c === 0 && d !== 0) return "utf-16be";
  const start = Array.from(head.subarray(0, HEAD_BYTES), (byte) => String.fromCharCode(byte)).join("");
  const named = /^(?:\xef\xbb\xbf)?\s*<\?xml[^>]*?\sencoding\s*=\s*["']([^"']+)["']/.exec(start)?.[1];
  // A file that can be read this far in single bytes is not UTF-16, whatever it says.
  return named === undefined || /^utf-?16/i.test(named) ? "utf-8" : named;
}
