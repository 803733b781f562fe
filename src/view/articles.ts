import type { Choice } from '../chat/options.js';
import type { Action, Block, Entry, Inline, Line, Reply, Select } from '../chat/reply.js';
import type { Article, ChosenSentence, FocusedSummary, Label, StoredLength, SummaryLength } from '../model.js';
import type { LatestPage } from '../store/store.js';
import { clip } from '../text/clip.js';
import { counted, dotted } from './line.js';
import { readingTime, reduction } from './reading.js';
import type { Refusal } from '../summary/gate.js';
import { ownText, textUsed, whyNoText } from './text-used.js';
import { ago } from './time.js';

/** What a summary card shows: a kept article, or a page that somebody named and that is not kept. */
export type SummarisedText = Pick<
  Article,
  'title' | 'url' | 'feedTitle' | 'author' | 'text' | 'textSource' | 'shortfall' | 'labels'
> & {
  readonly publishedAt: Date | null;
  readonly updatedAt: Date | null;
  /** Null where it is not kept. */
  readonly seenAt: Date | null;
};

/** What a summary card says of a text. */
export interface SaidOfText extends FocusedSummary {
  /** The words that the reader named; empty where they named none. */
  readonly focus: string;
  readonly keyPhrases: readonly string[];
  /** Why the text is shown as it is, and no summary of it; null where it is summarised. */
  readonly refusal: Refusal | null;
}

/** Our words for what a publisher says of an article. */
const labelWords: Readonly<Record<Label['kind'], string>> = {
  'ai-generated': 'AI-generated, says the publisher',
  sponsored: 'Sponsored',
  'press-release': 'Press release',
  satire: 'Satire',
  correction: 'Correction',
  'older-than-date': 'Older than its date',
};

const mostOwnText = 2_500;
// What is changed within a minute was not read before.
const minuteMs = 60_000;

/** An article as one entry of a list or digest. */
export function articleEntry(
  article: Article,
  { number, size, length }: { number: number; size: Entry['size']; length: StoredLength | null },
): Entry {
  return {
    number,
    size,
    kickers: kickersOf(article),
    headline: article.title,
    url: article.url,
    sentences: length === null ? [] : sentencesOf(article.text, article.summary?.sentences[length] ?? []),
    source: dotted(
      clip(article.feedTitle, 40),
      size === 'story' ? readingTime(article) : null,
      ageOf(article),
      updatedOf(article),
    ),
  };
}

/** Our words for what the publisher says of an article, at most two; none that its title begins with already. */
export function kickersOf({ title, labels }: Pick<Article, 'title' | 'labels'>): readonly string[] {
  const words = labels.map(({ kind }) => labelWords[kind]);
  return words.filter((word) => !title.toLowerCase().startsWith(word.toLowerCase())).slice(0, 2);
}

/** The chosen sentences, letter for letter as the text has them. */
export function sentencesOf(text: string, chosen: readonly ChosenSentence[]): readonly string[] {
  return chosen.map(({ from, to }) => text.slice(from, to));
}

/** How old an article is; null where nobody said when it was published. */
function ageOf({ publishedAt, seenAt }: Article): Inline | null {
  return isDated({ publishedAt, seenAt }) ? ago(publishedAt) : null;
}

/** When an article's words changed after it was published; null where they did not. */
function updatedOf({ publishedAt, updatedAt }: Pick<SummarisedText, 'publishedAt' | 'updatedAt'>): Line | null {
  if (updatedAt === null || (publishedAt && updatedAt.getTime() - publishedAt.getTime() < minuteMs)) return null;
  return ['updated ', ago(updatedAt)];
}

/** Whether an article's date is one that somebody gave, and not the moment when it was first seen. */
export function isDated({ publishedAt, seenAt }: Pick<Article, 'publishedAt' | 'seenAt'>): boolean {
  return publishedAt.getTime() !== seenAt.getTime();
}

/** A page of the newest articles. `newer` and `older` come back with their buttons, which are disabled at the ends. */
export function latestReply(
  { articles, total, skipped }: LatestPage,
  page: { readonly size: number; readonly newer: string; readonly older: string },
): Reply {
  const number = Math.floor(skipped / page.size) + 1;
  const pages = number + Math.ceil(Math.max(0, total - skipped - articles.length) / page.size);
  const note = dotted(counted(total, 'article'), pages > 1 ? `page ${number} of ${pages}` : null);
  return {
    text: [
      { kind: 'heading', level: 2, line: ['Latest'] },
      { kind: 'note', line: note },
      ...articles.map((article, index): Block => {
        return { kind: 'entry', entry: articleEntry(article, { number: index + 1, size: 'row', length: 'short' }) };
      }),
    ],
    actions: [
      [articleSelect('Summary of…', articles)],
      [
        pageButton('Newer', page.newer, number === 1),
        pageButton('Older', page.older, skipped + articles.length >= total),
      ],
    ],
    listed: articles.map(({ id }) => id),
    replaces: true,
  };
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
      label: clip(article.title, 80),
      description: clip(article.feedTitle, 80),
    })),
  };
}

