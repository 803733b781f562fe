import type { Article, Label } from '../model.js';
import { baseLanguage } from '../text/tag.js';
import { estimateWords } from '../text/words.js';
import { readExpression } from './expression.js';
import type { Rule, RuleKind } from './rule.js';
import { hasWords, type WordLine, wordLine } from './word-line.js';

// Words are looked for in so many characters of a text, which is more than any article has…
const mostRead = 100_000;
// …and expressions in so many, all of an article's together, because the worst of them takes 30 µs for each: ten that are
// meant to take long would hold up every server's posts for a minute over ten articles.
const mostMatched = 20_000;

/** What rules look at. */
export interface RuledArticle extends Pick<
  Article,
  'title' | 'standfirst' | 'text' | 'author' | 'categories' | 'language'
> {
  readonly labels: readonly Label['kind'][];
}

/** An article, and the rules that are asked of it, in their order. */
export interface RuleQuestion extends RuledArticle {
  readonly rules: readonly Rule[];
}

/** The id of the rule by which each article is left out; null where it is kept. */
export function askRules(questions: readonly RuleQuestion[]): readonly (number | null)[] {
  return questions.map((question) => leftOutBy(question.rules, question)?.id ?? null);
}

/**
 * The rule by which an article is left out; null where it is kept. It is left out where it fits a rule that leaves out, in
 * their order, or where there are rules of a kind that keep and it fits none of them; of a least number of words, not all.
 */
export function leftOutBy<R extends Rule>(rules: readonly R[], article: RuledArticle): R | null {
  const fits = fitting(article, rules.filter(({ match }) => match === 'regex').length);
  const leavesOut = rules.find((rule) => !rule.keeps && fits(rule));
  if (leavesOut !== undefined) return leavesOut;
  for (const [kind, keeping] of keepingByKind(rules)) {
    const isKept = kind === 'min-words' ? keeping.every(fits) : keeping.some(fits);
    if (!isKept) return (kind === 'min-words' ? keeping.find((rule) => !fits(rule)) : keeping[0]) ?? null;
  }
  return null;
}

function keepingByKind<R extends Rule>(rules: readonly R[]): ReadonlyMap<RuleKind, readonly R[]> {
  const byKind = new Map<RuleKind, R[]>();
  for (const rule of rules) if (rule.keeps) byKind.set(rule.kind, [...(byKind.get(rule.kind) ?? []), rule]);
  return byKind;
}

function fitting(article: RuledArticle, expressions: number): (rule: Rule) => boolean {
  const { title, standfirst, labels, categories } = article;
  const text = article.text.slice(0, mostRead);
  const parts = [title, standfirst ?? '', text];
  const matched = [title, standfirst ?? '', text.slice(0, mostMatched / Math.max(1, expressions))].join('\n');
  const words = once(() => wordLine(parts));
  const count = once(() => estimateWords(text));
  const names = (article.author ?? '').split(', ').filter((name) => name !== '');
  const language = baseLanguage(article.language);

  return (rule) => {
    switch (rule.kind) {
      case 'include':
      case 'exclude':
        return speaks(rule, matched, words);
      case 'author':
        return names.some((name) => speaks(rule, name, () => wordLine([name])));
      case 'category':
        return categories.some((category) => speaks(rule, category, () => wordLine([category])));
      case 'label':
        return labels.some((kind) => kind === rule.value);
      case 'language':
        // What nobody can tell the language of is not left out for it.
        return language === 'und' ? rule.keeps : language === rule.value;
      case 'min-words':
        return count() >= Number(rule.value);
    }
  };
}

function speaks({ match, value, keeps }: Rule, text: string, words: () => WordLine): boolean {
  if (match !== 'regex') return hasWords(words(), value, match);
  const reading = readExpression(value);
  // One that cannot be read any more leaves nothing out.
  return reading.kind === 'expression' ? reading.fits(text) : keeps;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
