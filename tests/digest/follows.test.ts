import { describe, expect, it } from 'vitest';
import { deliverOwed } from '../../src/digest/deliver.js';
import { tellFollowers } from '../../src/digest/follows.js';
import type { FollowSubject } from '../../src/store/people.js';
import { writtenTo } from '../helpers/log.js';
import { aReading } from '../helpers/reading.js';
import {
  gateText,
  madeUpWords,
  member,
  newArticle,
  noon,
  press,
  type TestApp,
  testApp,
  wordsOf,
} from '../helpers/app.js';

const minute = 60_000;
const later = (minutes: number) => new Date(noon.getTime() + minutes * minute);
const tram = { kind: 'topic', topic: 'tram' } as const;

describe('what somebody follows', () => {
  it('comes as a direct message with headlines and sources', async () => {
    const { app, bring } = await given();
    await follow(app, tram);
    await bring('The trams of Larchfield stand still');
    await bring('Bread costs more in Vessmark');

    const [message] = await told(app);

    expect(message).toMatchObject({ guildId: '@me', channelId: 'u1', userId: 'u1' });
    expect(wordsOf(message!.reply)).toEqual([
      'You follow “tram”',
      '1. The trams of Larchfield stand still',
      'Harbour Post · {relative 2026-03-01T11:59}',
    ]);
    expect(message!.reply.actions).toMatchObject([[{ label: 'Stop following' }, { label: 'Quiet hours' }]]);
  });

  it('comes once', async () => {
    const { app, bring } = await given();
    await follow(app, tram);
    await bring('A tram');

    expect(await told(app)).toHaveLength(1);
    app.setNow(later(60));
    expect(await told(app)).toHaveLength(0);
  });

  it('comes at most every 15 minutes, and then all of it together', async () => {
    const { app, bring } = await given();
    await follow(app, tram);
    await bring('First tram');
    await told(app);
    await bring('Second tram');
    await bring('Third tram');

    app.setNow(later(14));
    expect(await told(app)).toHaveLength(0);
    app.setNow(later(16));
    const [message] = await told(app);

    expect(headlines(message!.reply)).toHaveLength(2);
  });

  it('waits for the end of quiet hours in the person’s own time zone', async () => {
    const { app, bring } = await given();
    await follow(app, tram);
    // 12:00 UTC is 21:00 in Tokyo.
    await app.store.setPerson('u1', { timezone: 'Asia/Tokyo', quietHours: '20:30-22:00' });
    await bring('First tram');
    await bring('Second tram');

    expect(await told(app)).toHaveLength(0);
    app.setNow(later(60));
    const [message] = await told(app);

    expect(headlines(message!.reply)).toHaveLength(2);
  });

  it('waits too when quiet hours begin before Discord is back', async () => {
    const { app, bring } = await given();
    await follow(app, tram);
    await bring('A tram');
    app.answerPostsWith(() => ({ kind: 'retry', afterMs: 1000, reason: 'busy' }));
    await told(app);
    await app.store.setPerson('u1', { quietHours: '12:01-13:00' });
    app.answerPostsWith(sent);

    for (const minutes of [2, 30, 59]) {
      app.setNow(later(minutes));
      expect(await told(app)).toHaveLength(0);
    }
    app.setNow(later(66));
    expect(await told(app)).toHaveLength(1);
  });

  it('is each of several things under its own name, an article once', async () => {
    const { app, bring, feedId } = await given();
    await follow(app, tram);
    await follow(app, { kind: 'feed', feedId }, 'Harbour Post');
    await bring('A tram');
    await bring('Bread costs more');

    const [message] = await told(app);

    expect(wordsOf(message!.reply).filter((line) => !line.startsWith('Harbour Post ·'))).toEqual([
      'You follow “tram”',
      '1. A tram',
      'You follow Harbour Post',
      '2. Bread costs more',
    ]);
    expect(message!.reply.actions).toMatchObject([
      [{ kind: 'select', options: [{ label: 'tram' }, { label: 'Harbour Post' }] }],
      [{ label: 'Quiet hours' }],
    ]);
  });

  it('may be a label of feeds', async () => {
    const { app, bring } = await given('Transit');
    await follow(app, { kind: 'topic', topic: 'transit' }, 'Transit');
    await bring('Bread costs more');

    expect(headlines((await told(app))[0]!.reply)).toEqual(['1. Bread costs more']);
  });

  it('goes on with its story, which is one entry', async () => {
    const { app, bring, bringTo } = await given();
    const other = await feedOf(app, 'Quay FM');
    const first = await bring('Tidal lock at Port Ansel fails', gateText);
    await app.stories.placeNew();
    const { places } = await app.store.storyPlaces('g1', [first]);
    app.setNow(later(1));
    await follow(app, { kind: 'story', storyId: places[0]!.storyId }, 'Tidal lock at Port Ansel fails');
    app.setNow(later(2));
    await bringTo(other, 'Tidal lock at Port Ansel fails again', gateText);
    await bring('Bread costs more');

    const [message] = await told(app);

    expect(wordsOf(message!.reply)[0]).toBe('You follow the story “Tidal lock at Port Ansel fails”');
    expect(headlines(message!.reply)).toEqual(['1. Tidal lock at Port Ansel fails again']);
  });

  it('names ten, and counts the rest', async () => {
    const { app, bring } = await given();
    await follow(app, tram);
    for (let n = 0; n < 12; n++) await bring(`Tram ${madeUpWords(n)}`);

    const [message] = await told(app);

    expect(headlines(message!.reply)).toHaveLength(10);
    expect(wordsOf(message!.reply).at(-1)).toBe('2 more in /latest');
  });

  it('names fewer where a message holds no more', async () => {
    const { app, bring } = await given(null, testApp({ fits: (reply) => headlines(reply).length <= 3 }));
    await follow(app, tram);
    for (let n = 0; n < 5; n++) await bring(`Tram ${madeUpWords(n)}`);

    expect(wordsOf((await told(app))[0]!.reply).at(-1)).toBe('2 more in /latest');
  });

  it('is nothing of another guild', async () => {
    const { app, bring } = await given();
    await app.store.follow({ guildId: 'g2', userId: 'u1', subject: tram, name: 'tram', at: noon });
    await bring('A tram');

    expect(await told(app)).toEqual([]);
  });

  it('is nothing of a feed that is followed no more, even where it was found before', async () => {
    const { app, bring, subscriptionId } = await given();
    await follow(app, tram);
    await app.store.setPerson('u1', { quietHours: '11:00-13:00' });
    await bring('A tram');
    await told(app);
    await app.store.unsubscribe('g1', subscriptionId, { by: 'u2', at: noon });
    app.setNow(later(120));

    expect(await told(app)).toEqual([]);
    expect(await app.store.foundFor('u1')).toEqual([]);
  });

  it('is nothing that is held back', async () => {
    const { app, feedId } = await given();
    await follow(app, tram);
    const articles = [newArticle({ url: 'https://harbourpost.example/t', title: 'A tram', publishedAt: noon })];
    const result = { ...aReading({ title: 'Harbour Post', articles }), isHeldBack: true };
    await app.store.saveFetch({ feedId, at: noon, nextDueAt: noon, result });

    expect(await told(app)).toEqual([]);
  });

  it('is nothing that came before', async () => {
    const { app, bring } = await given();
    await bring('A tram');
    app.setNow(later(1));
    await follow(app, tram);

    expect(await told(app)).toEqual([]);
  });

  it('is told in the person’s language, as far as it is known', async () => {
    const { app, bring } = await given();
    await follow(app, tram);
    await app.store.setPerson('u1', { shownLanguage: 'de' });
    await bring('A tram');

    expect(await told(app)).toHaveLength(1);
  });

  it('stops by its button', async () => {
    const { app, bring } = await given();
    await follow(app, tram);
    await bring('A tram');
    const [message] = await told(app);
    const inDirect = { ...member, guildId: null, channelId: 'dm' };

    const reply = await press(message!.reply, 'Stop following', app, inDirect);
    await bring('Another tram');
    app.setNow(later(60));

    expect(wordsOf(reply)).toEqual(['✓ You no longer follow “tram”.']);
    expect(await told(app)).toEqual([]);
  });
});

