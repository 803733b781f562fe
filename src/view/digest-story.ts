import type { Entry, Inline, Line, SelectOption } from '../chat/reply.js';
import type { Article, StoredLength } from '../model.js';
import type { Phrases } from '../phrases/phrases.js';
import type { Mention } from '../store/store.js';
import type { StorySentence } from '../story/telling.js';
import { clip } from '../text/clip.js';
import { shortenHeadline } from '../text/headline.js';
import { articleEntry, kickersOf, saidInEntry } from './articles.js';
import { dotted } from './line.js';
import { pictureOf } from './picture.js';
import { countSources, saidBy, sourceCount, sourcedEntry } from './story-sources.js';
import { weekdayOf } from './time.js';

/** What one article or several tell of one event, as a digest tells it. */
export interface DigestStory {
  /** The article whose title it bears. */
  readonly lead: Article;
  /** All of them, oldest first. */
  readonly articles: readonly Article[];
  /** What they say together, or since the channel was told of them; null where the lead's own summary says it. */
  readonly sentences: readonly StorySentence[] | null;
  /** When and where the channel was told of it before; null where it was not. */
  readonly before: Pick<Mention, 'by' | 'at' | 'url'> | null;
}

export interface StoryEntryOptions {
  readonly number: number;
  /** How much is said; nothing but headline and sources for null. */
  readonly length: StoredLength | null;
  readonly isPictured: boolean;
  /** IANA name, for the day of an earlier digest. */
  readonly timezone: string;
}

const longestName = 40;

/** A story as one entry of a digest. */
export function storyEntry(phrases: Phrases, story: DigestStory, options: StoryEntryOptions): Entry {
  const { lead, articles } = story;
  const picture = options.isPictured ? pictureOf(phrases, [lead, ...articles], lead.title) : null;
  return { ...toldEntry(phrases, story, options), ...(picture === null ? {} : { picture }) };
}

function toldEntry(phrases: Phrases, story: DigestStory, { number, length, timezone }: StoryEntryOptions): Entry {
  const alone = articleEntry(phrases, story.lead, { number, size: 'story', length });
  const kickers = [...updateKickers(phrases, story, timezone), ...alone.kickers].slice(0, 2);
  return { ...alone, ...toldInEntry(phrases, story, { length, alone }), kickers };
}

/** What several articles say; of one source without anything that they say together, what its lead says. */
function toldInEntry(
  phrases: Phrases,
  story: DigestStory,
  { length, alone }: { readonly length: StoredLength | null; readonly alone: Entry },
): Pick<Entry, 'sentences' | 'source'> {
  const { lead, articles, sentences } = story;
  if (sentences !== null) {
    return sourcedEntry(phrases, story, length === null ? [] : saidBy(articles, sentences), { isLinked: true });
  }
  if (countSources(articles) === 1) return alone;
  const own = saidInEntry(phrases, lead, length);
  const said = own.sentences.map((text) => ({ article: lead, text }));
  const { source, ...entry } = sourcedEntry(phrases, story, said, { isLinked: true });
  // Why the lead has no words of its own says nothing of the others.
  return { ...entry, source: dotted(source, said.length === 0 ? null : own.mark) };
}

/** A story as one line under "Also new". */
export function storyLine(phrases: Phrases, story: DigestStory): Line {
  const { lead } = story;
  const headline: Inline = { kind: 'link', text: shortenHeadline(lead.title, 120), url: lead.url };
  return dotted(headline, clip(sourcesInWords(phrases, story), longestName), ...kickersOf(phrases, lead));
}

/** A story as a row of the select that opens one. */
export function storyOption(phrases: Phrases, story: DigestStory): SelectOption {
  const { id, title } = story.lead;
  return {
    value: String(id),
    label: shortenHeadline(title, 80),
    description: clip(sourcesInWords(phrases, story), 80),
  };
}

function sourcesInWords(phrases: Phrases, { lead, articles }: DigestStory): string {
  return sourceCount(phrases, articles) ?? lead.feedTitle;
}

function updateKickers(phrases: Phrases, { before }: DigestStory, timezone: string): readonly Line[] {
  if (before === null) return [];
  const { by, at, url } = before;
  const earlier = phrases.text(`digest.earlier-${by}`, { weekday: weekdayOf(phrases, at, timezone) });
  const linked = url === null ? earlier : ({ kind: 'link', text: earlier, url } as const);
  return [phrases.line(`digest.update-to-${by}`, { earlier: linked })];
}
