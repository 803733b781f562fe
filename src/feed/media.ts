import type { Enclosure } from '../model.js';
import { absoluteUrl } from '../document/url.js';
import { childrenNamed, type Element } from './elements.js';

/** A file as a format names it. */
export interface NamedFile {
  readonly url: string | undefined;
  readonly type?: string | undefined;
  readonly length?: string | number | undefined;
}

const maxEnclosures = 20;

/** The files that can be fetched, each once. */
export function enclosuresIn(files: readonly NamedFile[], base: string): readonly Enclosure[] {
  const enclosures = new Map<string, Enclosure>();
  for (const { url: written, type, length } of files) {
    const url = absoluteUrl(written, base);
    if (url === null || enclosures.has(url)) continue;
    enclosures.set(url, { url, type: type?.trim().toLowerCase() || null, length: lengthOf(length) });
  }
  return [...enclosures.values()].slice(0, maxEnclosures);
}

/** The first picture among an item's files. */
export function imageAmong(enclosures: readonly Enclosure[]): string | null {
  return enclosures.find(({ type }) => type?.startsWith('image/'))?.url ?? null;
}

/** The files of an item in RSS (enclosure), Atom (link) or Media RSS (content, in groups too). */
export function filesOf(item: Element): readonly NamedFile[] {
  const links = childrenNamed(item, 'link').filter(({ attributes: { rel } }) => rel?.toLowerCase() === 'enclosure');
  return [
    ...childrenNamed(item, 'enclosure').map(({ attributes: { url, type, length } }) => ({ url, type, length })),
    ...links.map(({ attributes: { href, type, length } }) => ({ url: href, type, length })),
    ...mediaOf(item, 'media:content').map(({ attributes }) => ({
      url: attributes['url'],
      type: attributes['type'] ?? (attributes['medium'] === 'image' ? 'image/*' : undefined),
      length: attributes['filesize'],
    })),
  ];
}

/** The picture that goes with an item: one meant as such, a file that is one, or the first in its mark-up. */
export function imageOf(item: Element, enclosures: readonly Enclosure[], markup: string, base: string): string | null {
  const thumbnail = [...mediaOf(item, 'media:thumbnail'), ...childrenNamed(item, 'itunes:image')]
    .map(({ attributes }) => absoluteUrl(attributes['url'] ?? attributes['href'], base))
    .find((url) => url !== null);
  return thumbnail ?? imageAmong(enclosures) ?? imageIn(markup, base);
}

const imageTag = /<img\b[^>]{0,2000}/i;

/** The first picture in mark-up that is more than a counter of readers. */
function imageIn(markup: string, base: string): string | null {
  const tag = imageTag.exec(markup)?.[0] ?? '';
  if (/\s(?:width|height)\s*=\s*["']?[01]["'\s]/i.test(`${tag} `)) return null;
  const [, quoted, bare] = /\ssrc\s*=\s*(?:["']([^"']*)|([^\s"'>]+))/i.exec(tag) ?? [];
  return absoluteUrl((quoted ?? bare)?.replaceAll('&amp;', '&'), base);
}

function mediaOf(item: Element, name: string): readonly Element[] {
  const around = [item, ...childrenNamed(item, 'media:group'), ...childrenNamed(item, 'media:content')];
  return around.flatMap((element) => childrenNamed(element, name));
}

function lengthOf(written: string | number | undefined): number | null {
  const length = Number(written ?? NaN);
  return Number.isSafeInteger(length) && length > 0 ? length : null;
}
