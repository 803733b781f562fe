import type { Reply } from '../../src/chat/reply.js';
import { openSqliteStore } from '../../src/store/sqlite/open.js';
import { places } from '../../tests/helpers/discord/gateway.js';

const dayMs = 86_400_000;

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
    const parts = own.map(replyOf);
    const thread = { title: 'Daily digest', tags: [], isWanted: false };
    const manner = { isSilent: false, pingRoleId: null };
    const when = { dueAt: now, ranAt: now, nextDueAt: later };
    await store.saveRun({ digestId: id, ...when, articleIds: [], parts, manner, thread, mentions: [] });
  }
  await store.close();
}

/** The article that a message's body links to; null where it links to none. */
export function postIn(body: unknown): number | null {
  const link = /https:\/\/herald\.example\/post-(\d+)(?!\d)/.exec(JSON.stringify(body));
  return link ? Number(link[1]) : null;
}

function channelOf(index: number): string {
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
