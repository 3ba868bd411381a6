// VNI writes a vowel and behind it, as a Latin-1 letter of its own, all of its marks. Letters with a byte of their own: ơ ư đ and i, y
// with some tones. The case of the vowel decides; typists mixed the case of the mark.

/** What a mark adds: circumflex, breve or neither, then the tone, as combining characters. */
const MARKS: Readonly<Record<string, string>> = {
  ...{ ù: "\u0301", ø: "\u0300", û: "\u0309", õ: "\u0303", ï: "\u0323" },
  ...{ â: "\u0302", á: "\u0302\u0301", à: "\u0302\u0300", å: "\u0302\u0309", ã: "\u0302\u0303", ä: "\u0302\u0323" },
  ...{ ê: "\u0306", é: "\u0306\u0301", è: "\u0306\u0300", ú: "\u0306\u0309", ü: "\u0306\u0303", ë: "\u0306\u0323" },
};
const TONES = "ùøûõï";
const CIRCUMFLEX = "âáàåãä";
const BREVE = "êéèúüë";
/** Which marks may follow which base. */
const FOLLOWERS: Readonly<Record<string, string>> = {
  a: TONES + CIRCUMFLEX + BREVE,
  e: TONES + CIRCUMFLEX,
  o: TONES + CIRCUMFLEX,
  u: TONES,
  y: TONES,
  ô: TONES,
  ö: TONES,
};
const LONE: Readonly<Record<string, string>> = {
  ...{ ô: "ơ", ö: "ư", ñ: "đ", í: "í", ì: "ì", æ: "ỉ", ó: "ĩ", ò: "ị", î: "ỵ" },
};

/** Pairs and lone letters in either case, built on first use. */
let letters: ReadonlyMap<string, string> | undefined;

function build(): ReadonlyMap<string, string> {
  const map = new Map<string, string>();
  for (const [letter, value] of Object.entries(LONE)) {
    map.set(letter, value);
    map.set(letter.toUpperCase(), value.toUpperCase());
  }
  for (const [base, marks] of Object.entries(FOLLOWERS)) {
    for (const mark of marks) {
      const value = ((LONE[base] ?? base) + MARKS[mark]!).normalize("NFC");
      for (const typed of [mark, mark.toUpperCase()]) {
        map.set(base + typed, value);
        map.set(base.toUpperCase() + typed, value.toUpperCase());
      }
    }
  }
  return map;
}

/** Turns the Latin-1 letters of VNI fonts into the letters that they show. A mark without a vowel before it stays as it is. */
export function decodeVniText(text: string): string {
  letters ??= build();
  let out = "";
  let kept = 0;
  for (let i = 0; i < text.length; i++) {
    const next = text.charCodeAt(i + 1);
    if (text.charCodeAt(i) < 128 && !(next >= 128)) continue;
    const pair = letters.get(text.slice(i, i + 2));
    const letter = pair ?? letters.get(text[i]!);
    if (letter === undefined) continue;
    out += text.slice(kept, i) + letter;
    if (pair !== undefined) i++;
    kept = i + 1;
  }
  return out + text.slice(kept);
}
