import type { Sentence } from './draft.js';
import type { Counts } from './terms.js';

/**
 * For each sentence the cosine with the whole article, over 1 + ln(count) of the telling terms: near 1 for what the
 * article keeps coming back to. `counts` are the article's.
 */
export function centralities(sentences: readonly Sentence[], counts: Counts): readonly number[] {
  const articleLength = lengthOf(counts);
  return sentences.map(({ telling }) => {
    if (telling.size === 0) return 0;

    let product = 0;
    for (const [term, count] of telling) product += damped(count) * damped(counts.get(term) ?? 1);
    return product / (lengthOf(telling) * articleLength);
  });
}

function lengthOf(counts: Counts): number {
  let square = 0;
  for (const count of counts.values()) square += damped(count) ** 2;
  return Math.sqrt(square);
}

function damped(count: number): number {
  return 1 + Math.log(count);
}
