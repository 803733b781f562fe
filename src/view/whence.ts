import type { Line, Reply } from '../chat/reply.js';
import { say } from '../chat/reply.js';
import { type Article, nobody, type Subscription } from '../model.js';
import type { Phrases } from '../phrases/phrases.js';
import { isDated } from './articles.js';
import { ago } from './time.js';

/** Why an article stands where it does. */
export interface Whence {
  readonly article: Article;
  /** What brings its feed to the guild, to this very channel first. */
  readonly subscription: Subscription | null;
  /** How many feeds tell the same. */
  readonly sources: number;
}

/** Says of an article from which feed it is, when it came, by which rule, and how much is told of it; a line each. */
export function whenceReply(phrases: Phrases, { article, subscription, sources }: Whence): Reply {
  const feed = article.feedTitle;
  const rank = phrases.text('whence.rank', { sources });
  if (subscription === null)
    return say(phrases.text('whence.feed.gone', { feed }), arrivalLine(phrases, article), rank);
  return say(
    feedLine(phrases, feed, subscription),
    arrivalLine(phrases, article),
    ruleLine(phrases, subscription),
    rank,
  );
}

function feedLine(phrases: Phrases, feed: string, { channelId, addedBy, addedAt }: Subscription): Line {
  const channel = { kind: 'channel', id: channelId } as const;
  if (addedBy === nobody) return phrases.line('whence.feed.nobody', { feed, channel, at: ago(addedAt) });
  const person = { kind: 'person', id: addedBy } as const;
  return phrases.line('whence.feed', { feed, channel, person, at: ago(addedAt) });
}

function arrivalLine(phrases: Phrases, article: Article): Line {
  const seen = ago(article.seenAt);
  if (!isDated(article)) return phrases.line('whence.arrival.undated', { seen });
  return phrases.line('whence.arrival', { published: ago(article.publishedAt), seen });
}

function ruleLine(phrases: Phrases, { mode, hourlyCap, channelId }: Subscription): Line {
  if (mode === 'live') return phrases.line('whence.rule.live', { cap: hourlyCap });
  return phrases.line('whence.rule.digest', { channel: { kind: 'channel', id: channelId } as const });
}
