import type { ItemText } from '../model.js';
import { estimateWords } from '../text/words.js';
import type { ChosenText } from './ladder.js';

// Four sentences; what is longer is a text of its own, of which the first paragraphs may still be one.
const longestStandfirst = 600;
const fewestWords = 4;

/**
 * What the feed itself says of an item in a few sentences, beside the text that the item is kept with: paragraphs parted by
 * `\n`. Null where it says nothing, or nothing but the title, addresses, the text itself, or the text's beginning cut off.
 */
export function standfirstOf(
  title: string,
  { content, description }: ItemText,
  { text, textSource }: Pick<ChosenText, 'text' | 'textSource'>,
): string | null {
  if (textSource === 'description') return null;
  const said = description === '' && textSource === 'page' ? content : description;
  const standfirst = beginning(said);
  if (estimateWords(standfirst) < fewestWords || /https?:\/\//i.test(standfirst)) return null;
  const isCopy = [title, text].some((other) => squeezed(other) === squeezed(standfirst));
  return isCopy || isExcerpt(standfirst, text) ? null : standfirst;
}

/** As many whole paragraphs as a standfirst may have. */
function beginning(text: string): string {
  if (text.length <= longestStandfirst) return text;
  return text.slice(0, Math.max(0, text.lastIndexOf('\n', longestStandfirst)));
}

/** Whether it is the beginning of the text, cut off, as many programs make one where nobody wrote any. */
function isExcerpt(standfirst: string, text: string): boolean {
  const cut = /\s*(?:\[\s*(?:…|\.{3})\s*\]|…|\.{3})\s*$/u.exec(standfirst);
  return cut !== null && squeezed(text).startsWith(squeezed(standfirst.slice(0, cut.index)));
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase();
}
