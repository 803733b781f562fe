import type { Enclosure } from '../model.js';
import { absoluteUrl } from '../document/url.js';
import { childrenNamed, type Element } from './elements.js';
import { textOf } from './fields.js';

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

/** A picture, with what the feed says that it shows, still mark-up. */
export interface NamedPicture {
  readonly url: string;
  readonly alt: string | null;
}

/** The picture that goes with an item: one meant as such, a file that is one, or the first in its mark-up. */
export function pictureOf(
  item: Element,
  enclosures: readonly Enclosure[],
  markup: string,
  base: string,
): NamedPicture | null {
  const thumbnail = [...mediaOf(item, 'media:thumbnail'), ...childrenNamed(item, 'itunes:image')]
    .map(({ attributes }) => absoluteUrl(attributes['url'] ?? attributes['href'], base))
    .find((url) => url !== null);
  const url = thumbnail ?? imageAmong(enclosures);
  return url === null ? imageIn(markup, base) : { url, alt: captionOf(item, url, base) };
}

const longestCaption = 500;

/** What stands beside a picture, in the media or group of media that hold it. A caption, not the text of a film. */
function captionOf(item: Element, url: string, base: string): string | null {
  const holders = [...mediaOf(item, 'media:content'), ...childrenNamed(item, 'media:group')];
  const holder = holders.find((element) =>
    [element, ...childrenNamed(element, 'media:thumbnail'), ...childrenNamed(element, 'media:content')].some(
      ({ attributes }) => absoluteUrl(attributes['url'], base) === url,
    ),
  );
  if (holder === undefined) return null;
  const caption = textOf(holder, 'media:description') ?? '';
  return caption !== '' && caption.length <= longestCaption ? caption : textOf(holder, 'media:title');
}

const imageTag = /<img\b[^>]{0,2000}/i;
const fileName = /^\S+\.(?:jpe?g|png|gif|webp|avif)$/i;

/** The first picture in mark-up that is more than a counter of readers. */
function imageIn(markup: string, base: string): NamedPicture | null {
  const tag = imageTag.exec(markup)?.[0] ?? '';
  if (/\s(?:width|height)\s*=\s*["']?[01]["'\s]/i.test(`${tag} `)) return null;
  const url = absoluteUrl(attributeOf(tag, 'src')?.replaceAll('&amp;', '&'), base);
  if (url === null) return null;
  const alt = attributeOf(tag, 'alt')?.trim() ?? '';
  return { url, alt: alt === '' || fileName.test(alt) ? null : alt };
}

const attributes = {
  src: /\ssrc\s*=\s*(?:"([^"]*)|'([^']*)|([^\s"'>]+))/i,
  alt: /\salt\s*=\s*(?:"([^"]*)|'([^']*)|([^\s"'>]+))/i,
} as const;

function attributeOf(tag: string, name: keyof typeof attributes): string | undefined {
  const [, double, single, bare] = attributes[name].exec(tag) ?? [];
  return double ?? single ?? bare;
}

function mediaOf(item: Element, name: string): readonly Element[] {
  const around = [item, ...childrenNamed(item, 'media:group'), ...childrenNamed(item, 'media:content')];
  return around.flatMap((element) => childrenNamed(element, name));
}

function lengthOf(written: string | number | undefined): number | null {
  const length = Number(written ?? NaN);
  return Number.isSafeInteger(length) && length > 0 ? length : null;
}