/** An article as a suggestion while its title is typed: "Headline · Source, 2 h", at most 100 characters. */
export function articleChoice(article: Article, now: Date): Choice {
  const tail = ` · ${clip(article.feedTitle, 30)}${isDated(article) ? `, ${shortAge(article.publishedAt, now)}` : ''}`;
  return { label: `${clip(article.title, 100 - tail.length)}${tail}`, value: `#${article.id}` };
}

function shortAge(publishedAt: Date, now: Date): string {
  const hours = Math.max(0, Math.round((now.getTime() - publishedAt.getTime()) / 3_600_000));
  return hours < 48 ? `${hours} h` : `${Math.round(hours / 24)} d`;
}

/** The card of one article: its sentences at a length, or why there is no summary, and which text they are from. */
export function summaryReply(
  article: SummarisedText,
  said: SaidOfText,
  actions: readonly (readonly Action[])[],
): Reply {
  return {
    text: [
      ...kickerNote(article),
      { kind: 'heading', level: 2, line: [{ kind: 'link', text: article.title, url: article.url }] },
      { kind: 'note', line: sourceLine(article) },
      { kind: 'divider' },
      ...(said.refusal === null ? summaryBlocks(article, said) : ownTextBlocks(article, said)),
      ...article.labels.map(({ evidence }): Block => ({ kind: 'note', line: [`The publisher: “${evidence}”`] })),
    ],
    // A text that is hardly longer than one length may be longer than a shorter one.
    actions: said.refusal === null || said.refusal === 'little-shorter' ? actions : [],
    replaces: true,
  };
}

function summaryBlocks(article: SummarisedText, { sentences, focus, found, keyPhrases }: SaidOfText): readonly Block[] {
  const about = keyPhrases.length === 0 ? null : keyPhrases.join(', ');
  return [
    ...(found === 'said' ? [] : [focusNote(focus, found)]),
    { kind: 'list', items: sentencesOf(article.text, sentences).map((sentence) => [sentence]) },
    { kind: 'note', line: dotted(reduction(article.text, sentences), textUsed(article), about) },
  ];
}

function focusNote(focus: string, found: 'mentioned' | 'absent'): Block {
  const why =
    found === 'absent'
      ? `The article does not mention “${focus}”.`
      : `The article mentions “${focus}” only in sentences that do not stand alone.`;
  return { kind: 'lines', lines: [[`${why} The summary is unchanged.`]] };
}

/** A text that is not summarised, as its publisher gives it, and marked as such. */
function ownTextBlocks({ text, textSource }: SummarisedText, { sentences, refusal }: SaidOfText): readonly Block[] {
  if (refusal === null) return [];
  const note: Block = { kind: 'note', line: [ownText(textSource, refusal)] };
  if (refusal === 'no-prose') return [note];
  const own = text.length > mostOwnText ? sentencesOf(text, sentences) : text.split('\n');
  const lines = own.filter((line) => line.trim() !== '').map((line) => [line.trim()]);
  return [{ kind: 'lines', lines }, note];
}

/** The select that changes the length of a summary card. */
export function lengthSelect(articleId: number, length: SummaryLength, focus: string): Select {
  const lengths: readonly (readonly [SummaryLength, string, string])[] = [
    ['short', 'Short', '1 sentence'],
    ['medium', 'Medium', '3 sentences'],
    ['long', 'Long', '6 sentences'],
    ['key-points', 'Every key point', ''],
  ];
  return {
    kind: 'select',
    action: 'summary.length',
    argument: `${articleId} ${focus}`.trim(),
    placeholder: 'Length',
    of: 'choices',
    options: lengths.map(([value, label, description]) => ({
      value,
      label,
      ...(description === '' ? {} : { description }),
      isChosen: value === length,
    })),
  };
}

/** For an article without a text that could be summarised; one that is kept has a feed, which gave none either. */
export function noTextReply(
  article: Pick<Article, 'title' | 'url' | 'shortfall'>,
  { isKept }: { readonly isKept: boolean },
): Reply {
  const why = `${isKept ? 'its feed gives none, and ' : ''}${whyNoText(article.shortfall)}`;
  return {
    text: [
      {
        kind: 'lines',
        lines: [
          [`This article has no text that I could summarise: ${why}.`],
          ['→ Open it: ', { kind: 'link', text: article.title, url: article.url }],
        ],
      },
    ],
  };
}

function kickerNote(article: Pick<Article, 'title' | 'labels'>): readonly Block[] {
  const words = kickersOf(article);
  return words.length === 0 ? [] : [{ kind: 'note', line: dotted(...words) }];
}

function sourceLine(article: SummarisedText): Line {
  const { feedTitle, author, publishedAt, seenAt } = article;
  const isKnown = publishedAt !== null && (seenAt === null || isDated({ publishedAt, seenAt }));
  return dotted(
    clip(feedTitle, 40),
    author === null ? null : clip(author, 80),
    isKnown ? ago(publishedAt) : null,
    updatedOf(article),
  );
}

function pageButton(label: string, argument: string, isDisabled: boolean): Action {
  return { kind: 'button', action: 'latest.page', argument, label, isDisabled };
}
