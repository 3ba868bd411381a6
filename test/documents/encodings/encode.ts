import iconv from "iconv-lite";

// Encoders for test bytes. TCVN 5712, VISCII and windows-1252 by iconv-lite; windows-1258, TCVN3, VPS, VNI and VIQR from lists in the order
// of the alphabet, written down apart from the decoder's tables, which are in the order of the bytes.

const TONES = ["", "\u0301", "\u0300", "\u0309", "\u0303", "\u0323"];
const VOWELS = ["a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y"];

/** Six letters a vowel: plain, sắc, huyền, hỏi, ngã, nặng. */
const letters = (vowel: string): string[] => TONES.map((tone) => (vowel + tone).normalize("NFC"));

/** Bytes in hexadecimal, a vowel a line, in the order of TONES. */
const TCVN3 = `
  61 b8 b5 b6 b7 b9|a8 be bb bc bd c6|a9 ca c7 c8 c9 cb|65 d0 cc ce cf d1|aa d5 d2 d3 d4 d6|69 dd d7 d8 dc de
  6f e3 df e1 e2 e4|ab e8 e5 e6 e7 e9|ac ed ea eb ec ee|75 f3 ef f1 f2 f4|ad f8 f5 f6 f7 f9|79 fd fa fb fc fe`;
const TCVN3_CAPITALS: Readonly<Record<string, number>> = {
  Ă: 0xa1,
  Â: 0xa2,
  Ê: 0xa3,
  Ô: 0xa4,
  Ơ: 0xa5,
  Ư: 0xa6,
  Đ: 0xa7,
  đ: 0xae,
};
const VPS = `
  61 e1 e0 e4 e3 e5|e6 a1 a2 a3 a4 a5|e2 c3 c0 c4 c5 c6|65 e9 e8 c8 eb cb|ea 89 8a 8b cd 8c|69 ed ec cc ef ce
  6f f3 f2 d5 f5 86|f4 d3 d2 b0 87 b6|d6 a7 a9 aa ab ae|75 fa f9 fb db f8|dc d9 d8 ba bb bf|79 9a ff 9b cf 9c`;
const VPS_CAPITALS = `
  41 c1 80 81 82 02|88 8d 8e 8f f0 04|c2 83 84 85 1c 03|45 c9 d7 de fe 05|ca 90 93 94 95 06|49 b4 b5 b7 b8 10
  4f b9 bc bd be 11|d4 96 97 98 99 12|f7 9d 9e 9f a6 13|55 da a8 d1 ac 14|d0 ad af b1 1d 15|59 dd b2 fd b3 19`;
const VNI = `
  a aù aø aû aõ aï|aê aé aè aú aü aë|aâ aá aà aå aã aä|e eù eø eû eõ eï|eâ eá eà eå eã eä|i í ì æ ó ò
  o où oø oû oõ oï|oâ oá oà oå oã oä|ô ôù ôø ôû ôõ ôï|u uù uø uû uõ uï|ö öù öø öû öõ öï|y yù yø yû yõ î`;
const VIQR = `
  a a' a\` a? a~ a.|a( a(' a(\` a(? a(~ a(.|a^ a^' a^\` a^? a^~ a^.|e e' e\` e? e~ e.|e^ e^' e^\` e^? e^~ e^.|i i' i\` i? i~ i.
  o o' o\` o? o~ o.|o^ o^' o^\` o^? o^~ o^.|o+ o+' o+\` o+? o+~ o+.|u u' u\` u? u~ u.|u+ u+' u+\` u+? u+~ u+.|y y' y\` y? y~ y.`;

const rows = (list: string): string[][] =>
  list
    .trim()
    .split(/[|\n]/)
    .map((row) => row.trim().split(/ +/));

const byte = (code: string): string => String.fromCharCode(Number.parseInt(code, 16));

