import { generator } from './made-up-feed.js';

const wordsPerSentence = 20;
const next = generator(7);
const vocabulary = Array.from({ length: 4_000 }, () => madeUpWord(next));

/** An article of 600 invented words with the lengths and the repetition of news, the same at every run. */
export function madeUpArticle(number: number): { readonly title: string; readonly text: string } {
  const random = generator(number + 1);
  // Names that no other article has, so that whatever remembers words meets new ones for ever.
  const names = Array.from({ length: 12 }, () => capitalised(madeUpWord(random) + madeUpWord(random)));
  const sentences = Array.from({ length: 30 }, () => madeUpSentence(names, random));
  return {
    title: `${names[0]} and ${names[1]} ${vocabulary[number % vocabulary.length]}`,
    text: paragraphs(sentences),
  };
}

/** A text of so many characters in such sentences. */
export function madeUpText(length: number): string {
  const texts = Array.from({ length: Math.ceil(length / 2_000) }, (_, at) => madeUpArticle(at).text);
  return texts.join('\n').slice(0, length);
}

function paragraphs(sentences: readonly string[]): string {
  return sentences.map((sentence, at) => (at % 3 === 2 ? `${sentence}\n` : `${sentence} `)).join('');
}

function madeUpSentence(names: readonly string[], random: () => number): string {
  const words = Array.from({ length: wordsPerSentence }, () => {
    const from = random() < 0.1 ? names : vocabulary;
    // Squaring makes the first words the common ones.
    return from[Math.floor(random() ** 2 * from.length)]!;
  });
  return `${capitalised(words.join(' '))}.`;
}

function madeUpWord(random: () => number): string {
  const syllables = 1 + Math.floor(random() * 4);
  const pick = (letters: string) => letters.charAt(Math.floor(random() * letters.length));
  return Array.from({ length: syllables }, () => pick('bcdfghklmnprst') + pick('aeiou')).join('');
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