describe('somebody who cannot be written to', () => {
  it('is tried once a day, and gets what waited once they can be', async () => {
    const { app, bring } = await given();
    await follow(app, tram);
    await bring('A tram');
    app.answerPostsWith(() => ({ kind: 'forbidden', reason: 'direct messages from me are not wanted there' }));
    await told(app);
    await bring('Another tram');

    app.answerPostsWith(sent);
    app.setNow(later(23 * 60));
    expect(await told(app)).toHaveLength(0);
    app.setNow(later(24 * 60 + 1));
    expect(headlines((await told(app))[0]!.reply)).toEqual(['1. A tram']);
    app.setNow(later(24 * 60 + 20));
    expect(headlines((await told(app))[0]!.reply)).toEqual(['1. Another tram']);
  });

  it('keeps nobody else waiting', async () => {
    const { app, bring } = await given();
    await follow(app, tram);
    await app.store.follow({ guildId: 'g1', userId: 'u9', subject: tram, name: 'tram', at: noon });
    await bring('A tram');
    app.answerPostsWith((message) =>
      message.userId === 'u1' ? { kind: 'forbidden', reason: 'closed' } : sent(message),
    );

    expect((await told(app)).map(({ userId }) => userId)).toEqual(['u9']);
  });
});

describe('a person who cannot be written to', () => {
  it('stands in no line of the log, and is no channel there', async () => {
    const { app, bring } = await given();
    await follow(app, tram);
    await bring('A tram');
    const lines: string[] = [];
    const log = writtenTo((event, fields) => void lines.push(`${event} ${JSON.stringify(fields)}`));

    await tellFollowers(app);
    app.answerPostsWith(() => ({ kind: 'forbidden', reason: 'closed' }));
    await deliverOwed({ ...app, log });
    app.answerPostsWith(sent);
    app.setNow(later(25 * 60));
    await deliverOwed({ ...app, log });

    expect(lines).toEqual([
      'delivery.settled {"delivery":1,"outcome":"forbidden"}',
      'person.suspended {"delivery":1}',
      'delivery.settled {"delivery":1,"outcome":"sent"}',
      'person.resumed {"delivery":1}',
    ]);
  });
});

