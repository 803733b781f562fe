import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { FetchedDocument } from '../../src/model.js';

/** A benchmark's page with what its annotators said of it. */
export interface CorpusPage {
  readonly id: string;
  readonly source: string;
  readonly document: FetchedDocument;
  /** The article's text; null where only snippets are known. */
  readonly text: string | null;
  /** What must, and what must not, be in the text. */
  readonly snippets: { readonly own: readonly string[]; readonly foreign: readonly string[] };
  /** Which part of the hosts it belongs to, 0 to `folds` - 1. */
  readonly fold: number;
}

export const folds = 5;

/** Reads a corpus: `list.jsonl` of `{id, file, url}`, gzipped pages, and `expect/ID.json`. Pages of one site share a fold. */
export function readCorpus(root: string): readonly CorpusPage[] {
  const list = readFileSync(join(root, 'list.jsonl'), 'utf8').trim().split('\n');
  return list.map((line) => {
    const { id, file, url } = fields(line);
    const expected = fields(readFileSync(join(root, 'expect', `${text(id)}.json`), 'utf8'));
    return {
      id: text(id),
      source: text(expected['source']),
      document: { bytes: gunzipSync(readFileSync(join(root, text(file)))), url: text(url), contentType: null },
      text: typeof expected['text'] === 'string' ? expected['text'] : null,
      snippets: { own: texts(expected['with']), foreign: texts(expected['without']) },
      fold:
        createHash('sha1')
          .update(siteOf(text(url)))
          .digest()
          .readUInt32BE() % folds,
    };
  });
}

/** "news.example.co.uk" and "www.example.co.uk" are one site, as near as a rule of thumb comes. */
function siteOf(url: string): string {
  const parts = new URL(url).hostname.split('.');
  const isShort = (parts.at(-2)?.length ?? 0) <= 3;
  return parts.slice(parts.length > 2 && isShort ? -3 : -2).join('.');
}

function fields(json: string): Readonly<Record<string, unknown>> {
  const value: unknown = JSON.parse(json);
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}
