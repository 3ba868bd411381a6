/** Writes numbers and text one after the other, growing as needed. */
export class ByteWriter {
  #bytes: Uint8Array = new Uint8Array(1 << 16);
  #size = 0;

  /** A whole number of 0 and more in groups of seven bits, least first (LEB128). */
  whole(value: number): void {
    this.#reserve(8);
    let rest = value;
    while (rest > 0x7f) {
      this.#bytes[this.#size++] = (rest % 0x80) | 0x80;
      rest = Math.floor(rest / 0x80);
    }
    this.#bytes[this.#size++] = rest;
  }

  /** A number of 64 bits, little-endian. */
  float(value: number): void {
    this.#reserve(8);
    new DataView(this.#bytes.buffer).setFloat64(this.#size, value, true);
    this.#size += 8;
  }

  /** Its length in bytes, then the text in UTF-8. */
  text(value: string): void {
    const encoded = new TextEncoder().encode(value);
    this.whole(encoded.length);
    this.#reserve(encoded.length);
    this.#bytes.set(encoded, this.#size);
    this.#size += encoded.length;
  }

  done(): Uint8Array {
    return this.#bytes.slice(0, this.#size);
  }

  #reserve(more: number): void {
    if (this.#size + more <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#size + more));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}

/** Reads what a `ByteWriter` wrote; throws a RangeError where the bytes end too soon. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  whole(): number {
    let value = 0;
    let place = 1;
    for (;;) {
      const byte = this.#take(1)[0]!;
      value += (byte & 0x7f) * place;
      if (byte < 0x80) return value;
      place *= 0x80;
      if (place > Number.MAX_SAFE_INTEGER) throw new RangeError("a whole number is too large");
    }
  }

  float(): number {
    const bytes = this.#take(8);
    return new DataView(bytes.buffer, bytes.byteOffset, 8).getFloat64(0, true);
  }

  text(): string {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(this.#take(this.whole()));
  }

  /** Whether all was read. */
  get ended(): boolean {
    return this.#at === this.#bytes.length;
  }

  #take(count: number): Uint8Array {
    if (this.#at + count > this.#bytes.length) throw new RangeError("the bytes end too soon");
    this.#at += count;
    return this.#bytes.subarray(this.#at - count, this.#at);
  }
}

/** CRC-32 (ISO 3309) of bytes, to find damage. */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (let at = 0; at < bytes.length; at++) {
    crc ^= bytes[at]!;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
