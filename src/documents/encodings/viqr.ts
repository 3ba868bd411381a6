// VIQR (RFC 1456): Vietnamese in plain ASCII. A vowel, then its shape (^ ( +), then its tone (' ` ? ~ .); "dd" is đ; a backslash
// keeps the character behind it as it is.

const SHAPES: Readonly<Record<string, string>> = { "^": "\u0302", "(": "\u0306", "+": "\u031b" };
const SHAPED: Readonly<Record<string, string>> = { "^": "aeo", "(": "a", "+": "ou" };
const TONES: Readonly<Record<string, string>> = {
  ...{ "'": "\u0301", "`": "\u0300", "?": "\u0309", "~": "\u0303", ".": "\u0323" },
};

/** Turns VIQR into Vietnamese letters. A stop or a question mark behind a vowel is its tone, as the RFC says, unless "\" stands before it. */
export function decodeViqr(text: string): string {
  let out = "";
  for (let i = 0; i < text.length; i++) {
    const character = text[i]!;
    if (character === "\\" && i + 1 < text.length) {
      out += text[++i]!;
      continue;
    }
    const lower = character.toLowerCase();
    const next = text[i + 1]?.toLowerCase();
    if (lower === "d" && next === "d") {
      out += character === "d" ? "đ" : "Đ";
      i++;
      continue;
    }
    if (!"aeiouy".includes(lower)) {
      out += character;
      continue;
    }
    let letter = character;
    const shape = text[i + 1] === "*" ? "+" : (text[i + 1] ?? "");
    if (SHAPED[shape]?.includes(lower)) {
      letter += SHAPES[shape]!;
      i++;
    }
    const tone = TONES[text[i + 1] ?? ""];
    if (tone !== undefined) {
      letter += tone;
      i++;
    }
    out += letter.normalize("NFC");
  }
  return out;
}
