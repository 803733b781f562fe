import { describe, expect, it } from 'vitest';
import { deliverOwed } from '../../src/digest/deliver.js';
import { runDueDigests } from '../../src/digest/due.js';
import { runErrands } from '../../src/digest/errands.js';
import { drawPosts } from '../../src/digest/posts.js';
import { pollDueFeeds } from '../../src/ingest/poller.js';
import { summariseNew } from '../../src/ingest/summarise.js';
import type { App } from '../../src/chat/app.js';
import {
  add,
  follow,
  gateText,
  madeUpWords,
  moderator,
  newArticle,
  noon,
  press,
  say,
  type TestApp,
  testApp,
  wordsOf,
} from '../helpers/app.js';
import { plainly } from '../helpers/post.js';

const address = 'https://harbourpost.example/rss.xml';
const minuteMs = 60_000;
const later = (minutes: number) => new Date(noon.getTime() + minutes * minuteMs);

interface Item {
  readonly name: string;
  readonly minute: number;
  readonly text?: string;
}

function rss(items: readonly Item[]): string {
  const elements = items.map(
    ({ name, minute, text = gateText }) => `<item><guid isPermaLink="false">${name}</guid><title>${name}</title>
      <link>https://harbourpost.example/${name.replaceAll(' ', '-')}</link>
      <pubDate>${later(minute).toUTCString()}</pubDate><content:encoded><![CDATA[${paragraphs(text)}]]></content:encoded></item>`,
  );
  return `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
    <title>Harbour Post</title><link>https://harbourpost.example/</link><language>en</language>
    ${elements.toReversed().join('')}</channel></rss>`;
}

function paragraphs(text: string): string {
  return text
    .split('\n')
    .map((line) => `<p>${line}</p>`)
    .join('');
}

/** Of a story of its own. */
function aText(number: number): string {
  return [0, 1, 2].map((line) => `The ${madeUpWords(1000 * line + number)}.`).join('\n');
}

/** A feed that goes at once, and what it has published so far. */
async function liveFeed(app: TestApp): Promise<(minute: number, ...names: readonly string[]) => Promise<void>> {
  const items: Item[] = [{ name: 'Of the past', minute: -30 }];
  app.pages.set(address, rss(items));
  await add(`/feed add url:${address} mode:live`, app);
  return async (minute, ...names) => {
    items.push(
      ...names.map((name, index) => ({
        name,
        minute: minute - 1,
        text: name.startsWith('Gate') ? gateText : aText(minute + index),
      })),
    );
    app.pages.set(address, rss(items));
    app.setNow(later(minute));
    await pollDueFeeds(app);
  };
}

function headlines(app: TestApp): readonly string[] {
  return app.posts.flatMap(({ reply }) => wordsOf(reply).filter((line) => /^\d\. /.test(line)));
}

/** A process that ends where the store was told so: whatever it asks for next is never answered. */
function endingAt(
  app: TestApp,
  method: 'savePosts' | 'startDelivery' | 'settleDelivery',
  when: 'before' | 'after',
): App {
  const ended = new Error('the process ended');
  const store: App['store'] = {
    ...app.store,
    [method]: async (...values: never[]) => {
      const act = app.store[method] as (...values: never[]) => Promise<void>;
      if (when === 'after') await act(...values);
      throw ended;
    },
  };
  return { ...app, store };
}

