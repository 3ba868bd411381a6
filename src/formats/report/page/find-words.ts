/** A place of a text where a word stands. */
export interface FoundWord {
  start: number;
  end: number;
  /** Index into the words that were looked for. */
  word: number;
}

const LETTER = /[\p{L}\p{N}]/u;

/** Lower case without marks, character by character, so that offsets stay: "Đổi" is "doi". */
function fold(text: string): string {
  let folded = "";
  for (let k = 0; k < text.length; k++) {
    const base = text[k]!.toLowerCase().replace("đ", "d").normalize("NFD")[0]!;
    folded += base;
  }
  return folded;
}

/**
 * Finds words in a text: each where it stands exactly, else where it stands when case and marks are left aside; whole
 * words only, longer ones first, none inside another. Ascending by place.
 */
export function foldedIndexes(text: string, words: readonly string[]): FoundWord[] {
  const lower = Array.from({ length: text.length }, (_, k) => (text[k]!.toLowerCase() + text[k]!)[0]!).join("");
  const folded = fold(text);
  const taken = new Uint8Array(text.length);
  const found: FoundWord[] = [];
  const order = words.map((_, k) => k).sort((a, b) => words[b]!.length - words[a]!.length || a - b);
  for (const word of order) {
    const sought = words[word]!.trim();
    if (sought === "") continue;
    const place = find(lower, sought.toLowerCase(), taken) ?? find(folded, fold(sought), taken);
    if (!place) continue;
    taken.fill(1, place[0], place[1]);
    found.push({ start: place[0], end: place[1], word });
  }
  return found.sort((a, b) => a.start - b.start);
}

function find(text: string, word: string, taken: Uint8Array): [number, number] | undefined {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const end = at + word.length;
    const whole = !LETTER.test(text[at - 1] ?? "") && !LETTER.test(text[end] ?? "");
    if (whole && !taken.subarray(at, end).includes(1)) return [at, end];
  }
  return undefined;
}
