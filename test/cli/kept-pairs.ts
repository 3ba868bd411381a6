import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Where a build keeps its pairs. */
export const bitextsOf = (out: string): string => join(out, ".songngu/bitexts");

/** A pair as it stands in a file: its key and all its lines. */
export interface KeptPair {
  readonly file: string;
  readonly key: string;
  readonly text: string;
}

/** All pairs that a build keeps, whole ones only, by key; what is there twice comes twice. */
export function keptPairs(out: string): KeptPair[] {
  const found: KeptPair[] = [];
  for (const file of readdirSync(bitextsOf(out))) {
    const bytes = readFileSync(join(bitextsOf(out), file));
    for (let at = 0; at < bytes.length; ) {
      const start = bytes.indexOf("\n", at) + 1;
      if (start === 0) break;
      const { key, bytes: size } = JSON.parse(bytes.toString("utf8", at, start)) as { key: string; bytes: number };
      const text = bytes.toString("utf8", start, start + size);
      if (start + size > bytes.length || !text.endsWith("]\n")) break;
      found.push({ file, key, text });
      at = start + size;
    }
  }
  return found.sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** Takes a pair away, as if it had never been written. */
export function dropPair(out: string, { file, key, text }: KeptPair): void {
  const path = join(bitextsOf(out), file);
  const head = `${JSON.stringify({ key, bytes: Buffer.byteLength(text) })}\n`;
  const before = readFileSync(path, "utf8");
  const after = before.replace(head + text, "");
  if (after === before) throw new Error(`${key} is not in ${file}`);
  writeFileSync(path, after);
}
