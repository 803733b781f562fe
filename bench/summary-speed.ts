import { existsSync, readFileSync } from 'node:fs';
import { summariseStored } from '../src/summary/summarise.js';
import { countWords } from '../src/text/words.js';

const corpus = '../shared/corpora/summary/cnndm/dev.jsonl';
const wordsPerArticle = 600;
const passes = 15;
// Before the compiler has seen enough of the code, a pass takes twice as long; the bot is past that within seconds.
const warmUps = 10;

/**
 * Articles summarised a second of one core's time, at the three stored lengths; real news where the corpus is there, else
 * made up. The best pass is what the machine can do, the median what it did beside its other work.
 */
function main(): void {
  const articles = existsSync(corpus) ? realArticles() : madeUpArticles(200);
  for (let pass = 0; pass < warmUps; pass += 1) secondsFor(articles);
  const rates = Array.from({ length: passes }, () => articles.length / secondsFor(articles)).sort((a, b) => b - a);

  const words = articles.reduce((sum, text) => sum + countWords(text), 0) / articles.length;
  console.log(
    `${articles.length} articles of ${Math.round(words)} words, ${passes} passes after ${warmUps} to warm up`,
  );
  console.log(`best ${Math.round(rates[0]!)}/s, median ${Math.round(rates[Math.floor(passes / 2)]!)}/s`);
}

/** CPU seconds for one pass over all articles. */
function secondsFor(articles: readonly string[]): number {
  const before = process.cpuUsage();
  for (const text of articles) summariseStored({ text, title: '', language: 'en' });
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** The corpus's texts end to end, cut into articles of whole sentences. */
function realArticles(): readonly string[] {
  const texts = readFileSync(corpus, 'utf8').trim().split('\n').map(textOf);
  const words = texts.join(' ').split(/\s+/);
  const whole = Math.floor(words.length / wordsPerArticle);
  return Array.from({ length: whole }, (_, at) =>
    words.slice(at * wordsPerArticle, (at + 1) * wordsPerArticle).join(' '),
  );
}

function textOf(line: string): string {
  const row: unknown = JSON.parse(line);
  return typeof row === 'object' && row !== null && 'text' in row && typeof row.text === 'string' ? row.text : '';
}

/** Sentences of invented words with the lengths and the repetition of news; the same at every run. */
function madeUpArticles(count: number): readonly string[] {
  const next = generator(7);
  const vocabulary = Array.from({ length: 4_000 }, () => madeUpWord(next));
  return Array.from({ length: count }, () => {
    const sentences = Array.from({ length: wordsPerArticle / 20 }, () => madeUpSentence(20, vocabulary, next));
    return sentences.join(' ');
  });
}

function madeUpSentence(length: number, vocabulary: readonly string[], next: () => number): string {
  // Squaring makes the first words of the vocabulary the common ones.
  const words = Array.from({ length }, () => vocabulary[Math.floor(next() ** 2 * vocabulary.length)]!);
  const [first = '', ...rest] = words;
  return `${first.charAt(0).toUpperCase()}${first.slice(1)} ${rest.join(' ')}.`;
}

function madeUpWord(next: () => number): string {
  const syllables = 1 + Math.floor(next() * 4);
  const pick = (letters: string) => letters.charAt(Math.floor(next() * letters.length));
  return Array.from({ length: syllables }, () => pick('bcdfghklmnprst') + pick('aeiou')).join('');
}

function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

main();
