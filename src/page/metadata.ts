import { parseDate } from '../document/dates.js';
import type { ParsedPage } from '../model.js';
import { cleanLine } from './clean.js';
import type { DomDocument, DomElement } from './dom.js';
import { newsObjects, type NewsObject } from './json-ld.js';

export type Metadata = Omit<ParsedPage, 'text' | 'shortfall' | 'labels'>;

const dateMetas = [
  'article:published_time',
  'og:published_time',
  'datepublished',
  'date',
  'dc.date',
  'dc.date.issued',
  'dcterms.created',
  'pubdate',
  'publish-date',
  'publish_date',
  'publication_date',
  'sailthru.date',
  'parsely-pub-date',
  'article.published',
  'cxenseparse:recs:publishtime',
];
const authorMetas = [
  'author',
  'article:author',
  'dc.creator',
  'dcterms.creator',
  'parsely-author',
  'sailthru.author',
  'byl',
];

/** What a page says of itself, best source first: JSON-LD, `meta`, mark-up, and last what can be seen. */
export function readMetadata(document: DomDocument, url: string): Metadata {
  const metas = metasOf(document);
  const news = newsObjects(document);
  const siteName = siteNameOf(metas, news);
  return {
    title: titleOf(document, metas, news, [siteName, hostOf(url)]),
    author: authorOf(document, metas, news, siteName),
    publishedAt: dateOf(document, metas, news, url),
    modifiedAt: null,
    language: languageOf(document, metas, news),
    siteName,
    section: null,
    canonicalUrl: null,
    image: null,
  };
}

type Metas = ReadonlyMap<string, string>;

/** The `meta` elements by name, property or itemprop; the first of a name wins. */
function metasOf(document: DomDocument): Metas {
  const metas = new Map<string, string>();
  for (const meta of document.querySelectorAll('meta[content]')) {
    const name = meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('itemprop');
    const content = cleanLine(meta.getAttribute('content') ?? '');
    if (name && content !== '' && !metas.has(name.toLowerCase())) metas.set(name.toLowerCase(), content);
  }
  return metas;
}

function siteNameOf(metas: Metas, news: readonly NewsObject[]): string | null {
  return (
    metas.get('og:site_name') ??
    news.find(({ publisher }) => publisher)?.publisher ??
    metas.get('application-name') ??
    null
  );
}

function languageOf(document: DomDocument, metas: Metas, news: readonly NewsObject[]): string | null {
  const candidates = [
    document.documentElement.getAttribute('lang'),
    document.documentElement.getAttribute('xml:lang'),
    news.find(({ language }) => language)?.language,
    metas.get('og:locale'),
    metas.get('content-language'),
    document.querySelector('meta[http-equiv="content-language" i]')?.getAttribute('content'),
  ];
  return candidates.map(languageTag).find((tag) => tag !== null) ?? null;
}

function languageTag(written: string | null | undefined): string | null {
  const tag = written?.trim().replace('_', '-') ?? '';
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag) ? tag : null;
}

/** The heading that says what the page's own titles say: a headline without the site's name and without shortening. */
function titleOf(
  document: DomDocument,
  metas: Metas,
  news: readonly NewsObject[],
  names: readonly (string | null)[],
): string {
  const documentTitle = textOf(document.querySelector('title'));
  const declared = [
    metas.get('og:title'),
    documentTitle,
    news.find(({ headline }) => headline)?.headline,
    metas.get('twitter:title'),
  ]
    .map((title) => cleanLine(title ?? ''))
    .filter((title) => title !== '');
  const headings = [...document.querySelectorAll('h1')]
    .map(textOf)
    .filter((text) => text !== '' && !isNameOf(text, names));
  const scored = headings.map((heading) => ({
    heading,
    score: Math.max(0, ...declared.map((title) => likeness(heading, title))),
  }));
  const best = scored.reduce((top, next) => (next.score > top.score ? next : top), { heading: '', score: 0 });
  if (best.score >= (headings.length === 1 ? 0.3 : 0.5)) return best.heading;
  return withoutSiteName(declared[0] ?? headings[0] ?? '', names);
}

/** 2 for the same title, 1.6 where one begins the other, 1.4 where one holds the other, else the share of common words. */
function likeness(heading: string, title: string): number {
  const [a, b] = [plain(heading), plain(title)];
  if (a === '' || b === '') return 0;
  if (a === b) return 2;
  if (b.startsWith(a) || a.startsWith(b)) return 1.6;
  if (b.includes(a) || a.includes(b)) return 1.4;
  const [words, others] = [new Set(a.split(' ')), new Set(b.split(' '))];
  return [...words].filter((word) => others.has(word)).length / Math.max(words.size, others.size);
}

