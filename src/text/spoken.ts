import { mentionOf } from './mention.js';
import { stemmerFor } from './stems.js';

const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const plainWords = /^[\p{L}\p{M}\p{N}\s'’‐‑-]+$/u;
// A name in Latin letters inside a script without spaces is a word of its own.
const wordForm = /[\p{Script=Latin}\p{M}\p{N}]+|(?:(?!\p{Script=Latin})[\p{L}\p{M}\p{N}])+/gu;
const possessive = /['’]s(?!\p{L})/gu;
const accents = /[\u0300-\u036f]/g;

/**
 * Whether a text of a language (BCP 47) speaks of a topic: has its words one after the other, in any case and any form that
 * the language's stemmer knows. A topic with other signs (C++), or in a script without spaces, is looked for as it is written.
 */
export function spokenIn(text: string, language: string): (topic: string) => boolean {
  const stem = stemmerFor(language);
  const stemsOf = (words: string) => wordsIn(words).map((word) => withoutAccents(stem(word)));
  const stems = stemsOf(text);
  const known = new Set(stems);
  const inOrder = ` ${stems.join(' ')} `;
  return (topic) => {
    if (unspaced.test(topic) || !plainWords.test(topic)) return mentionOf([topic])(text);
    const wanted = stemsOf(topic);
    return wanted.length > 0 && wanted.every((word) => known.has(word)) && inOrder.includes(` ${wanted.join(' ')} `);
  };
}

/** The form in which topics and labels are compared. */
export function foldTopic(topic: string): string {
  return topic.normalize('NFKC').toLowerCase().trim().replace(/\s+/g, ' ');
}

function wordsIn(text: string): readonly string[] {
  return text.normalize('NFKC').toLowerCase().replace(possessive, '').match(wordForm) ?? [];
}

function withoutAccents(word: string): string {
  return word.normalize('NFKD').replace(accents, '');
}
