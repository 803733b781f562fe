/** A word, or two words in a row, as a signed 32-bit hash: two million of them share some 500 by chance, and nothing else has to be kept. */
export type Term = number;

/** The term of one word (FNV-1a, then the finish of MurmurHash3, so that the low bits are as good as any). */
export function termOf(word: string): Term {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return finished(hash);
}

/** The term of two words in a row. */
export function pairOf(first: Term, second: Term): Term {
  return finished(Math.imul(first, 0x9e3779b1) ^ second);
}

function finished(hash: number): Term {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
