import type { PageReading } from '../model.js';
import { detectLanguage } from '../text/language.js';
import { stopWordsOf } from '../text/stop-words.js';
import { baseLanguage } from '../text/tag.js';
import { splitWords } from '../text/words.js';

const sampleLength = 2000;
const minWords = 30;
// Of 1,125 pages, 18 are written in another language than they declare, with a share of up to .07; of the others, 8 have less
// than .12, and their language is then looked at for nothing.
const minStopWords = 0.1;

/**
 * A page's reading with a language: what the page declares, unless its text is surely in another, because templates declare
 * the language of whoever made them; where it declares none, what its text is written in (`und` where that is not sure).
 */
export async function inKnownLanguage(reading: PageReading): Promise<PageReading> {
  if (reading.kind !== 'page') return reading;
  const { language, text } = reading.page;
  if (language !== null && couldBe(language, text)) return reading;
  const detected = await detectLanguage(text);
  const isNews = language === null || (detected !== 'und' && baseLanguage(detected) !== baseLanguage(language));
  return isNews ? { kind: 'page', page: { ...reading.page, language: detected } } : reading;
}

/** Whether a text has its share of the language's commonest words; of a short text, or of a language without a list, nobody knows. */
function couldBe(language: string, text: string): boolean {
  const stopWords = stopWordsOf(language);
  const words = splitWords(text.slice(0, sampleLength), language);
  if (stopWords.size === 0 || words.length < minWords) return true;
  return words.filter((word) => stopWords.has(word.toLowerCase())).length >= minStopWords * words.length;
}
