import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Alphabet } from './rouge.js';

/** An article with what readers wrote about it. */
export interface Item {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly references: readonly string[];
}

/** Articles of one source, with what known systems made of the first of them: lines of sentences by item id. */
export interface ItemSet {
  readonly name: string;
  readonly language: string;
  readonly alphabet: Alphabet;
  readonly items: readonly Item[];
  /** Ids of articles that open with a byline, a date or other furniture. */
  readonly furnished: ReadonlySet<string>;
  readonly systems: (budget: '60w' | '3s') => ReadonlyMap<string, ReadonlyMap<string, string>>;
}

const languages: Readonly<Record<string, string>> = {
  cnndm: 'en',
  writers: 'en',
  cnn_titled: 'en',
  xsum: 'en',
  newsroom: 'en',
  bbc: 'en',
  fr_orangesum: 'fr',
  pt_temario: 'pt',
  no_norsumm: 'no',
};

/** The development sets under a folder. */
export function readSets(root: string): readonly ItemSet[] {
  return Object.entries(languages)
    .filter(([name]) => existsSync(join(root, name, 'dev.jsonl')))
    .map(([name, language]) => ({
      name,
      language,
      alphabet: language === 'en' ? 'english' : 'any',
      items: readLines(join(root, name, 'dev.jsonl')).map(itemOf),
      furnished: new Set(linesOf(join(root, name, 'furnished.txt'))),
      systems: (budget) => readSystems(join(root, name, 'systems'), budget),
    }));
}

function readSystems(folder: string, budget: string): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const ending = `.${budget}.jsonl`;
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith(ending)) : [];
  return new Map(
    files.map((file) => [
      file.slice(0, -ending.length),
      new Map(readLines(join(folder, file)).map((row) => [textOf(row, 'id'), textOf(row, 'summary')])),
    ]),
  );
}

function itemOf(row: object): Item {
  const several: unknown = Reflect.get(row, 'references');
  const references = Array.isArray(several) ? several.filter((one): one is string => typeof one === 'string') : [];
  return {
    id: textOf(row, 'id'),
    title: textOf(row, 'title'),
    text: textOf(row, 'text'),
    references: references.length > 0 ? references : [textOf(row, 'summary')],
  };
}

function readLines(path: string): readonly object[] {
  return linesOf(path)
    .map((line): unknown => JSON.parse(line))
    .filter((row): row is object => typeof row === 'object' && row !== null);
}

function linesOf(path: string): readonly string[] {
  return existsSync(path)
    ? readFileSync(path, 'utf8')
        .split('\n')
        .filter((line) => line.trim() !== '')
    : [];
}

function textOf(row: object, key: string): string {
  const value: unknown = Reflect.get(row, key);
  return typeof value === 'string' ? value : '';
}