describe('a person who is forgotten while a message is under way', () => {
  it('is written to no more, and keeps nobody else waiting', async () => {
    const { app, bring } = await given();
    await follow(app, tram);
    await bring('A tram');
    app.answerPostsWith(() => ({ kind: 'retry', afterMs: 1000, reason: 'busy' }));
    await told(app);

    await app.store.forget('u1');
    app.answerPostsWith(sent);
    app.setNow(later(60));

    expect(await told(app)).toEqual([]);
  });
});

function sent({ nonce }: { readonly nonce: string }) {
  return { kind: 'sent', messageId: nonce, url: null } as const;
}

async function given(label: string | null = null, app: TestApp = testApp()) {
  const { id, feed } = await subscribe(app, 'Harbour Post', label);
  let count = 0;
  const bringTo = async (feedId: number, title: string, text = ownWords(count)): Promise<number> => {
    const at = app.clock.now();
    const url = `https://harbourpost.example/${++count}`;
    const articles = [newArticle({ url, title, text, publishedAt: new Date(at.getTime() - 60_000) })];
    const result = aReading({ title: 'Harbour Post', articles });
    const [articleId = 0] = await app.store.saveFetch({ feedId, at, nextDueAt: at, result });
    return articleId;
  };
  const bring = (title: string, text?: string) => bringTo(feed.id, title, text);
  return { app, bring, bringTo, feedId: feed.id, subscriptionId: id };
}

/** A text that tells of nothing that another one tells of. */
function ownWords(number: number): string {
  return [1, 2, 3, 4].map((part) => `${madeUpWords(900 + number * 4 + part)}.`).join(' ');
}

async function feedOf(app: TestApp, title: string): Promise<number> {
  return (await subscribe(app, title, null)).feed.id;
}

async function subscribe(app: TestApp, feedTitle: string, label: string | null) {
  const feedUrl = `https://${feedTitle.toLowerCase().replaceAll(' ', '')}.example/rss`;
  const place = { guildId: 'g1', channelId: 'c1', feedUrl, feedTitle, label, addedBy: 'u2', at: noon };
  return (await app.store.subscribe(place)).subscription;
}

function follow(app: TestApp, subject: FollowSubject, name = 'tram') {
  return app.store.follow({ guildId: 'g1', userId: 'u1', subject, name, at: app.clock.now() });
}

/** What arrives by one tick of the clock. */
async function told(app: TestApp) {
  const before = app.posts.length;
  await tellFollowers(app);
  await deliverOwed(app);
  return app.posts.slice(before);
}

function headlines(reply: Parameters<typeof wordsOf>[0]): readonly string[] {
  return wordsOf(reply).filter((line) => /^\d+\. /.test(line));
}
