import { readFileSync, writeFileSync } from 'node:fs';
import { stemReader, wordsIn } from '../src/story/words.js';

const root = '../shared/corpora/summary';
const sets = ['cnndm/dev', 'cnn_titled/dev', 'bbc/dev', 'bbc/train', 'newsroom/dev', 'writers/dev', 'xsum/dev'];
const unitWords = 60;
const unitsPerArticle = 12;
const fewestArticles = 3;
const target = 'src/story/data/background.ts';

/**
 * Counts in how many units of news each stem and each pair of stems stands, and writes the table that ships. A unit is 60
 * telling words, an article gives twelve at most; what stands in fewer than three articles is left out.
 */
function main(): void {
  const articles = sets.flatMap((set) => textsOf(`${root}/${set}.jsonl`)).map(unitsOf);
  const inUnits = countAll(articles.flat());
  const inArticles = countAll(articles.map((units) => new Set(units.flatMap((names) => [...names]))));
  const kept = [...inUnits].filter(([name]) => (inArticles.get(name) ?? 0) >= fewestArticles);
  writeFileSync(target, fileOf(articles.flat().length, kept));
  console.log(`${articles.flat().length} units, ${kept.length} of ${inUnits.size} terms kept`);
}

function textsOf(path: string): readonly string[] {
  const lines = readFileSync(path, 'utf8').trim().split('\n');
  return lines.map((line) => {
    const row: unknown = JSON.parse(line);
    return typeof row === 'object' && row !== null && 'text' in row && typeof row.text === 'string' ? row.text : '';
  });
}

/** The stems and pairs of stems of each unit of a text. */
function unitsOf(text: string): readonly ReadonlySet<string>[] {
  const stemOf = stemReader('en');
  const stems = wordsIn(text).flatMap((word) => stemOf(word.toLowerCase()) ?? []);
  const count = Math.min(unitsPerArticle, Math.ceil(stems.length / unitWords));
  return Array.from({ length: count }, (_, at) => namesIn(stems.slice(at * unitWords, (at + 1) * unitWords)));
}

function namesIn(stems: readonly string[]): ReadonlySet<string> {
  const pairs = stems.slice(1).map((stem, at) => `${stems[at] ?? ''}_${stem}`);
  return new Set([...stems, ...pairs].filter((name) => /^[\p{L}\p{N}.%_]+$/u.test(name)));
}

function countAll(documents: readonly ReadonlySet<string>[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const names of documents) for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

function fileOf(documents: number, counts: readonly (readonly [string, number])[]): string {
  const groups = new Map<number, string[]>();
  for (const [name, count] of counts) groups.set(count, [...(groups.get(count) ?? []), name]);
  const lines = [...groups].sort(([a], [b]) => b - a).map(([count, names]) => [count, ...names.sort()].join(' '));
  return [
    '// Written by `bench/story-background.ts`; not to be edited by hand. In how many units of 60 telling words each English',
    '// stem, and each pair of stems in a row, stands: the first twelve units of each article of the development sets for',
    '// summaries (CNN, Daily Mail, BBC, Newsroom, freelance writers); only terms of three articles and more.',
    `export const documents = ${documents};`,
    '// prettier-ignore',
    `export const table = \`${lines.join('\n')}\`;`,
    '',
  ].join('\n');
}

main();
