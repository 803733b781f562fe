import type { LinkedData } from '../json-ld.js';
import type { Clues } from './clues.js';

/** The language that a page declares, as a BCP 47 tag. */
export function languageOf({ language, metas }: Clues, { objects }: LinkedData): string | null {
  const declared = [
    language,
    ...objects.map((object) => object.language),
    metas.get('og:locale')?.[0],
    metas.get('content-language')?.[0],
    metas.get('dc.language')?.[0],
  ];
  return declared.map(languageTag).find((tag) => tag !== null) ?? null;
}

function languageTag(written: string | null | undefined): string | null {
  const tag = written?.trim().replaceAll('_', '-') ?? '';
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag) ? tag : null;
}
