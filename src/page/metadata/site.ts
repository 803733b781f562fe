import { hostOf } from '../../document/url.js';
import type { LinkedData } from '../json-ld.js';
import type { Clues } from './clues.js';
import { plain } from './plain.js';

/** The name of the site, as the page gives it. */
export function siteNameOf({ metas }: Clues, { objects, siteName }: LinkedData): string | null {
  return (
    metas.get('og:site_name')?.[0] ??
    objects.find(({ publisher }) => publisher !== null)?.publisher ??
    siteName ??
    metas.get('application-name')?.[0] ??
    null
  );
}

/** All that the site is called, by itself and, last, by its address without the endings. */
export function siteNames({ metas }: Clues, { objects, siteName }: LinkedData, url: string): readonly string[] {
  const host = hostOf(url)
    .replace(/:\d+$/, '')
    .replace(/^www\d?\./, '');
  const named = [
    ...(metas.get('og:site_name') ?? []),
    ...(metas.get('application-name') ?? []),
    ...objects.map(({ publisher }) => publisher),
    siteName,
    host,
    host.replace(/\.[a-z]{2,}$/, '').replace(/\.(?:com?|org|gov|ac)$/, ''),
  ];
  return named.filter((name) => name !== null).filter((name) => name !== '');
}

/** Whether a text is nothing but one of the names. */
export function isNameOf(text: string, names: readonly string[]): boolean {
  const bare = plain(text).replaceAll(' ', '');
  return bare !== '' && names.some((name) => bare === plain(name).replaceAll(' ', ''));
}
