import { existsSync, readFileSync } from 'node:fs';
import { summariseStored } from '../src/summary/summarise.js';
import { countWords } from '../src/text/words.js';
import { madeUpArticle } from './made-up-article.js';

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
  const articles = existsSync(corpus) ? realArticles() : Array.from({ length: 200 }, (_, at) => madeUpArticle(at).text);
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

main();
