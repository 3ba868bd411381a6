/** Packs chunks of text or bytes as gzip. Without a time stamp, so that equal input gives equal bytes. */
export async function* gzipChunks(
  chunks: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const { Gzip, strToU8 } = await import("fflate");
  let ready: Uint8Array[] = [];
  const gzip = new Gzip({ level: 6, mtime: 0 });
  gzip.ondata = (bytes) => void ready.push(bytes);
  for await (const chunk of chunks) {
    gzip.push(typeof chunk === "string" ? strToU8(chunk) : chunk, false);
    yield* ready;
    ready = [];
  }
  gzip.push(new Uint8Array(0), true);
  yield* ready;
}
