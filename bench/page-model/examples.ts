import { openSigns } from '../../src/page/signs/read.js';
import type { Scene } from '../../src/page/signs/scene.js';
import type { CorpusPage } from './corpus.js';

/** The lines of a page as examples: their signs, what share of each is the article's, and how much it counts. */
export interface PageExamples {
  readonly page: CorpusPage;
  readonly names: readonly string[];
  readonly rows: readonly (readonly number[])[];
  readonly isInside: readonly boolean[];
  readonly shares: readonly number[];
  /** 0 for lines of which nothing is known. */
  readonly weights: readonly number[];
}

const gram = 4;
// Whoever is compared by four-grams pays for a wrong line with its own words and with those that span its edge.
const edgeWords = 3;
const heaviestLine = 0.2;
const snippetWeight = 0.06;

/** What a page teaches. */
export function examplesOf(page: CorpusPage, scene: Scene): PageExamples {
  const { names, rowOf } = openSigns(scene);
  const lines = scene.lines.map(({ text }) => text);
  const taught = page.text === null ? bySnippets(lines, page) : byText(lines, page.text);
  return {
    page,
    names,
    rows: scene.lines.map(rowOf),
    isInside: scene.lines.map(({ isInside }) => isInside),
    ...taught,
  };
}

type Taught = Pick<PageExamples, 'shares' | 'weights'>;

function bySnippets(lines: readonly string[], { snippets }: CorpusPage): Taught {
  const folded = lines.map(fold);
  const holds = (line: string, some: readonly string[]) => some.some((snippet) => line.includes(fold(snippet)));
  const isForeign = folded.map((line) => holds(line, snippets.foreign));
  const isOwn = folded.map((line, index) => !isForeign[index] && holds(line, snippets.own));
  return {
    shares: isOwn.map(Number),
    weights: folded.map((_, index) => (isOwn[index] || isForeign[index] ? snippetWeight : 0)),
  };
}

/** A line's share is that of its words which stand in a four-gram of the article's text; a short one borrows from its neighbours. */
function byText(lines: readonly string[], text: string): Taught {
  const known = gramsOf(tokens(text));
  const whole = new Set(text.split('\n').map((line) => tokens(line).join(' ')));
  const words = lines.map(tokens);
  const all = words.reduce((sum, { length }) => sum + length + edgeWords, 0);
  return {
    shares: words.map((own, index) => {
      if (own.length >= gram) return covered(own, known);
      const withNext = [...own, ...(words[index + 1] ?? []).slice(0, gram - own.length)];
      const withPrevious = [...(words[index - 1] ?? []).slice(own.length - gram), ...own];
      const isKnown = [withNext, withPrevious].some((some) => some.length === gram && known.has(some.join(' ')));
      return Number(own.length > 0 && (isKnown || whole.has(own.join(' '))));
    }),
    weights: words.map(({ length }) => Math.min(heaviestLine, (length + edgeWords) / all)),
  };
}

function covered(words: readonly string[], known: ReadonlySet<string>): number {
  const isCovered = words.map(() => false);
  for (let at = 0; at + gram <= words.length; at++) {
    if (known.has(words.slice(at, at + gram).join(' '))) isCovered.fill(true, at, at + gram);
  }
  return isCovered.filter(Boolean).length / words.length;
}

function gramsOf(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.map((_, at) => words.slice(at, at + gram).join(' ')));
}

function tokens(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}_\p{M}]+/gu) ?? [];
}

function fold(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
