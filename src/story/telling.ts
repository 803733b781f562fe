import type { Span } from '../model.js';
import { repeats } from '../summary/repetition.js';
import type { Counts } from '../summary/terms.js';
import { baseLanguage } from '../text/tag.js';
import { type Concepts, weighConcepts } from './concepts.js';
import { sentencesRead, type StoryArticle, toldBy, type ToldSentence } from './told.js';

/** How much a story may say. */
export interface TellingBudget {
  /** As spaces part them; where nothing does, about as many as `estimateWords` makes of the characters. */
  readonly words: number;
  /** What the reader has just read, such as the title, or the story as it was told before; nothing says it again. */
  readonly read?: string;
}

/** A sentence of one of a story's articles: `text.slice(from, to)`. */
export interface StorySentence extends Span {
  readonly articleId: number;
}

type Said = readonly { readonly telling: Counts }[];

const mostArticles = 12;
const positionDamping = 0.4;
const lengthDamping = 0.3;
// Other articles come first, until each has been heard.
const secondTime = 0.5;

/**
 * What a story says: whole sentences of its articles, the most telling first, each with where it stands. A sentence is worth
 * what several articles say and none of those before it has said (concept coverage: Gillick and Favre 2009); none says again
 * what another one or the reader's last reading said. Only the first 12 articles are read, and only those in the language of
 * the first that has a text, whatever the region.
 */
export function tellStory(articles: readonly StoryArticle[], budget: TellingBudget): readonly StorySentence[] {
  return tellSayable(sayableIn(articles), budget);
}

/** What articles might say, in one language. */
export interface Sayable {
  readonly language: string;
  /** Sentences of each article that has any. */
  readonly told: readonly (readonly ToldSentence[])[];
}

/** What a story might say. */
export function sayableIn(articles: readonly StoryArticle[]): Sayable {
  const told = articlesRead(articles)
    .map(toldBy)
    .filter((sentences) => sentences.length > 0);
  return { language: spokenLanguage(articles), told };
}

/** Those of a story's articles whose sentences it may say. */
export function articlesRead<Item extends StoryArticle>(articles: readonly Item[]): readonly Item[] {
  const language = spokenLanguage(articles);
  return articles.filter((article) => baseLanguage(article.language) === language).slice(0, mostArticles);
}

/** What a story says of what it might say. */
export function tellSayable(
  { language, told }: Sayable,
  { words, read = '' }: TellingBudget,
): readonly StorySentence[] {
  const chosen = choose(told, words, sentencesRead(read, language));
  return chosen.map(({ articleId, from, to }) => ({ articleId, from, to }));
}

function spokenLanguage(articles: readonly StoryArticle[]): string {
  const languages = articles.filter(({ text }) => text.trim() !== '').map(({ language }) => baseLanguage(language));
  return languages.find((language) => language !== 'und') ?? 'und';
}

function choose(told: Sayable['told'], words: number, read: Said): readonly ToldSentence[] {
  const worths = new Map(weighConcepts(told));
  const chosen: ToldSentence[] = [];
  let room = words;
  let said = read;
  let open = told.flat();
  for (;;) {
    open = open.filter((sentence) => sentence.words <= room && !said.some((before) => saysAgain(before, sentence)));
    const best = mostTelling(open, worths, heardOf(chosen, told));
    if (!best) return chosen;
    chosen.push(best);
    room -= best.words;
    // What repeats anything said before has gone already.
    said = [best];
    for (const concept of best.concepts) worths.set(concept, 0);
  }
}

/** Most of it, or, of a short sentence, all of it. */
function saysAgain(before: Said[number], { telling }: ToldSentence): boolean {
  return repeats(before, { telling }) || [...telling.keys()].every((term) => before.telling.has(term));
}

/** The articles that should let others speak. */
function heardOf(chosen: readonly ToldSentence[], told: readonly unknown[]): ReadonlySet<number> {
  const heard = new Set(chosen.map(({ articleId }) => articleId));
  return heard.size < told.length ? heard : new Set();
}

function mostTelling(open: readonly ToldSentence[], worths: Concepts, heard: ReadonlySet<number>): ToldSentence | null {
  let best: ToldSentence | null = null;
  let highest = 0;
  for (const sentence of open) {
    const worth = worthOf(sentence, worths) * (heard.has(sentence.articleId) ? secondTime : 1);
    if (worth <= highest) continue;
    highest = worth;
    best = sentence;
  }
  return best;
}

function worthOf(sentence: ToldSentence, worths: Concepts): number {
  let sum = 0;
  for (const concept of sentence.concepts) sum += worths.get(concept) ?? 0;
  return sum / (1 + positionDamping * sentence.index) / sentence.words ** lengthDamping;
}
