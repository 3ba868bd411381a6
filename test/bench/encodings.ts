// Measures how well encodings are told apart, line by line, in short pieces and in whole lines.
// usage: npm run bench:encodings -- DIR
// DIR holds alt-train.en and alt-train.vi; the last quarter of the lines. "sure": told as a fact, not as a question (confidence .95).
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { decodeBytes } from "../../src/documents/encodings/decode.ts";
import { guessEightBit } from "../../src/documents/encodings/guess.ts";
import { encode, holdable } from "../documents/encodings/encode.ts";

const directory = process.argv[2];
if (directory === undefined) throw new Error("usage: bench:encodings -- DIR");
const SURE = 0.95;
const NOT_ASCII = /[^\x00-\x7f]/;

/** The text as the encoding can hold it; nothing where some of it is lost, or all of it is ASCII. */
function held(text: string, encoding: string): { text: string; bytes: Uint8Array } | undefined {
  const kept = encoding === "windows-1252" ? text : holdable(text, encoding);
  if (!NOT_ASCII.test(kept)) return undefined;
  try {
    const bytes = encode(kept, encoding);
    return decodeBytes(bytes, encoding) === kept ? { text: kept, bytes } : undefined;
  } catch {
    return undefined;
  }
}

function measure(language: string, encoding: string, words: number): void {
  const all = readFileSync(join(directory!, `alt-train.${language}`), "utf8")
    .normalize("NFC")
    .split("\n");
  let [texts, right, sure, sureAndWrong] = [0, 0, 0, 0];
  for (const line of all.slice(Math.ceil(all.length * 0.75))) {
    const piece = held(line.split(" ").slice(0, words).join(" "), encoding);
    if (piece === undefined) continue;
    const guess = guessEightBit(piece.bytes);
    const isRight = decodeBytes(piece.bytes, guess.encoding) === piece.text;
    const isSure = guess.confidence >= SURE;
    texts++;
    if (isRight) right++;
    if (isSure) sure++;
    if (isSure && !isRight) sureAndWrong++;
  }
  const share = (count: number): string => (count / texts).toFixed(4).padStart(8);
  const length = Number.isFinite(words) ? `${words} words` : "line";
  console.log(
    `${language}  ${encoding.padEnd(13)}${length.padEnd(9)}${String(texts).padStart(6)} texts  right${share(right)}  sure${share(sure)}  sure and wrong${share(sureAndWrong)}`,
  );
}

for (const words of [Infinity, 6, 3]) {
  for (const encoding of ["windows-1258", "tcvn5712", "tcvn3", "viscii", "vni", "vps"]) measure("vi", encoding, words);
}
measure("en", "windows-1252", Infinity);
