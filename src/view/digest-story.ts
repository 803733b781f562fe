import type { Entry, Inline, Line, SelectOption } from '../chat/reply.js';
import type { Article, StoredLength } from '../model.js';
import type { StorySentence } from '../story/telling.js';
import { clip } from '../text/clip.js';
import { shortenHeadline } from '../text/headline.js';
import { articleEntry, isDated, kickersOf } from './articles.js';
import { counted, dotted } from './line.js';
import { ago, digestDay } from './time.js';

/** What one article or several tell of one event, as a digest tells it. */
export interface DigestStory {
  /** Null for an article that stands in no story. */
  readonly id: number | null;
  /** The article whose title it bears. */
  readonly lead: Article;
  /** All of them, oldest first. */
  readonly articles: readonly Article[];
  /** What they say together, or since the channel was told of them; null where the lead's own summary says it. */
  readonly sentences: readonly StorySentence[] | null;
  /** When and where the channel was told of it before; null where it was not. */
  readonly before: { readonly at: Date; readonly url: string | null } | null;
}

export interface StoryEntryOptions {
  readonly number: number;
  /** How much is said; nothing but headline and sources for null. */
  readonly length: StoredLength | null;
  /** IANA name, for the day of an earlier digest. */
  readonly timezone: string;
}

const mostNamed = 3;
const longestName = 40;

/** A story as one entry of a digest. */
export function storyEntry(story: DigestStory, { number, length, timezone }: StoryEntryOptions): Entry {
  const { lead, sentences } = story;
  const alone = articleEntry(lead, { number, size: 'story', length });
  const kickers = [...updateKickers(story, timezone), ...alone.kickers].slice(0, 2);
  if (sentences === null) return { ...alone, kickers };

  const sources = sourcesOf(story);
  const said = length === null ? [] : sentences.map((sentence) => cited(sentence, story, sources));
  const source = sources.length === 1 ? alone.source : sourceLine(story, sources, length === null);
  return { ...alone, kickers, sentences: said, source };
}

/** A story as one line under "Also new". */
export function storyLine(story: DigestStory): Line {
  const { lead } = story;
  const headline: Inline = { kind: 'link', text: shortenHeadline(lead.title, 120), url: lead.url };
  return dotted(headline, clip(sourcesInWords(story), longestName), ...kickersOf(lead));
}

/** A story as a row of the select that opens one. */
export function storyOption(story: DigestStory): SelectOption {
  const { id, title } = story.lead;
  return { value: String(id), label: shortenHeadline(title, 80), description: clip(sourcesInWords(story), 80) };
}

function sourcesInWords(story: DigestStory): string {
  const sources = sourcesOf(story);
  return sources.length === 1 ? story.lead.feedTitle : counted(sources.length, 'source');
}

/** How many newspapers tell a story. */
export function countSources({ articles }: Pick<DigestStory, 'articles'>): number {
  return new Set(articles.map(({ feedTitle }) => feedTitle)).size;
}

/** An article of each source, in order of first use: those that are quoted, the lead, then the oldest. */
function sourcesOf({ lead, articles, sentences }: DigestStory): readonly Article[] {
  const quoted = (sentences ?? []).flatMap(({ articleId }) => articles.find(({ id }) => id === articleId) ?? []);
  const bySource = new Map<string, Article>();
  for (const article of [...quoted, lead, ...articles]) {
    if (!bySource.has(article.feedTitle)) bySource.set(article.feedTitle, article);
  }
  return [...bySource.values()];
}

/** A sentence letter for letter, and which source said it, where there are several. */
function cited({ articleId, from, to }: StorySentence, { articles }: DigestStory, sources: readonly Article[]): Line {
  const article = articles.find(({ id }) => id === articleId);
  if (article === undefined) return [];
  const sentence = article.text.slice(from, to);
  const place = sources.findIndex(({ feedTitle }) => feedTitle === article.feedTitle);
  return sources.length > 1 && place < mostNamed ? [sentence, { kind: 'mark', number: place + 1 }] : [sentence];
}

function sourceLine({ articles, sentences }: DigestStory, sources: readonly Article[], isBrief: boolean): Line {
  const quoted = new Set(
    articles.filter(({ id }) => sentences?.some(({ articleId }) => articleId === id)).map(({ feedTitle }) => feedTitle),
  );
  const named = sources.slice(0, mostNamed).map(({ feedTitle, url }, index): Line => {
    const link: Inline = { kind: 'link', text: clip(feedTitle, longestName), url };
    return !isBrief && quoted.has(feedTitle) ? [{ kind: 'mark', number: index + 1 }, ' ', link] : [link];
  });
  const more = sources.length > mostNamed ? `${sources.length - mostNamed} more` : null;
  const newest = articles.filter(isDated).at(-1);
  const count: Inline = { kind: 'strong', text: counted(sources.length, 'source') };
  return dotted(count, ...named, more, newest ? ago(newest.publishedAt) : null);
}

function updateKickers({ before }: DigestStory, timezone: string): readonly Line[] {
  if (before === null) return [];
  const day = digestDay(before.at, timezone);
  return [before.url === null ? [`Update to ${day}`] : ['Update to ', { kind: 'link', text: day, url: before.url }]];
}
