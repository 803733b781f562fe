import type { Features } from './features.js';
import { featuresOf } from './features.js';
import { vectorOf } from './vector.js';

/** An article whose title a story may bear. */
export interface TitledArticle {
  readonly id: number;
  readonly title: string;
  readonly language: string;
  readonly features: Features;
}

const fewestWords = 4;
const alone = { size: () => 0, count: () => 0 };
// Questions, calls, cut titles, and titles in capitals promise or shout, and tell less.
const showy = [/[?¿？]/u, /[!¡！]/u, /(?:\.{3}|…)\s*$/u, /^(?=(?:\P{Lu}*\p{Lu}){8})\P{Ll}+$/u];
const showyFactor = 0.75;

/** The id of the article whose title says most of what all of them say, and is plain; null where none has a title. */
export function mostCentralHeadline(articles: readonly TitledArticle[]): number | null {
  const sum = sumOf(articles.map(({ features }) => features));
  const titled = articles.filter(({ title }) => title.trim() !== '');
  const ranked = titled.map((article) => ({ id: article.id, worth: worthOf(article, sum) }));
  return ranked.sort((a, b) => b.worth - a.worth)[0]?.id ?? null;
}

function worthOf({ title, language }: TitledArticle, sum: ReadonlyMap<number, number>): number {
  const { terms, weights } = vectorOf(featuresOf({ id: 0, title, language, text: '', url: '' }), alone);
  const centrality = terms.reduce((total, term, index) => total + weights[index]! * (sum.get(term) ?? 0), 0);
  const isShort = (title.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) < fewestWords;
  const faults = showy.filter((sign) => sign.test(title)).length + (isShort ? 1 : 0);
  return centrality * showyFactor ** faults;
}

function sumOf(all: readonly Features[]): ReadonlyMap<number, number> {
  const sum = new Map<number, number>();
  for (const features of all) {
    const { terms, weights } = vectorOf(features, alone);
    terms.forEach((term, index) => sum.set(term, (sum.get(term) ?? 0) + weights[index]!));
  }
  return sum;
}
