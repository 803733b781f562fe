import type { Reply } from '../../src/chat/reply.js';
import { openSqliteStore } from '../../src/store/sqlite/open.js';
import { places } from '../../tests/helpers/discord/gateway.js';

const dayMs = 86_400_000;
// So a forum gets posts of several messages each.
const partsOfARun = 3;

/** Messages with one article each, numbered from 0, spread over channels, as digests would owe them. */
export interface Owed {
  readonly posts: number;
  readonly channels: number;
}

/** Writes what is owed into a new database. */
export async function owe(path: string, { posts, channels }: Owed): Promise<void> {
  const store = openSqliteStore(path);
  const now = new Date();
  const later = new Date(now.getTime() + dayMs);
  for (let channel = 0; channel < channels; channel++) {
    const { id } = await store.addDigest({
      guildId: places.guildId,
      channelId: channelOf(channel),
      name: null,
      cron: '0 8 * * *',
      timezone: 'UTC',
      style: 'brief',
      entries: 1,
      label: null,
      dueAt: later,
      addedBy: '1',
      at: now,
    });
    const own = Array.from({ length: posts }, (_, post) => post).filter((post) => post % channels === channel);
    for (let first = 0; first < own.length; first += partsOfARun) {
      const parts = own.slice(first, first + partsOfARun).map(replyOf);
      const when = { dueAt: new Date(now.getTime() - own.length + first), ranAt: now, nextDueAt: later };
      await store.saveRun({ digestId: id, ...when, articleIds: [], parts, manner, thread, mentions: [] });
    }
  }
  await store.close();
}

/** The article that a message's body links to; null where it links to none. */
export function postIn(body: unknown): number | null {
  const link = /https:\/\/herald\.example\/post-(\d+)(?!\d)/.exec(JSON.stringify(body));
  return link ? Number(link[1]) : null;
}

const manner = { isSilent: false, pingRoleId: null };
const thread = { title: 'Daily digest · Sunday 1 March', tags: [], isWanted: false };

/** The id of a channel, by its number from 0. */
export function channelOf(index: number): string {
  return String(BigInt(places.channelId) + BigInt(index));
}

function replyOf(post: number): Reply {
  return {
    cards: [
      {
        accent: 'news',
        blocks: [
          {
            kind: 'entry',
            entry: {
              number: 1,
              size: 'story',
              kickers: [],
              headline: 'The ferry leaves ten minutes earlier',
              url: `https://herald.example/post-${post}`,
              sentences: [['The harbour office says that the tide asks for it.']],
              source: ['Harbour Herald'],
            },
          },
        ],
      },
    ],
  };
}
