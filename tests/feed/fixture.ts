import { readFileSync } from 'node:fs';
import type { FetchedDocument } from '../../src/model.js';

/** A file of `tests/fixtures/` as if it had been fetched. */
export function fixture(name: string, url = 'https://site.example/feeds/all'): FetchedDocument {
  const bytes = readFileSync(new URL(`../fixtures/${name}`, import.meta.url));
  return { bytes, url, contentType: null };
}

/** A text as if it had been fetched. */
export function fetched(text: string, contentType: string | null = null): FetchedDocument {
  return { bytes: new TextEncoder().encode(text), url: 'https://site.example/feeds/all', contentType };
}
