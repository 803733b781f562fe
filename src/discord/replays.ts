// More than a busy bot answers in the 3 s within which Discord waits for it, and the ids take no room worth naming.
const mostIds = 1000;

/** The ids of the last interactions, so that one that comes again is told from a new one. */
export class Replays {
  readonly #ids = new Set<string>();

  /** Whether this id is none of the last ones; from now on it is. */
  isNew(id: string): boolean {
    if (this.#ids.has(id)) return false;
    this.#ids.add(id);
    const [oldest] = this.#ids;
    if (this.#ids.size > mostIds && oldest !== undefined) this.#ids.delete(oldest);
    return true;
  }
}
