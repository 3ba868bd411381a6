import { SongnguError } from "../core/error.ts";
import { decodeChunks, type TextSource } from "./decode-chunks.ts";

/** Longest line that is read, in characters: a file without a line break is no file of lines. */
const MAX_LINE = 1 << 25;

/** The lines of a text, ended by LF or CRLF, a block of lines at a time. */
export async function* lineBlocks(source: TextSource): AsyncGenerator<string[]> {
  let rest = "";
  for await (const chunk of decodeChunks(source)) {
    const lines = (rest + chunk).split("\n");
    rest = lines.pop()!;
    if (rest.length > MAX_LINE) throw new SongnguError("TOO_LARGE", `a line of more than ${MAX_LINE} characters`);
    if (lines.length > 0) yield lines.map(withoutReturn);
  }
  if (rest !== "") yield [withoutReturn(rest)];
}

const withoutReturn = (line: string): string => (line.endsWith("\r") ? line.slice(0, -1) : line);

/** The lines one by one. */
export async function* linesOf(source: TextSource): AsyncGenerator<string> {
  for await (const block of lineBlocks(source)) yield* block;
}