/** "Headline – The Site" without the site; where nobody names it, a bar parts it off and the headline is the longer part. */
function withoutSiteName(title: string, names: readonly (string | null)[]): string {
  const parts = title.split(/(\s+[|–—·»:-]\s+)/);
  if (parts.length > 1 && isNameOf(parts.at(-1) ?? '', names)) return parts.slice(0, -2).join('');
  if (parts.length > 1 && isNameOf(parts[0] ?? '', names)) return parts.slice(2).join('');
  return title.split(/\s+\|\s+/).reduce((longest, part) => (part.length > longest.length ? part : longest));
}

function isNameOf(text: string, names: readonly (string | null)[]): boolean {
  const bare = plain(text).replaceAll(' ', '');
  return names.some((name) => name !== null && bare !== '' && bare === plain(name).replaceAll(' ', ''));
}

function dateOf(document: DomDocument, metas: Metas, news: readonly NewsObject[], url: string): Date | null {
  const marked = document.querySelector('[itemprop="datePublished"]');
  const candidates = [
    ...news.map(({ datePublished }) => datePublished),
    ...dateMetas.map((name) => metas.get(name)),
    marked && (marked.getAttribute('datetime') ?? marked.getAttribute('content') ?? textOf(marked)),
    /\/((?:19|20)\d{2}\/\d{1,2}\/\d{1,2})(?:\/|$)/
      .exec(url)?.[1]
      ?.replace(/\/(\d)(?!\d)/g, '/0$1')
      .replaceAll('/', '-'),
    ...[...document.querySelectorAll('time')]
      .filter(isOwnDate)
      .map((time) => time.getAttribute('datetime') ?? textOf(time)),
    ...[...document.querySelectorAll('[class*="date"], [class*="publi"], [class*="posted"]')]
      .filter(isOwnDate)
      .map(visibleDate),
  ];
  for (const candidate of candidates) {
    const date = candidate ? parseDate(candidate) : null;
    if (date && date.getUTCFullYear() >= 1990) return date;
  }
  return null;
}

function visibleDate(element: DomElement): string {
  return textOf(element).replace(/^(?:published|posted|date)\b(?: on| at)?:? ?/i, '');
}

/** Dates of comments, events, updates and other articles are not this one's. */
function isOwnDate(element: DomElement): boolean {
  const names = [element, element.parentNode as DomElement | null]
    .map((node) => node?.getAttribute?.('class') ?? '')
    .join(' ');
  return !/comment|related|updat|modif|event|aside|sidebar|recent/i.test(names);
}

const bylineSelectors =
  '[rel="author"], [itemprop="author"], .author-name, .byline, .author, [class*="byline"], [class*="author-name"]';

function authorOf(
  document: DomDocument,
  metas: Metas,
  news: readonly NewsObject[],
  siteName: string | null,
): string | null {
  const candidates = [
    ...news.map(({ author }) => author),
    ...authorMetas.map((name) => metas.get(name)),
    ...[...document.querySelectorAll(bylineSelectors)].slice(0, 5).map(textOf),
  ];
  for (const candidate of candidates) {
    const name = candidate ? personName(candidate) : null;
    if (name !== null && !isNameOf(name, [siteName])) return name;
  }
  return null;
}

/** A person's name out of a byline; null where it is an address, a sentence or a time. */
function personName(byline: string): string | null {
  const name = cleanLine(byline)
    .replace(/^(?:written |posted |published )?(?:by|von|par|por|di|author)\b:?\s+/i, '')
    .replace(/\s*[|·•(/].*$/, '')
    .replace(/\s*,?\s*\d.*$/, '')
    .replace(/\s*(?:,\s*)?(?:on|updated|published)$/i, '')
    .trim();
  const isName = /^\p{Lu}/u.test(name) && name.length <= 80 && name.split(' ').length <= 10;
  return isName && !/@|https?:|www\.|\b(?:admin|comments?|staff writer|editor(?:ial)?)\b/i.test(name) ? name : null;
}

function hostOf(url: string): string | null {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : null;
}

function textOf(element: DomElement | null): string {
  return cleanLine(element?.textContent ?? '');
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
