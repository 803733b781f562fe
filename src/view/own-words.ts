import type { Article, Refusal, TextSource } from '../model.js';
import { splitSentences } from '../text/sentences.js';
import { whyNoText } from './text-used.js';

const mostInCard = 2_500;
const mostInEntry = 500;

/** What an article has besides its summary. */
export type Unsummarised = Pick<Article, 'text' | 'textSource' | 'shortfall' | 'standfirst' | 'language'>;

/** A publisher's words in the place of a summary. */
export interface OwnWords {
  /** Word for word; none where there is nothing short enough to be shown as it is. */
  readonly lines: readonly string[];
  /** Says what the lines are, or why there are none. */
  readonly mark: string;
}

const names: Readonly<Record<TextSource, string>> = {
  description: 'feed’s own standfirst',
  content: 'feed’s own text',
  page: 'page’s own text',
};

const reasons: Readonly<Record<Refusal, string>> = {
  'nothing-to-say': 'none of its sentences stands alone',
  'too-short': 'too short to summarise',
  'no-prose': 'most of this article is a list or a table',
  'little-shorter': 'a summary would be hardly shorter',
};

/** For a card: whole paragraphs, and why there is no summary. */
export function ownWordsInCard(article: Unsummarised, refusal: Refusal): OwnWords {
  const { text, source } = ownText(article, refusal);
  const lines = beginning(text.split('\n'), mostInCard);
  if (lines.length === 0) return { lines, mark: `Not summarised: ${reasons[refusal]}. → Open it by its headline.` };
  return { lines, mark: `The ${names[source]}, word for word; ${reasons[refusal]}.` };
}

/** For an entry of a list or digest: whole sentences, and in a few words what they are. */
export function ownWordsInEntry(article: Unsummarised, refusal: Refusal): OwnWords {
  const { text, source } = ownText(article, refusal);
  const lines = beginning(sentencesIn(text, article.language), mostInEntry);
  if (lines.length > 0) return { lines, mark: `the ${names[source]}` };
  const isBlank = article.text.trim() === '';
  return { lines, mark: `not summarised: ${isBlank ? whyNoText(article.shortfall) : reasons[refusal]}` };
}

/** The standfirst; where the feed has none, the text, if it is one that is better read than summarised. */
function ownText({ text, textSource, standfirst }: Unsummarised, refusal: Refusal) {
  if (standfirst !== null) return { text: standfirst, source: 'description' } as const;
  const isReadable = refusal === 'too-short' || refusal === 'little-shorter';
  return { text: isReadable ? text : '', source: textSource };
}

function sentencesIn(text: string, language: string): readonly string[] {
  // Of more than twice what an entry holds the rest is left out anyway.
  const read = text.slice(0, 2 * mostInEntry);
  return splitSentences(read, language).map(({ from, to }) => read.slice(from, to));
}

/** As many pieces as are together no longer than that. */
function beginning(pieces: readonly string[], mostCharacters: number): readonly string[] {
  const lines = pieces.map((piece) => piece.trim()).filter((piece) => piece !== '');
  const lengths = lines.map((_, at) => lines.slice(0, at + 1).join(' ').length);
  return lines.slice(0, lengths.filter((length) => length <= mostCharacters).length);
}
