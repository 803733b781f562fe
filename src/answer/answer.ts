import { frequenciesFrom } from '../search/frequencies.js';
import { placedWords, searchWords } from '../search/terms.js';
import { needsOf } from '../summary/coherence.js';
import { readDraft } from '../summary/draft.js';
import { baseLanguage } from '../text/tag.js';
import { abstains, type AskedOf, heaviestWords } from './abstention.js';
import { type AnswerSentence, chooseAnswers, type ScoredSentence } from './choose.js';
import { withBackground } from './frequencies.js';
import { type Question, readQuestion } from './question.js';
import { scoreSentences } from './score.js';
import { readSentence } from './sentence.js';

/** An article that may answer, as a search found it. */
export interface AnsweringArticle {
  readonly id: number;
  readonly title: string;
  readonly text: string;
  /** BCP 47. */
  readonly language: string;
  /** How well it matched; the higher, the better. */
  readonly score: number;
}

/** A question with what a search found for it. */
export interface QuestionToAnswer extends AskedOf {
  readonly text: string;
  /** The best first. */
  readonly articles: readonly AnsweringArticle[];
  /** How many articles are searched, and in how many of them each stem of the question stands. */
  readonly documents: number;
  readonly frequencies: ReadonlyMap<string, number>;
}

export type Answer =
  | { readonly kind: 'answered'; readonly sentences: readonly AnswerSentence[] }
  /** Of these words of the question, the heaviest first, no article says enough. */
  | { readonly kind: 'nothing'; readonly words: readonly string[] };

const articlesRead = 5;
const wordsNamed = 4;
// From here on a store knows by itself what is rare, and better than the news in general.
const enoughDocuments = 300;
// A sentence that points back is a worse answer by itself, but may be the only one.
const leaning = 0.5;
// How much the rank of its article counts for a sentence; chosen on questions whose article is known.
const articleWeight = 8;

/**
 * The sentences of articles that answer a question best, word for word, the best first; or that nothing does. Only the
 * first five articles are read, and only those in the language of the first.
 */
export function answerQuestion(asked: QuestionToAnswer): Answer {
  const [first] = asked.articles;
  const language = baseLanguage(first?.language ?? 'und');
  const articles = asked.articles
    .filter((article) => baseLanguage(article.language) === language)
    .slice(0, articlesRead);
  const own = frequenciesFrom(asked.documents, asked.frequencies);
  const frequencies = withBackground(own, language);
  const nothing: Answer = {
    kind: 'nothing',
    words: asWritten(asked.text, heaviestWords(asked.words, frequencies, wordsNamed), language),
  };
  if (abstains(asked, articles.map(stemsOf), frequencies)) return nothing;

  const question = readQuestion(asked.text, language, own.documents < enoughDocuments ? frequencies : own);
  const sentences = chooseAnswers(scored(question, articles));
  return sentences.length === 0 ? nothing : { kind: 'answered', sentences };
}

/** Words as the question writes them. */
function asWritten(text: string, words: readonly string[], language: string): readonly string[] {
  const placed = placedWords(text, language);
  return words.map((exact) => {
    const found = placed.find(({ word }) => word.exact === exact);
    return found === undefined ? exact : text.slice(found.from, found.to);
  });
}

function stemsOf({ title, text, language }: AnsweringArticle) {
  return { stems: new Map(searchWords(`${title}\n${text}`, language).map(({ stem }) => [stem, 1])) };
}

function scored(question: Question, articles: readonly AnsweringArticle[]): readonly ScoredSentence[] {
  const all = articles.flatMap(sentencesOf);
  const sentences = all.map(({ text }) => readSentence(text, question));
  const scores = scoreSentences(question, sentences, articles.length > 1);
  const best = Math.max(...articles.map(({ score }) => score));
  return all.map(({ article, leans, text: _, ...place }, at) => ({
    ...place,
    articleId: article.id,
    sentence: sentences[at]!,
    score: scores[at]! + articleWeight * (article.score - best) - (leans ? leaning : 0),
  }));
}

/** What an article may say, each with its neighbours. */
function sentencesOf(article: AnsweringArticle) {
  const draft = readDraft(article);
  const needs = needsOf(draft);
  return draft.sentences.map(({ from, to, text, place }, at) => {
    const [before, after] = [draft.sentences[at - 1], draft.sentences[at + 1]];
    return {
      ...{ article, from, to, text, leans: needs[at] === null || needs[at]!.length > 0 },
      before: before?.place === place - 1 ? { from: before.from, to: before.to } : null,
      after: after?.place === place + 1 ? { from: after.from, to: after.to } : null,
    };
  });
}
