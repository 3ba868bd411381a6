import { decodeBytes } from "./decode.ts";

// Text that was decoded as windows-1252 though its bytes meant something else: back to the bytes, and decoded anew.

let byteOfCharacter: ReadonlyMap<string, number> | undefined;

function byteMap(): ReadonlyMap<string, number> {
  if (byteOfCharacter !== undefined) return byteOfCharacter;
  const all = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  const map = new Map([...decodeBytes(all, "windows-1252")].map((character, byte) => [character, byte] as const));
  // Latin-1's own control characters, and the private places that Word gives to the characters of symbol fonts.
  for (let byte = 0x80; byte < 0xa0; byte++) map.set(String.fromCharCode(byte), byte);
  for (let byte = 0x20; byte < 0x100; byte++) map.set(String.fromCharCode(0xf000 + byte), byte);
  byteOfCharacter = map;
  return map;
}

/** Back to bytes; what windows-1252 does not have becomes a blank. */
export function windows1252Bytes(text: string): Uint8Array {
  const map = byteMap();
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = map.get(text[i]!) ?? 32;
  return bytes;
}

/** Decodes anew what windows-1252 has, and keeps the characters between as they are. */
export function reinterpret(text: string, encoding: string): string {
  const map = byteMap();
  let out = "";
  for (let from = 0; from < text.length; ) {
    let to = from;
    while (to < text.length && map.has(text[to]!)) to++;
    if (to > from) out += decodeBytes(windows1252Bytes(text.slice(from, to)), encoding);
    else out += text[to++]!;
    from = to;
  }
  return out;
}
