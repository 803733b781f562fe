import type { Article } from '../model.js';
import type { Phrases } from '../phrases/phrases.js';

/** Which text a summary is made from, and why it is not more. */
export function textUsed(
  phrases: Phrases,
  { textSource, shortfall }: Pick<Article, 'textSource' | 'shortfall'>,
): string {
  return phrases.text(`text-used.${textSource}.${shortfall ?? 'whole'}`);
}
