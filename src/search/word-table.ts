import { grown } from './numbered-words.js';

// At most half of the slots are taken.
const firstSlots = 2 ** 12;

/** The numbers of words as they are written, found by a hash of their letters, without a copy of the word. Open addressing, linear probing. */
export class WordTable {
  readonly #numberOf: (written: string) => number;
  /** One more than the place of an entry; 0 where none is. */
  #slots = new Int32Array(firstSlots);
  #hashes = new Int32Array(firstSlots / 2);
  #numbers = new Int32Array(firstSlots / 2);
  readonly #written: string[] = [];

  /** `numberOf` gives a new word its number. */
  constructor(numberOf: (written: string) => number) {
    this.#numberOf = numberOf;
  }

  /** The number of the word that stands in a text from one offset to another, and has this hash. */
  numberOf(text: string, from: number, to: number, hash: number): number {
    const mask = this.#slots.length - 1;
    for (let slot = spread(hash) & mask; ; slot = (slot + 1) & mask) {
      const entry = this.#slots[slot]! - 1;
      if (entry === -1) return this.#add(text.slice(from, to), hash, slot);
      if (this.#hashes[entry] === hash && stands(this.#written[entry]!, text, from, to)) return this.#numbers[entry]!;
    }
  }

  #add(cut: string, hash: number, slot: number): number {
    // A word that was cut out of a text may keep the whole text in memory.
    const written = cut.split('').join('');
    const entry = this.#written.push(written) - 1;
    const number = this.#numberOf(written);
    this.#slots[slot] = entry + 1;
    this.#hashes[entry] = hash;
    this.#numbers[entry] = number;
    if (this.#written.length === this.#hashes.length) this.#grow();
    return number;
  }

  #grow(): void {
    this.#hashes = grown(this.#hashes);
    this.#numbers = grown(this.#numbers);
    const slots = new Int32Array(this.#slots.length * 2);
    const mask = slots.length - 1;
    for (let entry = 0; entry < this.#written.length; entry += 1) {
      let slot = spread(this.#hashes[entry]!) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = entry + 1;
    }
    this.#slots = slots;
  }
}

/** Words that differ in their last letter alone have neighbouring hashes: this parts them (the last step of MurmurHash3). */
function spread(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return mixed ^ (mixed >>> 13);
}

function stands(written: string, text: string, from: number, to: number): boolean {
  if (written.length !== to - from) return false;
  for (let at = 0; at < written.length; at += 1) {
    if (written.charCodeAt(at) !== text.charCodeAt(from + at)) return false;
  }
  return true;
}
