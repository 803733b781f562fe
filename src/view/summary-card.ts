import type { Action, Block, Line, Reply, Select } from '../chat/reply.js';
import type { Article, ChosenSentence, FocusedTelling, Refusal, SummaryLength } from '../model.js';
import type { Phrases } from '../phrases/phrases.js';
import { clip } from '../text/clip.js';
import { isDated, kickersOf, sentencesOf, updatedOf } from './articles.js';
import { dotted } from './line.js';
import { reduction } from './reading.js';
import { ownWordsInCard, type Unsummarised } from './own-words.js';
import { textUsed, whyNoText } from './text-used.js';
import { ago } from './time.js';

/** What a summary card shows: a kept article, or a page that somebody named and that is not kept. */
export interface SummarisedText
  extends Unsummarised, Pick<Article, 'title' | 'url' | 'feedTitle' | 'author' | 'labels'> {
  readonly publishedAt: Date | null;
  readonly updatedAt: Date | null;
  /** Null where it is not kept. */
  readonly seenAt: Date | null;
}

/** What a summary card says of a text. */
export interface SaidOfText extends FocusedTelling {
  /** The words that the reader named; empty where they named none. */
  readonly focus: string;
  readonly keyPhrases: readonly string[];
}

/** The card of one article: its sentences at a length, or why there is no summary, and which text they are from. */
export function summaryReply(
  phrases: Phrases,
  article: SummarisedText,
  said: SaidOfText,
  actions: readonly (readonly Action[])[],
): Reply {
  const { telling } = said;
  return {
    text: [
      ...cardHead(phrases, article),
      ...(telling.kind === 'told'
        ? summaryBlocks(article, telling.sentences, said)
        : ownWordsBlocks(article, telling.refusal)),
      ...article.labels.map(({ evidence }): Block => ({ kind: 'note', line: [`The publisher: “${evidence}”`] })),
    ],
    // A text that is hardly longer than one length may be longer than a shorter one.
    actions: telling.kind === 'told' || telling.refusal === 'little-shorter' ? actions : [],
    replaces: true,
  };
}

/** What stands over every card of an article: its headline, and where it is from. */
export function cardHead(phrases: Phrases, article: SummarisedText): readonly Block[] {
  return [
    ...kickerNote(phrases, article),
    { kind: 'heading', level: 2, line: [{ kind: 'link', text: article.title, url: article.url }] },
    { kind: 'note', line: sourceLine(phrases, article) },
    { kind: 'divider' },
  ];
}

function summaryBlocks(
  article: SummarisedText,
  sentences: readonly ChosenSentence[],
  { focus, found, keyPhrases }: SaidOfText,
): readonly Block[] {
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

/** What stands in the place of a summary that would only pretend to be one. */
function ownWordsBlocks(article: SummarisedText, refusal: Refusal): readonly Block[] {
  const { lines, mark } = ownWordsInCard(article, refusal);
  const note: Block = { kind: 'note', line: [mark] };
  return lines.length === 0 ? [note] : [{ kind: 'lines', lines: lines.map((line) => [line]) }, note];
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

function kickerNote(phrases: Phrases, article: Pick<Article, 'title' | 'labels'>): readonly Block[] {
  const words = kickersOf(phrases, article);
  return words.length === 0 ? [] : [{ kind: 'note', line: dotted(...words) }];
}

function sourceLine(phrases: Phrases, article: SummarisedText): Line {
  const { feedTitle, author, publishedAt, seenAt } = article;
  const isKnown = publishedAt !== null && (seenAt === null || isDated({ publishedAt, seenAt }));
  return dotted(
    clip(feedTitle, 40),
    author === null ? null : clip(author, 80),
    isKnown ? ago(publishedAt) : null,
    updatedOf(phrases, article),
  );
}
