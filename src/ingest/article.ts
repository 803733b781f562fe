import { itemFingerprint } from '../feed/identity.js';
import type { FeedItem, ItemText, Label, ParsedPage, TextSource } from '../model.js';
import { clip } from '../text/clip.js';
import type { ArticleChange, KeptItem, NewArticle } from '../store/store.js';

// About three short paragraphs: less than that is a teaser, and the page may say more.
const thinLength = 600;
const maxTitleLength = 100;
// A short book. What is longer is no news, and every digest and list would pay for it.
const maxTextLength = 200_000;
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
export function makeArticle({ item, text: ofFeed, keys, page, feedLanguage, seenAt }: ArticleParts): NewArticle {
  const { text, textSource } = fullestText(ofFeed, page);
  return {
    keys,
    fingerprint: itemFingerprint(item),
    url: item.url,
    title: item.title || page?.title || firstWords(text) || item.url,
    author: item.author ?? page?.author ?? null,
    publishedAt: believableDate(item.publishedAt, seenAt),
    language: knownLanguage(page?.language) ?? knownLanguage(feedLanguage) ?? 'und',
    text,
    textSource,
    labels: mergeLabels(ofFeed.labels, page?.labels ?? []),
  };
}

/** What an item says now whose article is kept. A teaser never takes the place of a text that came from the page. */
export function makeChange({ kept, ...parts }: ArticleParts & { readonly kept: KeptItem }): ArticleChange {
  const { title, author, publishedAt, fingerprint, text, textSource, language, labels } = makeArticle(parts);
  const isTeaser = kept.textSource === 'page' && textSource !== 'page' && isThin(parts.text);
  const head = { title: isTeaser ? parts.item.title || null : title, author, publishedAt };
  // A text that broke its reader comes back empty.
  const body = isTeaser || text === '' ? null : { text, textSource, language, labels };
  return { articleId: kept.articleId, fingerprint, ...head, body };
}

/** The longest; of equal ones the page's, then the content. */
function fullestText(ofFeed: ItemText, page: ParsedPage | null): { text: string; textSource: TextSource } {
  const { text, textSource } = fullest(ofFeed, page);
  return { text: beginning(text), textSource };
}

/** As many whole paragraphs of a text as are kept. */
function beginning(text: string): string {
  if (text.length <= maxTextLength) return text;
  const end = text.lastIndexOf('\n', maxTextLength);
  return text.slice(0, end > 0 ? end : maxTextLength).replace(/[\uD800-\uDBFF]$/, '');
}

function fullest(item: ItemText, page: ParsedPage | null): { text: string; textSource: TextSource } {
  const description = { text: item.description, textSource: 'description' } as const;
  const content = { text: item.content, textSource: 'content' } as const;
  const ofPage = { text: page?.text ?? '', textSource: 'page' } as const;
  const isFuller = (a: { text: string }, b: { text: string }) => a.text !== '' && a.text.length >= b.text.length;
  const ofFeed = isFuller(content, description) ? content : description;
  return isFuller(ofPage, ofFeed) ? ofPage : ofFeed;
}

function firstWords(text: string): string {
  return clip(text.split('\n', 1)[0] ?? '', maxTitleLength);
}

function believableDate(date: Date | null, seenAt: Date): Date | null {
  if (date === null) return null;
  const isBelievable = date.getTime() >= earliestDate && date.getTime() <= seenAt.getTime() + dayMs;
  return isBelievable ? date : null;
}

function knownLanguage(language: string | null | undefined): string | null {
  return language === undefined || language === 'und' ? null : language;
}

function mergeLabels(ofItem: readonly Label[], ofPage: readonly Label[]): readonly Label[] {
  const isSaid = (label: Label) => ofItem.some(({ kind }) => kind === label.kind);
  return [...ofItem, ...ofPage.filter((label) => !isSaid(label))];
}
