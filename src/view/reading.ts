import type { Article, Span } from '../model.js';
import type { Phrases } from '../phrases/phrases.js';
import { countWords, unspacedCharacters, withoutUnspaced } from '../text/words.js';

// Adults read about 238 English words a minute (Brysbaert 2019). Scripts without spaces are counted by characters; those of
// Thai and its neighbours spell words out, with about five letters each.
const wordsPerMinute = 238;
const ideographsPerMinute = 500;
const lettersPerMinute = 1190;

const known = new WeakMap<object, number>();

/** How long a text takes to read, in seconds. */
export function readingSeconds(text: string): number {
  const { ideographs, letters } = unspacedCharacters(text);
  const words = countWords(withoutUnspaced(text));
  const minutes = words / wordsPerMinute + ideographs / ideographsPerMinute + letters / lettersPerMinute;
  return Math.round(minutes * 60);
}

/** "4 min read", or null for what takes less than two minutes. */
export function readingTime(phrases: Phrases, article: Pick<Article, 'text'>): string | null {
  const minutes = minutesOf(article);
  return minutes < 2 ? null : phrases.text('reading.minutes', { minutes });
}

function minutesOf(article: Pick<Article, 'text'>): number {
  // A digest is drawn again and again until it fits; an article is counted once.
  const seconds = known.get(article) ?? readingSeconds(article.text);
  known.set(article, seconds);
  return Math.round(seconds / 60);
}

/** "4 min read → 25 s, 81% shorter"; each part only where it says something worth knowing; null where neither does. */
export function reduction(phrases: Phrases, text: string, chosen: readonly Span[]): string | null {
  const minutes = minutesOf({ text });
  const seconds = readingSeconds(summaryOf(text, chosen));
  const time = minutes < 2 ? null : reducedTime(phrases, minutes, seconds);
  const parts = [time, shorterBy(phrases, text, chosen)].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(', ');
}

/** "81% shorter"; null for less than half. */
export function shorterBy(phrases: Phrases, text: string, chosen: readonly Span[]): string | null {
  const summary = summaryOf(text, chosen);
  const percent = text.length === 0 ? 0 : Math.round((1 - summary.length / text.length) * 100);
  return percent >= 50 ? phrases.text('reading.shorter', { percent }) : null;
}

function summaryOf(text: string, chosen: readonly Span[]): string {
  return chosen.map((span) => text.slice(span.from, span.to)).join(' ');
}

function reducedTime(phrases: Phrases, minutes: number, seconds: number): string {
  if (seconds >= 90) return phrases.text('reading.reduced-to-minutes', { minutes, left: Math.round(seconds / 60) });
  return phrases.text('reading.reduced-to-seconds', { minutes, seconds: Math.max(5, Math.round(seconds / 5) * 5) });
}
