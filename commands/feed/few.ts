import { Mistake } from '../../src/phrases/mistake.js';

// Each takes a few seconds, and up to a minute where a host is slow.
const atOnce = 8;
// Whoever comes after so many is better told so than left to wait.
const mostWaiting = 24;

interface Door {
  inside: number;
  readonly waiting: (() => void)[];
}

const doors = new WeakMap<object, Door>();

/** Does what fetches pages for somebody who waits, beside few others; throws a `Mistake` where too many wait already. */
export async function amongFew<T>(key: object, work: () => Promise<T>): Promise<T> {
  const door = doors.get(key) ?? { inside: 0, waiting: [] };
  doors.set(key, door);
  await enter(door);
  try {
    return await work();
  } finally {
    leave(door);
  }
}

async function enter(door: Door): Promise<void> {
  if (door.inside < atOnce) {
    door.inside += 1;
    return;
  }
  if (door.waiting.length >= mostWaiting) throw new Mistake('mistake.busy');
  await new Promise<void>((resolve) => door.waiting.push(resolve));
}

/** Whoever waits longest takes the place. */
function leave(door: Door): void {
  const next = door.waiting.shift();
  if (next) next();
  else door.inside -= 1;
}
