import type { Article, Refusal } from '../model.js';
import type { Phrases } from '../phrases/phrases.js';
import { splitSentences } from '../text/sentences.js';

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

/** For a card: whole paragraphs, and why there is no summary. */
export function ownWordsInCard(phrases: Phrases, article: Unsummarised, refusal: Refusal): OwnWords {
  const { text, source } = ownText(article, refusal);
  const lines = beginning(text.split('\n'), mostInCard);
  if (lines.length === 0) return { lines, mark: phrases.text(`own-words.card.none.${refusal}`) };
  return { lines, mark: phrases.text(`own-words.card.${refusal}`, { source }) };
}

/** For an entry of a list or digest: whole sentences, and in a few words what they are. */
export function ownWordsInEntry(phrases: Phrases, article: Unsummarised, refusal: Refusal): OwnWords {
  const { text, source } = ownText(article, refusal);
  const lines = beginning(sentencesIn(text, article.language), mostInEntry);
  if (lines.length > 0) return { lines, mark: phrases.text('own-words.entry', { source }) };
  const isBlank = article.text.trim() === '';
  if (!isBlank) return { lines, mark: phrases.text(`own-words.entry.none.${refusal}`) };
  return { lines, mark: phrases.text('own-words.entry.blank', { shortfall: article.shortfall ?? 'unread' }) };
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
