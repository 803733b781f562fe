/** An answer, and for how long it holds. */
export interface Answer<T> {
  readonly value: T;
  readonly forMs: number;
}

/** Remembers answers by their keys, each for as long as it holds. */
export class Memory<T> {
  readonly #known = new Map<string, { readonly value: T; readonly untilMs: number }>();
  readonly #ask: (key: string) => Promise<Answer<T>>;

  constructor(ask: (key: string) => Promise<Answer<T>>) {
    this.#ask = ask;
  }

  async get(key: string): Promise<T> {
    const known = this.#known.get(key);
    if (known && known.untilMs > performance.now()) return known.value;
    const { value, forMs } = await this.#ask(key);
    this.#known.set(key, { value, untilMs: performance.now() + forMs });
    return value;
  }

  forget(key: string): void {
    this.#known.delete(key);
  }
}
