/** A line of the input, or what is said of one that is too long to be held. */
export type InputLine = { readonly text: string } | { readonly tooLong: number };

/**
 * The lines of a stream of bytes, one at a time, CRLF or LF. Holds one line: of a longer one than `most` bytes only the
 * length is kept.
 */
export async function* linesOfInput(chunks: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<InputLine> {
  let parts: Uint8Array[] = [];
  let size = 0;
  const take = (): InputLine => {
    const line: InputLine = size > most ? { tooLong: size } : { text: decode(parts) };
    parts = [];
    size = 0;
    return line;
  };
  const add = (part: Uint8Array): void => {
    size += part.length;
    if (size > most) parts = [];
    else if (part.length > 0) parts.push(part);
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
      add(chunk.subarray(start, end));
      yield take();
      start = end + 1;
    }
    // A copy: the stream may use the memory of its chunk again.
    add(chunk.slice(start));
  }
  if (size > 0) yield take();
}

function decode(parts: readonly Uint8Array[]): string {
  return Buffer.concat(parts)
    .toString("utf8")
    .replace(/\r$/, "")
    .replace(/^\uFEFF/, "");
}
