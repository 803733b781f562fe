import { hostOf } from '../../document/url.js';
import type { LinkedData } from '../json-ld.js';
import type { Clues } from './clues.js';
import { plain } from '../plain.js';

// What is longer is no name, and more of them than any page needs cost more than they tell.
const maxLength = 200;
const maxNames = 50;

/** All that a site is called, folded once: every author and every heading is held against it. */
export interface SiteNames {
  readonly folded: ReadonlySet<string>;
  /** What its address calls it, without `www` and the endings. */
  readonly label: string;
}

/** The name of the site, as the page gives it, of at most 200 characters. */
export function siteNameOf({ metas }: Clues, { objects, siteName }: LinkedData): string | null {
  const named = [
    metas.get('og:site_name')?.[0],
    objects.find(({ publisher }) => publisher !== null)?.publisher,
    siteName,
    metas.get('application-name')?.[0],
  ];
  return named.find((name) => typeof name === 'string' && name.length <= maxLength) ?? null;
}

/** All that the site is called, by itself and by its address. */
export function siteNames({ metas }: Clues, { objects, siteName }: LinkedData, url: string): SiteNames {
  const host = hostOf(url)
    .replace(/:\d+$/, '')
    .replace(/^www\d?\./, '');
  const label = host.replace(/\.[a-z]{2,}$/, '').replace(/\.(?:com?|org|gov|ac)$/, '');
  const named = [
    host,
    label,
    siteName,
    ...(metas.get('og:site_name') ?? []),
    ...(metas.get('application-name') ?? []),
    ...objects.map(({ publisher }) => publisher),
  ];
  return { folded: foldedNames(named.filter((name) => name !== null)), label };
}

/** The names as `isNameOf` compares them; the first 50, and none of more than 200 characters. */
export function foldedNames(names: readonly string[]): ReadonlySet<string> {
  return new Set(
    [...new Set(names)]
      .filter((name) => name.length <= maxLength)
      .slice(0, maxNames)
      .map(folded),
  );
}

/** Whether a text is nothing but one of the names. */
export function isNameOf(text: string, names: ReadonlySet<string>): boolean {
  const bare = folded(text);
  return bare !== '' && names.has(bare);
}

function folded(name: string): string {
  return plain(name).replaceAll(' ', '');
}
