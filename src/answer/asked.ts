import { baseLanguage } from '../text/tag.js';
import { splitWords } from '../text/words.js';
import { japaneseQuestions, polishQuestions } from './asking/eastern.js';
import { endOfNounGroup, englishNouns, englishQuestions } from './asking/english.js';
import { dutchQuestions, germanQuestions } from './asking/germanic.js';
import type { AnswerKind, QuestionWords } from './asking/questions.js';
import { frenchQuestions, italianQuestions, portugueseQuestions, spanishQuestions } from './asking/romance.js';

/** What a question asks for. */
export interface Asked {
  readonly kind: AnswerKind;
  /** The word behind "how many", as it is written; null for other questions. */
  readonly counted: string | null;
}

interface QuestionWord {
  readonly kind: AnswerKind;
  readonly from: number;
  readonly to: number;
}

const byLanguage: Readonly<Record<string, QuestionWords>> = {
  de: germanQuestions,
  en: englishQuestions,
  es: spanishQuestions,
  fr: frenchQuestions,
  it: italianQuestions,
  ja: japaneseQuestions,
  nl: dutchQuestions,
  pl: polishQuestions,
  pt: portugueseQuestions,
};
const mostNounsAhead = 9;
const nouns = new Map(
  entriesOf(englishNouns).flatMap(([kind, words]) => words.split(' ').map((word) => [word, kind] as const)),
);

/** Reads what a question asks for by its first question word; one in a language that we have none of is read as English. */
export function askedBy(question: string, language: string): Asked {
  const base = Object.hasOwn(byLanguage, baseLanguage(language)) ? baseLanguage(language) : 'en';
  const padded = base === 'ja' ? question : ` ${splitWords(question, base).join(' ').toLowerCase()} `;
  const word = firstQuestionWord(padded, byLanguage[base] ?? {}, base === 'ja' ? '' : ' ');
  const behind = padded
    .slice(word?.to ?? 0)
    .trim()
    .split(' ');
  const kind = word?.kind ?? 'open';
  if (kind === 'count') return { kind, counted: behind[0] || null };
  return { kind: kind === 'open' && base === 'en' ? kindOfNoun(behind) : kind, counted: null };
}

/** The first in the question; of two that begin together, the longer. */
function firstQuestionWord(padded: string, words: QuestionWords, margin: string): QuestionWord | null {
  const found = entriesOf(words).flatMap(([kind, list]) =>
    list.split(', ').map((phrase): QuestionWord => {
      const from = padded.indexOf(`${margin}${phrase}${margin}`);
      return { kind, from, to: from + margin.length + phrase.length };
    }),
  );
  const [first = null] = found.filter(({ from }) => from !== -1).toSorted((a, b) => a.from - b.from || b.to - a.to);
  return first;
}

/** By the last noun that is known in the first group of nouns: "the name of the US helicopter pilot" is a person. */
function kindOfNoun(words: readonly string[]): AnswerKind {
  let kind: AnswerKind = 'open';
  const start = words.findIndex((word) => !/^(?:is|was|are|were|the|s|a|an)$/.test(word));
  for (const word of words.slice(Math.max(start, 0), start + mostNounsAhead)) {
    if (endOfNounGroup.test(word)) break;
    kind = nouns.get(word) ?? nouns.get(singular(word)) ?? kind;
  }
  return kind;
}

function singular(word: string): string {
  return word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.replace(/s$/, '');
}

function entriesOf(lists: QuestionWords): readonly (readonly [AnswerKind, string])[] {
  // `Object.entries` forgets the type of its keys; these are the kinds that the tables name.
  return Object.entries(lists) as [AnswerKind, string][];
}
