import { splitSentences } from '../../src/text/sentences.js';
import { countWords } from '../../src/text/words.js';

/** What a summary may hold: words, or sentences. */
export type Budget = { readonly words: number } | { readonly sentences: number };

/** LEAD in whole sentences: the first ones that fit, one a line. */
export function wholeLead(text: string, language: string, budget: Budget): string {
  const sentences = splitSentences(text, language).map(({ from, to }) => text.slice(from, to));
  if ('sentences' in budget) return sentences.slice(0, budget.sentences).join('\n');

  let words = 0;
  const fitting = sentences.filter((sentence) => {
    const own = countWords(sentence);
    const fits = words + own <= budget.words;
    if (fits) words += own;
    return fits;
  });
  return fitting.join('\n');
}

/** LEAD cut at so many words, in the middle of a sentence where that falls so. */
export function cutLead(text: string, words: number): string {
  return text.split(/\s+/).filter(Boolean).slice(0, words).join(' ');
}
