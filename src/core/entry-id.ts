const hex = (value: number): string => (value >>> 0).toString(16).padStart(8, "0");

/**
 * The id of a pair of preferred forms: 16 hexadecimal digits, the same on every machine. Case and the old place of tone
 * marks make no difference; diacritics do.
 */
export function entryId(source: string, target: string): string {
  const text = `${source.normalize("NFC").toLowerCase()}\u0000${target.normalize("NFC").toLowerCase()}`;
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x9e3779b1);
    b = Math.imul(b ^ unit, 0x5f356495);
  }
  a = Math.imul(a ^ (a >>> 16), 0x85ebca6b) ^ Math.imul(b ^ (b >>> 13), 0xc2b2ae35);
  b = Math.imul(b ^ (b >>> 16), 0x85ebca6b) ^ Math.imul(a ^ (a >>> 13), 0xc2b2ae35);
  return hex(b) + hex(a);
}
