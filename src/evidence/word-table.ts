/** Numbers the different words of a text in the order of their first appearance, without making a string of each token. */
export class WordTable {
  /** The words, by number. */
  readonly words: string[] = [];
  /** Open addressing: number of the word + 1, 0 where free; always a power of two, at most half full. */
  #slots = new Int32Array(2048);
  #hashes = new Int32Array(1024);

  /** The number of the word that stands in `text` from `start` to `end` and has this hash. */
  indexOf(text: string, start: number, end: number, wordHash: number): number {
    const hash = wordHash ^ (wordHash >>> 15);
    const mask = this.#slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const word = this.#slots[slot]! - 1;
      if (word < 0) return this.#add(slot, hash, text.slice(start, end));
      if (this.#hashes[word] === hash && equals(this.words[word]!, text, start, end)) return word;
    }
  }

  #add(slot: number, hash: number, word: string): number {
    const index = this.words.length;
    this.words.push(word);
    this.#slots[slot] = index + 1;
    this.#hashes[index] = hash;
    if (index + 1 === this.#hashes.length) this.#grow();
    return index;
  }

  #grow(): void {
    const hashes = new Int32Array(this.#hashes.length * 2);
    hashes.set(this.#hashes);
    this.#hashes = hashes;
    const slots = new Int32Array(this.#slots.length * 2);
    const mask = slots.length - 1;
    for (let word = 0; word < this.words.length; word++) {
      let slot = hashes[word]! & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = word + 1;
    }
    this.#slots = slots;
  }
}

function equals(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}