describe('a feed that goes at once', () => {
  it('brings its news as they come, and nothing that was there before', async () => {
    const app = testApp();
    const publish = await liveFeed(app);

    await deliverOwed(app);
    await publish(30, 'Gate motor arrives');
    await deliverOwed(app);

    expect(app.posts.map(({ reply }) => wordsOf(reply))).toEqual([
      [
        '1. Gate motor arrives',
        'The tidal lock at Port Ansel stopped halfway at 05:40 on Sunday and could not be closed by hand.',
        'Eleven barges are waiting in the outer basin, and the harbour office expects more before the evening tide.',
        'Harbour Post · 58% shorter · {relative 2026-03-01T12:29}',
      ],
    ]);
  });

  it('brings a post whose button opens the summary', async () => {
    const app = testApp();
    const publish = await liveFeed(app);
    await publish(30, 'Gate motor arrives');
    await deliverOwed(app);

    const card = await press(app.posts[0]!.reply, 'More', app);

    expect(wordsOf(card)[0]).toBe('Gate motor arrives');
  });

  it('brings what is beyond its cap with the next digest, each article once', async () => {
    const app = testApp();
    const publish = await liveFeed(app);
    await say('/digest add when:"hourly" timezone:Europe/Berlin', app, moderator);
    await publish(30, 'Alpha', 'Beta', 'Gamma', 'Delta', 'Epsilon', 'Zeta');
    await deliverOwed(app);
    const posted = headlines(app);

    app.setNow(later(60));
    await runDueDigests(app);
    await deliverOwed(app);

    expect(posted).toEqual(['1. Alpha', '1. Beta', '1. Gamma', '1. Delta']);
    const digest = JSON.stringify(app.posts.slice(4).map(({ reply }) => reply));
    const names = ['Alpha', 'Beta', 'Gamma', 'Delta', 'Epsilon', 'Zeta', 'Of-the-past'];
    expect(names.filter((name) => digest.includes(`.example/${name}"`))).toEqual(['Epsilon', 'Zeta', 'Of-the-past']);
  });

  it('brings all of it one after the other where the channel has no digest', async () => {
    const app = testApp();
    const publish = await liveFeed(app);
    await publish(30, 'Alpha', 'Beta', 'Gamma', 'Delta', 'Epsilon', 'Zeta');

    await deliverOwed(app);
    const list = wordsOf(await say('/feed list', app, moderator));
    app.setNow(later(60));
    await deliverOwed(app);
    app.setNow(later(90));
    await deliverOwed(app);

    expect(headlines(app)).toEqual(['1. Alpha', '1. Beta', '1. Gamma', '1. Delta', '1. Epsilon', '1. Zeta']);
    expect(list[3]).toBe('2 posts in line, at most 4 an hour. → /digest add tells them together instead.');
  });

  it('is silent in quiet hours, and brings nothing in them that was owed before', async () => {
    const app = testApp();
    const hours = { timezone: 'Europe/Berlin', quietHours: '14:00-15:00' };
    await app.store.editGuildSettings('g1', hours, { by: 'mod', at: app.clock.now() });
    const publish = await liveFeed(app);
    await say('/digest add when:08:00 timezone:Europe/Berlin', app, moderator);
    await publish(59, 'Owed just before');
    app.setNow(later(60));
    await deliverOwed(app);
    await publish(100, 'In quiet hours');
    await deliverOwed(app);
    const inQuietHours = headlines(app);

    app.setNow(later(120));
    await deliverOwed(app);

    expect(inQuietHours).toEqual([]);
    expect(headlines(app)).toEqual(['1. Owed just before']);
  });

  it('brings a post without sentences where its article cannot be summarised', async () => {
    const app = testApp();
    const publish = await liveFeed(app);
    const reader = { ...app.reader, summarise: () => Promise.reject(new Error('too hard')) };
    const broken = { ...app, reader };
    await publish(30);
    app.pages.set(address, rss([{ name: 'Gate motor arrives', minute: 40 }]));
    app.setNow(later(60));
    await pollDueFeeds(broken);

    await deliverOwed(broken);

    expect(app.posts.map(({ reply }) => wordsOf(reply))).toEqual([
      ['1. Gate motor arrives', 'Harbour Post · {relative 2026-03-01T12:40}'],
    ]);
  });

  it.each([
    ['savePosts', 'before'],
    ['savePosts', 'after'],
    ['startDelivery', 'before'],
    ['startDelivery', 'after'],
    ['settleDelivery', 'before'],
    ['settleDelivery', 'after'],
  ] as const)('brings each article once when the process ends at %s, %s it is written', async (method, when) => {
    const app = testApp();
    const publish = await liveFeed(app);
    await publish(30, 'Alpha', 'Beta');
    app.answerFindsWith(({ nonce }) => {
      const isThere = app.posts.some((post) => post.nonce === nonce);
      return isThere ? { kind: 'sent', messageId: nonce, url: null } : { kind: 'not-found' };
    });

    await expect(deliverOwed(endingAt(app, method, when))).rejects.toThrow('the process ended');
    app.setNow(later(45));
    await deliverOwed(app);

    expect(headlines(app)).toEqual(['1. Alpha', '1. Beta']);
    expect(new Set(app.posts.map(({ nonce }) => nonce)).size).toBe(2);
  });

  it('sends the same words again, whatever became of the article meanwhile, and writes over them then', async () => {
    const app = testApp();
    const publish = await liveFeed(app);
    await publish(30, 'Alpha');
    await drawPosts(app);
    const drawn = await app.store.owedDeliveries(later(30), 1);
    await app.store.startDelivery(drawn[0]!.id, later(30));
    app.pages.set(address, rss([{ name: 'Alpha', minute: 29, text: gateText.replaceAll('Sunday', 'Tuesday') }]));
    app.setNow(later(60));
    await pollDueFeeds(app);

    await deliverOwed(app);
    await summariseNew(app);
    await runErrands(app);

    expect(app.posts.map(({ reply, nonce }) => ({ reply, nonce }))).toEqual(
      drawn.map(({ reply, nonce }) => ({ reply, nonce })),
    );
    const [edit] = app.errands;
    expect(edit?.kind === 'edit' && wordsOf(edit.reply).slice(0, 3)).toEqual([
      'Updated {relative 2026-03-01T13:00}',
      '1. Alpha',
      'The tidal lock at Port Ansel stopped halfway at 05:40 on Tuesday and could not be closed by hand.',
    ]);
  });
});

