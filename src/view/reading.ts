import type { Article, Span } from '../model.js';

// Adults read about 238 English words a minute (Brysbaert 2019); scripts without spaces are counted by characters.
const wordsPerMinute = 238;
const charactersPerMinute = 500;
const unspacedScript = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;

const known = new WeakMap<object, number>();

/** How long a text takes to read, in seconds. */
export function readingSeconds(text: string): number {
  const unspaced = text.match(unspacedScript)?.length ?? 0;
  const words = text.replace(unspacedScript, ' ').match(/\S+/g)?.length ?? 0;
  return Math.round((words / wordsPerMinute + unspaced / charactersPerMinute) * 60);
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
  const percent = text.length === 0 ? 0 : Math.round((1 - summary.length / text.length) * 100);
  const time = from === null ? null : `${from} → ${shortTime(readingSeconds(summary))}`;
  const parts = [time, percent >= 50 ? `${percent}% shorter` : null].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(', ');
}

function shortTime(seconds: number): string {
  return seconds < 90 ? `${Math.max(5, Math.round(seconds / 5) * 5)} s` : `${Math.round(seconds / 60)} min`;
}
