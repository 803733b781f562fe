import type { Choice } from '../chat/options.js';
import type { Entry, Inline, Line, Select } from '../chat/reply.js';
import type { Article, ChosenSentence, StoredLength } from '../model.js';
import type { Phrases } from '../phrases/phrases.js';
import { clip } from '../text/clip.js';
import { shortenHeadline } from '../text/headline.js';
import { dotted } from './line.js';
import { ownWordsInEntry } from './own-words.js';
import { readingTime, shorterBy } from './reading.js';
import { ago } from './time.js';

// What is changed within a minute was not read before.
const minuteMs = 60_000;

export interface EntryOptions {
  readonly number: number;
  readonly size: Entry['size'];
  /** How much is said; nothing for null. */
  readonly length: StoredLength | null;
  /** Whether it is a message of its own, which says how much shorter it is than the article. */
  readonly isAlone?: boolean;
}

/** An article as one entry of a list or digest. */
export function articleEntry(
  phrases: Phrases,
  article: Article,
  { number, size, length, isAlone = false }: EntryOptions,
): Entry {
  const { sentences, mark } = saidInEntry(phrases, article, length);
  return {
    number,
    size,
    kickers: kickersOf(phrases, article).map((words) => [words]),
    headline: article.title,
    url: article.url,
    sentences: sentences.map((sentence) => [sentence]),
    source: dotted(
      clip(article.feedTitle, 40),
      size === 'story' ? lengthWords(phrases, article, isAlone ? length : null) : null,
      ageOf(article),
      updatedOf(phrases, article),
      mark,
    ),
  };
}

/** "4 min read", with ", 81% shorter" where a length is given that says so much less. */
function lengthWords(phrases: Phrases, article: Article, length: StoredLength | null): string | null {
  const telling = length === null ? null : (article.summary?.lengths[length] ?? null);
  const shorter = telling?.kind === 'told' ? shorterBy(phrases, article.text, telling.sentences) : null;
  const words = [readingTime(phrases, article), shorter].filter((part) => part !== null);
  return words.length === 0 ? null : words.join(', ');
}

/** An article's own words for an entry, and what they are where they are no summary. */
export function saidInEntry(
  phrases: Phrases,
  article: Article,
  length: StoredLength | null,
): { readonly sentences: readonly string[]; readonly mark: string | null } {
  const telling = length === null ? null : (article.summary?.lengths[length] ?? null);
  if (telling === null) return { sentences: [], mark: null };
  if (telling.kind === 'told') return { sentences: sentencesOf(article.text, telling.sentences), mark: null };
  const { lines, mark } = ownWordsInEntry(phrases, article, telling.refusal);
  return { sentences: lines, mark };
}

/** Our words for what the publisher says of an article, at most two; none that its title begins with already. */
export function kickersOf(phrases: Phrases, { title, labels }: Pick<Article, 'title' | 'labels'>): readonly string[] {
  const words = labels.map(({ kind }) => phrases.text(`label.${kind}`));
  return words.filter((word) => !title.toLowerCase().startsWith(word.toLowerCase())).slice(0, 2);
}

/** The chosen sentences, letter for letter as the text has them. */
export function sentencesOf(text: string, chosen: readonly ChosenSentence[]): readonly string[] {
  return chosen.map(({ from, to }) => text.slice(from, to));
}

/** How old an article is; null where nobody said when it was published. */
export function ageOf({ publishedAt, seenAt }: Pick<Article, 'publishedAt' | 'seenAt'>): Inline | null {
  return isDated({ publishedAt, seenAt }) ? ago(publishedAt) : null;
}

/** How old the newest of several articles is, oldest first; null where nobody said when any of them was published. */
export function newestAge(articles: readonly Article[]): Inline | null {
  const newest = articles.findLast(isDated);
  return newest === undefined ? null : ago(newest.publishedAt);
}

/** When an article's words changed after it was published; null where they did not. */
export function updatedOf(
  phrases: Phrases,
  { publishedAt, updatedAt }: { readonly publishedAt: Date | null; readonly updatedAt: Date | null },
): Line | null {
  if (updatedAt === null || (publishedAt && updatedAt.getTime() - publishedAt.getTime() < minuteMs)) return null;
  return phrases.line('articles.updated', { age: ago(updatedAt) });
}

/** Whether an article's date is one that somebody gave, and not the moment when it was first seen. */
export function isDated({ publishedAt, seenAt }: Pick<Article, 'publishedAt' | 'seenAt'>): boolean {
  return publishedAt.getTime() !== seenAt.getTime();
}

/** A select that opens the summary card of one of the entries. */
export function articleSelect(placeholder: string, articles: readonly Article[]): Select {
  return {
    kind: 'select',
    action: 'summary.open',
    argument: '',
    placeholder,
    of: 'entries',
    options: articles.slice(0, 25).map((article) => ({
      value: String(article.id),
      label: shortenHeadline(article.title, 80),
      description: clip(article.feedTitle, 80),
    })),
  };
}

/** An article as a suggestion while its title is typed: "Headline · Source, 2 h", at most 100 characters. */
export function articleChoice(
  phrases: Phrases,
  article: Pick<Article, 'id' | 'title' | 'feedTitle' | 'publishedAt' | 'seenAt'>,
  now: Date,
): Choice {
  const age = isDated(article) ? `, ${shortAge(phrases, article.publishedAt, now)}` : '';
  const tail = ` · ${clip(article.feedTitle, 30)}${age}`;
  return { label: `${shortenHeadline(article.title, 100 - tail.length)}${tail}`, value: `#${article.id}` };
}

function shortAge(phrases: Phrases, publishedAt: Date, now: Date): string {
  const hours = Math.max(0, Math.round((now.getTime() - publishedAt.getTime()) / 3_600_000));
  if (hours < 48) return phrases.text('age.hours', { count: hours });
  return phrases.text('age.days', { count: Math.round(hours / 24) });
}
