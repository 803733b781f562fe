/** The words of a text in order: the number of each in a vocabulary, and the UTF-16 offsets at which it stands. */
export interface NumberedWords {
  readonly numbers: Int32Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/** Words that are still being added. */
export class WordList {
  #numbers = new Int32Array(64);
  #from = new Int32Array(64);
  #to = new Int32Array(64);
  #length = 0;

  add(number: number, from: number, to: number): void {
    if (this.#length === this.#numbers.length) {
      [this.#numbers, this.#from, this.#to] = [grown(this.#numbers), grown(this.#from), grown(this.#to)];
    }
    this.#numbers[this.#length] = number;
    this.#from[this.#length] = from;
    this.#to[this.#length] = to;
    this.#length += 1;
  }

  done(): NumberedWords {
    const cut = (values: Int32Array) => values.slice(0, this.#length);
    return { numbers: cut(this.#numbers), from: cut(this.#from), to: cut(this.#to) };
  }
}

/** The same values with room for as many more. */
export function grown(values: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(values.length * 2);
  larger.set(values);
  return larger;
}
