import { type Action, type Block, type Line, type Reply, say } from '../chat/reply.js';
import type { Article, ChosenSentence, FocusedTelling, Refusal } from '../model.js';
import type { Phrases } from '../phrases/phrases.js';
import { clip } from '../text/clip.js';
import { isDated, kickersOf, sentencesOf, updatedOf } from './articles.js';
import { dotted, withinBudget } from './line.js';
import { reduction } from './reading.js';
import { ownWordsInCard, type Unsummarised } from './own-words.js';
import { textUsed } from './text-used.js';
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
        ? summaryBlocks(phrases, article, telling.sentences, said)
        : ownWordsBlocks(phrases, article, telling.refusal)),
      ...article.labels.map(({ evidence: words }): Block => {
        return { kind: 'note', line: [phrases.text('summary.publisher', { words })] };
      }),
    ],
    actions,
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

// With its head, its source and what the publisher says of it, it is one message.
const longestSaid = 2_400;

function summaryBlocks(
  phrases: Phrases,
  article: SummarisedText,
  sentences: readonly ChosenSentence[],
  { focus, found, keyPhrases }: SaidOfText,
): readonly Block[] {
  const about = keyPhrases.length === 0 ? null : keyPhrases.join(', ');
  const shown = withinBudget(sentences, ({ from, to }) => to - from, longestSaid);
  return [
    ...(found === 'said' ? [] : [focusNote(phrases, focus, found)]),
    { kind: 'list', items: sentencesOf(article.text, shown).map((sentence) => [sentence]) },
    { kind: 'note', line: dotted(reduction(phrases, article.text, shown), textUsed(phrases, article), about) },
  ];
}

function focusNote(phrases: Phrases, focus: string, found: 'mentioned' | 'absent'): Block {
  return { kind: 'lines', lines: [[phrases.text(`summary.focus.${found}`, { focus })]] };
}

/** What stands in the place of a summary that would only pretend to be one. */
function ownWordsBlocks(phrases: Phrases, article: SummarisedText, refusal: Refusal): readonly Block[] {
  const { lines, mark } = ownWordsInCard(phrases, article, refusal);
  const note: Block = { kind: 'note', line: [mark] };
  return lines.length === 0 ? [note] : [{ kind: 'lines', lines: lines.map((line) => [line]) }, note];
}

/** For a text that could not be summarised; one that is kept has a feed, which gave none either. */
export function noTextReply(
  phrases: Phrases,
  { title, url, shortfall }: Pick<Article, 'title' | 'url' | 'shortfall'>,
  { isKept }: { readonly isKept: boolean },
): Reply {
  const why = { isKept: isKept ? 'yes' : 'no', shortfall: shortfall ?? 'unread' };
  const link = { kind: 'link', text: title, url } as const;
  return say(phrases.text('summary.no-text', why), phrases.line('summary.no-text.open', { link }));
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
