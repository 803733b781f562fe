import { mentionOf } from './mention.js';
import { stemmerFor } from './stems.js';

const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const plainWords = /^[\p{L}\p{M}\p{N}\s'’‐‑-]+$/u;
// A name in Latin letters inside a script without spaces is a word of its own.
const wordForm = /[\p{Script=Latin}\p{M}\p{N}]+|(?:(?!\p{Script=Latin})[\p{L}\p{M}\p{N}])+/gu;
const possessive = /['’]s(?!\p{L})/gu;
const accents = /[\u0300-\u036f]/g;

const maxCached = 20_000;
const stemsOfTopics = new Map<string, readonly string[]>();

/**
 * Whether a text of a language (BCP 47) speaks of a topic: has its words one after the other, in any case and any form that
 * the language's stemmer knows. A topic with other signs (C++), or in a script without spaces, is looked for as it is written.
 */
export function spokenIn(text: string, language: string): (topic: string) => boolean {
  const stems = stemsOf(text, language);
  const known = new Set(stems);
  const inOrder = ` ${stems.join(' ')} `;
  const folded = foldTopic(text);
  return (topic) => {
    const wanted = stemsOfTopic(topic, language);
    if (wanted.length > 0) {
      return (
        wanted.every((word) => known.has(word)) && (wanted.length === 1 || inOrder.includes(` ${wanted.join(' ')} `))
      );
    }
    // Whether it stands there as words of its own is dear to ask, and seldom to be asked.
    return folded.includes(foldTopic(topic)) && mentionOf([topic])(text);
  };
}

/** None where the topic is looked for as it is written. The same topics are asked of each article. */
function stemsOfTopic(topic: string, language: string): readonly string[] {
  const key = `${language}\n${topic}`;
  const before = stemsOfTopics.get(key);
  if (before) return before;
  const stems = unspaced.test(topic) || !plainWords.test(topic) ? [] : stemsOf(topic, language);
  if (stemsOfTopics.size >= maxCached) stemsOfTopics.clear();
  stemsOfTopics.set(key, stems);
  return stems;
}

function stemsOf(words: string, language: string): readonly string[] {
  const stem = stemmerFor(language);
  return wordsIn(words).map((word) => withoutAccents(stem(word)));
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
