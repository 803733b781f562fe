const vocabulary = 200_000;
const wordsInText = 450;
// Words as frequent as those of the news: a few everywhere, half of them once (Zipf and Mandelbrot).
const shift = 2.7;
const exponent = 1.1;
const cumulated = new Float64Array(vocabulary);
let total = 0;
for (let rank = 0; rank < vocabulary; rank += 1) {
  total += (rank + shift) ** -exponent;
  cumulated[rank] = total;
}

/** An article of some 450 made-up words, the same for the same number. */
export function madeUpArticle(number: number): { readonly title: string; readonly text: string } {
  const next = chance(number * 2 + 1);
  const sentence = (length: number) => Array.from({ length }, () => wordOf(drawRank(next))).join(' ');
  const sentences = Array.from({ length: wordsInText / 18 }, () => `${sentence(18)}.`);
  return { title: sentence(8), text: sentences.join(' ') };
}

/** A question of two to 24 words of one made-up article, without the most frequent ones. */
export function madeUpQuestion(number: number): string {
  const next = chance(number * 2 + 2);
  const length = [2, 3, 4, 8, 16, 24][number % 6] ?? 2;
  const words: string[] = [];
  while (words.length < length) {
    const rank = drawRank(next);
    if (rank >= 100) words.push(wordOf(rank));
  }
  return words.join(' ');
}

function drawRank(next: () => number): number {
  const wanted = next() * total;
  let [low, high] = [0, vocabulary - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cumulated[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A pronounceable word for each rank. */
function wordOf(rank: number): string {
  const consonants = 'bdfgklmnprstvz';
  const vowels = 'aiou';
  let word = '';
  for (let rest = rank + 57; rest > 0; rest = Math.floor(rest / 56)) {
    word += consonants.charAt((rest % 56) % 14) + vowels.charAt(Math.floor((rest % 56) / 14));
  }
  return word;
}

/** Numbers from 0 to 1 (Mulberry32), the same for the same seed. */
function chance(seed: number): () => number {
  let state = Math.imul(seed, 0x9e3779b1);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
