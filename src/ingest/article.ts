import { canonicalPath } from '../feed/canonical-url.js';
import { itemFingerprint } from '../feed/identity.js';
import type { FeedItem, ItemText, Label, ParsedPage } from '../model.js';
import type { ArticleChange, KeptItem, NewArticle } from '../store/store.js';
import { shortenHeadline } from '../text/headline.js';
import { chooseText } from './ladder.js';
import { standfirstOf } from './standfirst.js';

// About three short paragraphs: less than that is a teaser, and the page may say more.
const thinLength = 600;
const maxTitleLength = 100;
const maxCategories = 20;
const maxCategoryLength = 100;
const dayMs = 24 * 60 * 60 * 1000;
// No feed is older than the formats it is written in.
const earliestDate = Date.UTC(1995, 0, 1);

/** An item with the address of its page: only such a one can be kept. */
export interface LinkedItem extends FeedItem {
  readonly url: string;
}

export function isLinked(item: FeedItem): item is LinkedItem {
  return item.url !== null;
}

/** Whether the feed gives so little of an item that its page is worth a fetch. */
export function isThin({ content, description }: ItemText): boolean {
  return content.length < thinLength || content.length < description.length;
}

export interface ArticleParts {
  readonly item: LinkedItem;
  readonly text: ItemText;
  readonly keys: readonly string[];
  /** What the item's page gave, where it was read. */
  readonly page: ParsedPage | null;
  readonly feedLanguage: string | null;
  readonly seenAt: Date;
}

/** Puts together what we keep of an item: the fullest of its texts, and of everything else the feed's word first. */
export function makeArticle(parts: ArticleParts): NewArticle {
  // What has no date counts as published when it is first seen.
  return putTogether(parts, parts.seenAt).article;
}

function putTogether(
  { item, text: ofFeed, keys, page: read, feedLanguage, seenAt }: ArticleParts,
  undatedAt: Date | null,
): { readonly article: NewArticle; readonly page: ParsedPage | null } {
  const { page, ...chosen } = chooseText(item.title, ofFeed, read);
  const publishedAt = believable(item.publishedAt, seenAt) ?? believable(page?.publishedAt, seenAt);
  const modifiedAt = believable(item.updatedAt, seenAt) ?? believable(page?.modifiedAt, seenAt);
  const article = {
    keys,
    fingerprint: itemFingerprint(item),
    url: item.url,
    canonicalUrl: canonicalOf(item.url, page),
    title: item.title || page?.title || firstWords(chosen.text) || item.url,
    author: item.author ?? page?.author ?? null,
    publishedAt,
    modifiedAt: later(modifiedAt, publishedAt ?? undatedAt),
    language: knownLanguage(page?.language) ?? knownLanguage(feedLanguage) ?? 'und',
    ...chosen,
    standfirst: standfirstOf(item.title, ofFeed, chosen),
    image: item.image ?? page?.image ?? null,
    imageAlt: item.image === null ? null : item.imageAlt,
    categories: categoriesOf(item, page),
    labels: mergeLabels(ofFeed.labels, page?.labels ?? []),
  };
  return { article, page };
}

/** What an item says now whose article is kept. A teaser never takes the place of a text that came from the page. */
export function makeChange({ kept, ...parts }: ArticleParts & { readonly kept: KeptItem }): ArticleChange {
  const { article, page } = putTogether(parts, null);
  const { keys: _, url: __, text, textSource, shortfall, language, labels, ...said } = article;
  const head = { ...said, categories: knowsSection(kept) && page?.section == null ? null : said.categories };
  const isTeaser = kept.textSource === 'page' && textSource !== 'page' && isThin(parts.text);
  const title = isTeaser ? parts.item.title || null : head.title;
  if (isTeaser) {
    const standfirst = standfirstOf(parts.item.title, parts.text, { text: '', textSource: kept.textSource });
    return { ...head, standfirst, articleId: kept.articleId, title, body: null };
  }
  // A text that broke its reader comes back empty.
  if (text === '') return { ...head, articleId: kept.articleId, title, body: null };
  const known = parts.page === null ? kept.shortfall : shortfall;
  return { ...head, articleId: kept.articleId, title, body: { text, textSource, shortfall: known, language, labels } };
}

/** Whether the part of the site may stand among an article's categories: only pages name it. */
function knowsSection({ textSource, shortfall }: KeptItem): boolean {
  return textSource === 'page' || shortfall !== null;
}

function firstWords(text: string): string {
  return shortenHeadline(text.split('\n', 1)[0] ?? '', maxTitleLength);
}

function believable(date: Date | null | undefined, seenAt: Date): Date | null {
  if (date == null) return null;
  const isBelievable = date.getTime() >= earliestDate && date.getTime() <= seenAt.getTime() + dayMs;
  return isBelievable ? date : null;
}

/** A change before, or at, the first moment is none. */
function later(date: Date | null, first: Date | null): Date | null {
  return date !== null && (first === null || date.getTime() > first.getTime()) ? date : null;
}

/** Sites that name their front page on every page name nothing, and none names the page of another site. */
function canonicalOf(itemUrl: string, page: ParsedPage | null): string | null {
  const url = page?.canonicalUrl ?? null;
  return url === null || canonicalPath(url) === '' || !areOfOneSite(url, itemUrl) ? null : url;
}

/** Whether two addresses have one host, or that of one stands under the other's. */
function areOfOneSite(one: string, other: string): boolean {
  const [a, b] = [siteOf(one), siteOf(other)];
  return a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`);
}

function siteOf(url: string): string {
  return new URL(url).hostname.replace(/^www\./, '');
}

/** The part of the site first, then the feed's words, each once. */
function categoriesOf({ categories }: FeedItem, page: ParsedPage | null): readonly string[] {
  const all = page?.section == null ? categories : [page.section, ...categories];
  const named = all.filter((name) => name !== '' && name.length <= maxCategoryLength);
  const folded = named.map((name) => name.toLowerCase());
  return named.filter((_, index) => folded.indexOf(folded[index] ?? '') === index).slice(0, maxCategories);
}

function knownLanguage(language: string | null | undefined): string | null {
  return language === undefined || language === 'und' ? null : language;
}

function mergeLabels(ofItem: readonly Label[], ofPage: readonly Label[]): readonly Label[] {
  const isSaid = (label: Label) => ofItem.some(({ kind }) => kind === label.kind);
  return [...ofItem, ...ofPage.filter((label) => !isSaid(label))];
}