describe('a digest after a live post', () => {
  const diver = 'A diver found that a rail under the lower gate had been torn out of the wall of the lock.';

  /** What the digest says after another newspaper wrote of what was posted. */
  async function digestAfter(text: string): Promise<readonly string[]> {
    const app = testApp();
    const publish = await liveFeed(app);
    await say('/digest add when:13:30 timezone:UTC', app, moderator);
    await app.store.saveRun({ ...(await dueRun(app)), parts: [], ...plainly, mentions: [] });
    await publish(30, 'Gate motor for Port Ansel arrives by rail');
    await deliverOwed(app);
    await follow(app, [newArticle({ url: 'https://thetern.example/gate', publishedAt: later(40), text })], {
      title: 'The Tern',
    });
    app.setNow(later(24 * 60 + 90));
    await runDueDigests(app);
    await deliverOwed(app);
    return app.posts.slice(1).flatMap(({ reply }) => wordsOf(reply));
  }

  /** The first run, which told what was there before. */
  async function dueRun(app: TestApp) {
    const [digest] = await app.store.digests('g1');
    const material = { publishedSince: null, seenSince: null, limit: 10 };
    const articles = await app.store.digestMaterial(digest!, material);
    const nextDueAt = later(24 * 60 + 90);
    return { digestId: digest!.id, dueAt: noon, ranAt: noon, nextDueAt, articleIds: articles.map(({ id }) => id) };
  }

  it('tells what is new of its story, as an update to it', async () => {
    const words = await digestAfter(`${gateText}\n${diver}`);

    expect(words).toContain('Update to Sunday’s post');
    expect(words).toContain(diver);
    expect(words.join(' ')).not.toContain('Eleven barges');
  });

  it('tells nothing where there is nothing new', async () => {
    expect(await digestAfter(gateText)).toEqual([]);
  });
});
