const lastTurns = new WeakMap<object, Map<string, Promise<unknown>>>();

/**
 * Runs work one after the other: what is asked for under the same key and name waits for what was asked for before. Two
 * commands and the clock can then want the same digest without sending anything twice.
 */
export function inTurn<T>(key: object, name: string, work: () => Promise<T>): Promise<T> {
  const turns = lastTurns.get(key) ?? new Map<string, Promise<unknown>>();
  lastTurns.set(key, turns);
  const turn = (turns.get(name) ?? Promise.resolve()).then(work, work);
  turns.set(
    name,
    turn.catch(() => undefined),
  );
  return turn;
}
