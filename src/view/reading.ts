import type { Article, Span } from '../model.js';
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
export function readingTime(article: Pick<Article, 'text'>): string | null {
  // A digest is drawn again and again until it fits; an article is counted once.
  const seconds = known.get(article) ?? readingSeconds(article.text);
  known.set(article, seconds);
  const minutes = Math.round(seconds / 60);
  return minutes < 2 ? null : `${minutes} min read`;
}

/** "4 min read → 25 s, 81% shorter"; each part only where it says something worth knowing; null where neither does. */
export function reduction(text: string, chosen: readonly Span[]): string | null {
  const from = readingTime({ text });
  const summary = chosen.map((span) => text.slice(span.from, span.to)).join(' ');
  const time = from === null ? null : `${from} → ${shortTime(readingSeconds(summary))}`;
  const parts = [time, shorterBy(text, chosen)].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(', ');
}

/** "81% shorter"; null for less than half. */
export function shorterBy(text: string, chosen: readonly Span[]): string | null {
  const summary = chosen.map((span) => text.slice(span.from, span.to)).join(' ');
  const percent = text.length === 0 ? 0 : Math.round((1 - summary.length / text.length) * 100);
  return percent >= 50 ? `${percent}% shorter` : null;
}

function shortTime(seconds: number): string {
  return seconds < 90 ? `${Math.max(5, Math.round(seconds / 5) * 5)} s` : `${Math.round(seconds / 60)} min`;
}
