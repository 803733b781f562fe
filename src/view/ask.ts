import type { Action, Block, Line, Reply } from '../chat/reply.js';
import type { Article } from '../model.js';
import type { Phrases } from '../phrases/phrases.js';
import { clip } from '../text/clip.js';
import { ageOf } from './articles.js';
import { dotted, withinBudget } from './line.js';
import { stillReading } from './search.js';
import { dayOfMonth, localeOf } from './time.js';

/** A sentence that answers, as its article has it. */
export interface QuotedSentence {
  readonly article: Article;
  readonly sentence: string;
  /** The sentences beside it; empty where there is none. */
  readonly before: string;
  readonly after: string;
}

const longestQuestion = 150;
const longestSource = 40;
// Escaped it is longer: a surface draws no longer line.
const longestQuote = 1_000;
// Under each quotation stand headline, address and source.
const longestUnder = 300;
const longestSaid = 3_200;

/** Sentences that answer a question, each over its source. */
export function askReply(
  phrases: Phrases,
  question: string,
  quoted: readonly QuotedSentence[],
  actions: readonly (readonly Action[])[],
): Reply {
  return replyOf(phrases, question, quoted, { actions, quote: ({ sentence }) => [sentence] });
}

/** The same with each sentence between its neighbours. */
export function inContextReply(
  phrases: Phrases,
  question: string,
  quoted: readonly QuotedSentence[],
  actions: readonly (readonly Action[])[],
): Reply {
  return replyOf(phrases, question, quoted, { actions, quote: betweenNeighbours });
}

/** Where nothing answers: what was looked through, and which words no article speaks of together. */
export function nothingFoundReply(
  phrases: Phrases,
  looked: { readonly count: number; readonly since: Date; readonly canLookFurther: boolean },
  {
    absent,
    words,
    isWhole,
  }: { readonly absent: readonly string[]; readonly words: readonly string[]; readonly isWhole: boolean },
): Reply {
  const since = dayOfMonth(phrases, looked.since);
  const hint = phrases.line(looked.canLookFurther ? 'ask.look-further' : 'ask.search-instead', {
    command: { kind: 'command', name: 'search' } as const,
    words: words.join(' '),
  });
  return {
    text: [
      {
        kind: 'lines',
        lines: [
          [{ kind: 'strong', text: phrases.text('ask.nothing') }],
          [`${phrases.text('ask.looked', { count: looked.count, since })} ${whyNothing(phrases, absent)}`],
          ...(words.length === 0 ? [] : [hint]),
        ],
      },
      ...(isWhole ? [] : [stillReading(phrases)]),
    ],
  };
}

function replyOf(
  phrases: Phrases,
  question: string,
  quoted: readonly QuotedSentence[],
  parts: {
    readonly actions: readonly (readonly Action[])[];
    readonly quote: (quoted: QuotedSentence) => Line;
  },
): Reply {
  const lengthOf = (each: QuotedSentence) => wordsIn(parts.quote(each)) + longestUnder;
  const shown = withinBudget(quoted, lengthOf, longestSaid);
  const articles = new Set(shown.map(({ article }) => article.id)).size;
  return {
    text: [
      { kind: 'heading', level: 2, line: [clip(question, longestQuestion)] },
      ...shown.flatMap((each): readonly Block[] => [
        { kind: 'quote', line: parts.quote(each) },
        { kind: 'note', line: sourceOf(each.article) },
      ]),
      { kind: 'note', line: [phrases.text('ask.said', { sentences: shown.length, articles })] },
    ],
    actions: parts.actions,
    replaces: true,
  };
}

function betweenNeighbours({ before, sentence, after }: QuotedSentence): Line {
  const left = longestQuote - sentence.length;
  const leading = before !== '' && before.length <= left ? `${before} ` : '';
  const following = after !== '' && after.length <= left - leading.length ? ` ${after}` : '';
  return [leading, { kind: 'strong', text: sentence }, following];
}

function sourceOf(article: Article): Line {
  const { title, url, feedTitle } = article;
  return dotted({ kind: 'link', text: title, url }, clip(feedTitle, longestSource), ageOf(article));
}

function whyNothing(phrases: Phrases, absent: readonly string[]): string {
  const words = absent.map((word) => phrases.text('ask.quoted', { word }));
  const [word] = words;
  if (word === undefined) return phrases.text('ask.none-says-enough');
  if (words.length === 1) return phrases.text('ask.none-speaks', { word });
  const list = new Intl.ListFormat(localeOf(phrases.language), { type: 'conjunction' }).format(words);
  return phrases.text('ask.none-speaks-together', { words: list });
}

function wordsIn(line: Line): number {
  return line.reduce(
    (sum, inline) => sum + (typeof inline === 'string' ? inline : 'text' in inline ? inline.text : '').length,
    0,
  );
}
