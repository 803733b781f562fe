import type { Sentence } from './draft.js';

const sameShare = 0.55;
const fewestTerms = 4;

/** Whether two sentences say much the same: most telling terms of the shorter one are in the longer one. */
export function repeats(a: Pick<Sentence, 'telling'>, b: Pick<Sentence, 'telling'>): boolean {
  const [shorter, longer] = a.telling.size <= b.telling.size ? [a.telling, b.telling] : [b.telling, a.telling];
  if (shorter.size < fewestTerms) return false;

  let shared = 0;
  for (const term of shorter.keys()) if (longer.has(term)) shared += 1;
  return shared >= sameShare * shorter.size;
}