function mapOf(list: string, value: (code: string) => string, capitals: boolean): Map<string, string> {
  const map = new Map<string, string>();
  for (const [i, row] of rows(list).entries()) {
    for (const [j, letter] of letters(VOWELS[i]!).entries()) {
      map.set(capitals ? letter.toUpperCase() : letter, value(row[j]!));
    }
  }
  return map;
}

const MAPS: Readonly<Record<string, ReadonlyMap<string, string>>> = {
  tcvn3: new Map([
    ...mapOf(TCVN3, byte, false),
    ...Object.entries(TCVN3_CAPITALS).map(([letter, code]) => [letter, String.fromCharCode(code)] as const),
  ]),
  vps: new Map([...mapOf(VPS, byte, false), ...mapOf(VPS_CAPITALS, byte, true), ["đ", "\u00c7"], ["Đ", "\u00f1"]]),
  vni: new Map([...mapOf(VNI, (x) => x, false), ...mapOf(VNI, (x) => x.toUpperCase(), true), ["đ", "ñ"], ["Đ", "Ñ"]]),
  viqr: new Map([
    ...mapOf(VIQR, (x) => x, false),
    ...mapOf(VIQR, (x) => x.toUpperCase(), true),
    ["đ", "dd"],
    ["Đ", "DD"],
  ]),
};

/** Windows writes windows-1258 with the tone behind its letter; letters that the page has whole (é, à …) stay whole. */
const splitTone = (letter: string): string => {
  if (iconv.decode(iconv.encode(letter, "windows-1258"), "windows-1258") === letter) return letter;
  const marks = letter.normalize("NFD");
  const tone = [...marks].find((mark) => TONES.includes(mark));
  return tone === undefined ? letter : marks.replace(tone, "").normalize("NFC") + tone;
};

/** What an encoding can hold of a text: the rest is written in its nearest form. */
export function holdable(text: string, encoding: string): string {
  const plain = text.replace(/[–—]/g, "-").replace(/…/g, "...").replace(/[“”]/g, '"').replace(/[‘’]/g, "'");
  if (["tcvn5712", "viscii", "vps", "viqr"].includes(encoding)) return plain;
  if (encoding !== "tcvn3") return text;
  return text.replace(/\p{Lu}/gu, (letter) =>
    letter > "\x7f" && !(letter in TCVN3_CAPITALS) ? letter.toLowerCase() : letter,
  );
}

/** Encodes a text that the encoding can hold. */
export function encode(text: string, encoding: string): Uint8Array {
  if (encoding === "utf-8") return new TextEncoder().encode(text);
  if (encoding === "tcvn5712") return iconv.encode(text, "tcvn");
  if (encoding === "viscii" || encoding === "windows-1252") return iconv.encode(text, encoding);
  if (encoding === "utf-16le" || encoding === "utf-16be") return iconv.encode(text, encoding);
  if (encoding === "windows-1258") return iconv.encode(text.replace(/[^\x00-\x7f]/gu, splitTone), encoding);
  const map = MAPS[encoding]!;
  if (encoding === "viqr") {
    const escaped = text.replace(/[\\]|(?<=[aeiouyăâêôơư\u1e00-\u1eff\u00c0-\u00ff])['`?~.^(+]|(?<=d)d/giu, "\\$&");
    return new TextEncoder().encode(escaped.replace(/[^\x00-\x7f]/gu, (letter) => map.get(letter) ?? "?"));
  }
  const units = text.replace(/[^\x00-\x7f]/gu, (letter) => map.get(letter) ?? letter);
  const bytes: number[] = [];
  for (const unit of units) {
    const mapped = unit > "\xff" || (encoding === "vni" && unit > "\x7f") ? windows1252(unit) : unit.charCodeAt(0);
    bytes.push(mapped);
  }
  return Uint8Array.from(bytes);
}

function windows1252(character: string): number {
  const code = iconv.encode(character, "windows-1252")[0]!;
  if (code === 0x3f && character !== "?") throw new Error(`cannot hold ${character}`);
  return code;
}
