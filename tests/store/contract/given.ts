import { say } from '../../../src/chat/reply.js';
import type { Digest, Subscription, Summary, Telling } from '../../../src/model.js';
import { aReading } from '../../helpers/reading.js';
import type { Actor, Resumption } from '../../../src/store/moderation.js';
import type {
  ArticleChange,
  Delivery,
  DigestSettings,
  DrawnPost,
  NewArticle,
  NewDigest,
  NewSubscription,
  Store,
  NewMention,
  PlacedArticle,
} from '../../../src/store/store.js';

/** Opens an empty store. */
export type OpenStore = () => Store;

/** The morning of the tests: 1 March 2026, so many minutes after eight. */
export function at(minutes: number): Date {
  return new Date(Date.UTC(2026, 2, 1, 8, minutes));
}

/** A moderator, so many minutes after eight. */
/** A digest is restored by somebody at a moment, and would come an hour later. */
export function back(minutes: number): Resumption {
  return { ...mod(minutes), dueAt: at(minutes + 60), drawsSince: at(minutes - 60) };
}

export function mod(minutes: number): Actor {
  return { by: 'mod', at: at(minutes) };
}

/** A subscription of the Harbour Herald in #news of guild g1, but for what is named. */
export function aSubscription(parts: Partial<NewSubscription> = {}): NewSubscription {
  return {
    guildId: 'g1',
    channelId: 'news',
    feedUrl: 'https://herald.example/rss',
    feedTitle: 'Harbour Herald',
    label: null,
    addedBy: 'ann',
    at: at(0),
    ...parts,
  };
}

/** Follows a feed. */
export async function follow(store: Store, parts: Partial<NewSubscription> = {}): Promise<Subscription> {
  return (await store.subscribe(aSubscription(parts))).subscription;
}

/** An article that is told by its title alone, but for what is named. */
export function anArticle(title: string, parts: Partial<NewArticle> = {}): NewArticle {
  return {
    keys: [`title ${title}`],
    fingerprint: 'first',
    url: `https://herald.example/${encodeURIComponent(title)}`,
    title,
    canonicalUrl: null,
    author: null,
    publishedAt: at(0),
    modifiedAt: null,
    language: 'en',
    text: `${title}. So it was said.`,
    textSource: 'content',
    shortfall: null,
    standfirst: null,
    image: null,
    imageAlt: null,
    categories: [],
    labels: [],
    ...parts,
  };
}

/** What an item says now that became this article: nothing, but for what is named. */
export function aChange(articleId: number, parts: Partial<ArticleChange> = {}): ArticleChange {
  return {
    articleId,
    fingerprint: 'next',
    title: null,
    author: null,
    publishedAt: null,
    modifiedAt: null,
    canonicalUrl: null,
    standfirst: null,
    image: null,
    imageAlt: null,
    categories: [],
    body: null,
    ...parts,
  };
}

/** Writes a poll that read these articles, and gives the ids of the new ones. */
export function bring(store: Store, feedId: number, articles: readonly NewArticle[], when = at(1)) {
  return store.saveFetch({
    feedId,
    at: when,
    nextDueAt: at(60),
    result: aReading({ articles }),
  });
}

/** A digest of #news in guild g1 at eight every day, but for what is named. */
export function aDigest(parts: Partial<NewDigest> = {}): NewDigest {
  return {
    guildId: 'g1',
    channelId: 'news',
    name: null,
    cron: '0 8 * * *',
    timezone: 'Europe/Paris',
    style: 'standard',
    entries: 5,
    label: null,
    dueAt: at(0),
    addedBy: 'ann',
    at: at(-60),
    ...parts,
  };
}

/** What a moderator has chosen of a digest. */
export function settingsOf(digest: Digest): DigestSettings {
  const { id, guildId, dueAt, lastDueAt, trouble, pause, ...settings } = digest;
  return settings;
}

/** Writes a run of the digest at so many minutes, with these parts. */
export function run(
  store: Store,
  digest: Digest,
  minutes: number,
  parts: readonly string[],
  articleIds: number[] = [],
  mentions: readonly NewMention[] = [],
) {
  return store.saveRun({
    digestId: digest.id,
    dueAt: at(minutes),
    ranAt: at(minutes),
    nextDueAt: at(minutes + 1440),
    articleIds,
    parts: parts.map((words) => say(words)),
    mentions,
    manner: { isSilent: digest.isSilent, pingRoleId: digest.pingRoleId },
    thread: { title: 'Daily digest · Sunday 1 March', tags: [], isWanted: digest.inThread },
  });
}

/** The titles, in the order given. */
export function titles(articles: readonly { readonly title: string }[]): string[] {
  return articles.map(({ title }) => title);
}

/** A summary whose sentences are the first characters, but for one length that was refused. */
export function aSummary(version: number): Summary {
  const told: Telling = { kind: 'told', sentences: [{ from: 0, to: 5, reasons: ['near-the-top'] }] };
  return { version, lengths: { short: told, entry: told, medium: { kind: 'refused', refusal: 'little-shorter' } } };
}

/** A post with these words, drawn from its article as it came. */
export function drawn(deliveryId: number, words: string, articleUpdatedAt: Date | null = null): DrawnPost {
  return { deliveryId, reply: say(words), articleUpdatedAt };
}

/** What a delivery of `run` or `drawn` says. */
export function wordsOfDelivery({ reply }: Delivery): unknown {
  return reply.text?.[0]?.kind === 'lines' ? reply.text[0].lines[0]?.[0] : undefined;
}

const features = {
  ground: 'text',
  language: 'en',
  terms: Int32Array.of(7, -3, 2_000_000_000),
  counts: Float32Array.of(1, 0.5, 2.25),
  copyKeys: Int32Array.of(11, -12),
} as const;

/** An article in a story. */
export function placed(articleId: number, storyId: number): PlacedArticle {
  return { articleId, storyId, version: 1, features, publishedAt: at(0), seenAt: at(1) };
}
