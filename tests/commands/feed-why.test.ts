import { describe, expect, it } from 'vitest';
import { deliverOwed } from '../../src/digest/deliver.js';
import type { NewSubscription } from '../../src/store/store.js';
import { aReading } from '../helpers/reading.js';
import {
  follow,
  member,
  moderator,
  newArticle,
  noon,
  press,
  say,
  type TestApp,
  testApp,
  wordsOf,
} from '../helpers/app.js';
import { addDigest, digestWords } from '../helpers/digest.js';

const url = 'https://harbourpost.example/gate';
const passed = [
  '✓ Found in Harbour Post {relative 2026-03-01T12:00}',
  '✓ New, never kept before',
  '✓ Text read: 95 words from the full page',
];
const minutesLater = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);

async function why(app: TestApp, options = `article:${url}`, caller = moderator): Promise<readonly string[]> {
  return wordsOf(await say(`/feed why ${options}`, app, caller));
}

/** A feed that goes at once, with what it brings then. */
async function liveFeed(app: TestApp, articles = [newArticle()], parts: Partial<NewSubscription> = {}) {
  const place = { guildId: 'g1', channelId: 'c1', feedUrl: 'https://harbourpost.example/feed.xml', label: null };
  const wanted = { ...place, feedTitle: 'Harbour Post', mode: 'live', addedBy: 'u2', at: noon, ...parts } as const;
  const { subscription } = await app.store.subscribe(wanted);
  const fetch = { feedId: subscription.feed.id, at: noon, nextDueAt: minutesLater(15) };
  await app.store.saveFetch({ ...fetch, result: aReading({ title: 'Harbour Post' }) });
  await app.store.saveFetch({ ...fetch, result: aReading({ title: 'Harbour Post', articles }) });
}

describe('/feed why', () => {
  it('shows what waits for a digest, and for which', async () => {
    const app = testApp();
    await follow(app, [newArticle()]);
    await addDigest(app, { dueAt: minutesLater(60) });

    expect(await why(app)).toEqual([
      'Not yet posted in #c1: “Gate motor for Port Ansel arrives by rail”',
      ...passed,
      '– Waits for Daily digest, {full 2026-03-01T13:00}',
    ]);
  });

  it('shows what a rule leaves out: which, whose, and since when', async () => {
    const app = testApp();
    await follow(app, [newArticle()]);
    await press(await say('/rule add kind:exclude value:motor', app, moderator), 'Add rule', app, moderator);
    await digestWords(app, await addDigest(app));

    expect(await why(app)).toEqual([
      'Not posted in #c1: “Gate motor for Port Ansel arrives by rail”',
      ...passed,
      '× Left out by rule 1: excludes “motor” (@u2, 1 March)',
      '– Not reached: digest, delivery',
      '→ Change the rule: /rule list',
    ]);
  });

  it('shows that rules are still to be asked, and how many kept it', async () => {
    const app = testApp();
    await follow(app, [newArticle()]);
    await press(await say('/rule add kind:exclude value:tram', app, moderator), 'Add rule', app, moderator);
    const before = await why(app);
    await addDigest(app, { dueAt: minutesLater(60) });
    await deliverOwed(app);

    expect(before.slice(4)).toEqual([
      '– Its rules are being asked; look again in a minute',
      '– Not reached: digest, delivery',
    ]);
    expect((await why(app)).slice(4)).toEqual([
      '✓ Kept by the one rule',
      '– Waits for Daily digest, {full 2026-03-01T13:00}',
    ]);
  });

  it('shows what was delivered, by a digest or at once, with a link to the message', async () => {
    const app = testApp();
    await follow(app, [newArticle()]);
    await digestWords(app, await addDigest(app));
    const byDigest = await say(`/feed why article:${url}`, app, moderator);
    const live = testApp();
    await liveFeed(live);
    await deliverOwed(live);

    expect(wordsOf(byDigest)[0]).toBe('Posted in #c1: “Gate motor for Port Ansel arrives by rail”');
    expect(wordsOf(byDigest).at(-1)).toBe('✓ Posted in #c1: message');
    expect(JSON.stringify(byDigest)).toContain(`https://chat.example/${app.posts[0]?.nonce}`);
    expect((await why(live)).at(-1)).toBe('✓ Posted in #c1: message');
  });

  it('shows what Discord refused, and what to do about it', async () => {
    const app = testApp();
    await liveFeed(app);
    app.answerPostsWith(() => ({ kind: 'forbidden', reason: 'Send Messages is missing' }));
    await deliverOwed(app);

    expect((await why(app)).slice(4, 6)).toEqual([
      '× Refused by Discord: Send Messages is missing. I try again {relative 2026-03-01T20:00}',
      '→ Put that right in #c1; what waits then goes out by itself',
    ]);
  });

  it('shows what Discord will never take', async () => {
    const app = testApp();
    await liveFeed(app);
    app.answerPostsWith(() => ({ kind: 'rejected', reason: 'the message is not valid' }));
    await deliverOwed(app);

    expect((await why(app)).at(-1)).toBe('× Refused by Discord for good: the message is not valid');
  });

  it('shows what is over the cap, in line or for the digest', async () => {
    const app = testApp();
    const many = Array.from({ length: 5 }, (_, number) =>
      newArticle({ url: `${url}/${number}`, title: `Gate ${number}` }),
    );
    await liveFeed(app, many);
    await deliverOwed(app);
    const inLine = (await why(app, `article:${url}/4`)).at(-1);
    await addDigest(app, { dueAt: minutesLater(60) });

    expect([inLine, (await why(app, `article:${url}/4`)).at(-1)]).toEqual([
      '– Over the cap of 4 posts an hour: it waits in line',
      '– Over the cap of 4 posts an hour: it waits for Daily digest, {full 2026-03-01T13:00}',
    ]);
  });

  it('shows what waits for quiet hours to end', async () => {
    const app = testApp();
    const hours = { timezone: 'UTC', quietHours: '11:00-13:00' };
    await app.store.editGuildSettings('g1', hours, { by: 'u2', at: noon });
    await liveFeed(app);

    expect((await why(app)).at(-1)).toBe('– Quiet hours: it waits until they are over');
  });

  it('shows what is held back, released or dropped', async () => {
    const app = testApp();
    const { feed } = await follow(app, []);
    const result = aReading({ title: 'Harbour Post', articles: [newArticle()], isHeldBack: true });
    await app.store.saveFetch({ feedId: feed.id, at: noon, nextDueAt: noon, result });
    const waiting = await why(app);
    await app.store.judgeHeldBack('g1', feed.id, 'dropped', { by: 'u2', at: noon });

    expect(waiting.slice(4, 7)).toEqual([
      '× Held back: its feed published more at once than it ever does',
      '– Not reached: rules, digest, delivery',
      '→ Release it: /feed list',
    ]);
    expect((await why(app))[4]).toBe('× Held back, and dropped by a moderator');
  });

  it('shows what was old when its feed came, and what no digest tells', async () => {
    const app = testApp();
    await follow(app, [newArticle(), newArticle({ url: `${url}/old`, publishedAt: new Date('2026-02-01T09:00:00Z') })]);

    expect((await why(app, `article:${url}/old`))[4]).toBe(
      '× Too old: published {relative 2026-02-01T09:00}, more than a day before its feed came to #c1 {relative 2026-03-01T12:00}',
    );
    expect((await why(app)).slice(4)).toEqual([
      '× No digest in #c1 tells of its feed',
      '– Not reached: delivery',
      '→ Set one up: /digest add',
    ]);
  });

  it('shows what a digest read and did not tell', async () => {
    const app = testApp();
    await follow(app, [newArticle()]);
    const digest = await addDigest(app);
    const id = (await app.store.articleByUrl('g1', url))?.id ?? 0;
    const times = { dueAt: noon, ranAt: noon, nextDueAt: minutesLater(1440) };
    const run = { parts: [], mentions: [], manner: { isSilent: false, pingRoleId: null } };
    const thread = { title: null, tags: [], isWanted: false };
    await app.store.saveRun({ digestId: digest.id, ...times, ...run, thread, articleIds: [id] });

    expect((await why(app)).slice(4)).toEqual([
      '× Read for the digest of {relative 2026-03-01T12:00}, which had no room for it or nothing new to tell from it',
      '– Not reached: delivery',
      '→ More entries in a digest: /digest edit',
    ]);
  });

  it('shows where a feed goes that does not go here', async () => {
    const app = testApp();
    await follow(app, [newArticle()]);

    expect((await why(app, `article:${url} channel:#birds`)).slice(4)).toEqual([
      '× Its feed does not go to #c2, but to #c1',
      '– Not reached: rules, digest, delivery',
      '→ Have it here too: /feed add',
    ]);
  });

  it('takes words of a title, too', async () => {
    const app = testApp();
    await follow(app, [newArticle()]);

    expect((await why(app, 'article:"gate motor"')).slice(1, 4)).toEqual(passed);
  });

  it('says of an unknown address what is known of the feeds of its site', async () => {
    const app = testApp();
    await follow(app, [newArticle()]);

    expect(await why(app, 'article:https://harbourpost.example/other')).toEqual([
      'Not among the articles here: https://harbourpost.example/other',
      '× Harbour Post was read {relative 2026-03-01T12:00} and did not have this address; it comes again {relative 2026-03-01T12:15}',
    ]);
    expect(await why(app, 'article:https://quayfm.example/1')).toEqual([
      'Not among the articles here: https://quayfm.example/1',
      '× No feed of this server is from quayfm.example',
      '→ Follow its feed: /feed add',
    ]);
  });

  it('says so where a feed cannot be read', async () => {
    const app = testApp();
    const { feed } = await follow(app, [newArticle()]);
    const result = { kind: 'problem', problem: { kind: 'status', status: 503 } } as const;
    await app.store.saveFetch({ feedId: feed.id, at: noon, nextDueAt: minutesLater(30), result });

    expect((await why(app, 'article:https://harbourpost.example/other'))[1]).toBe(
      '× Harbour Post cannot be read since {relative 2026-03-01T12:00}: The site has a fault of its own (503). I try again {relative 2026-03-01T12:30}',
    );
  });

  it('shows nothing of what another guild’s feeds brought', async () => {
    const app = testApp();
    await follow(app, [newArticle()], { guildId: 'g2' });
    const id = (await app.store.articleByUrl('g2', url))?.id ?? 0;

    expect(await why(app)).toEqual([
      `Not among the articles here: ${url}`,
      '× No feed of this server is from harbourpost.example',
      '→ Follow its feed: /feed add',
    ]);
    expect(await why(app, `article:#${id}`)).toEqual(['This article is no longer kept. /latest lists the newest.']);
    expect(await app.store.articleTrail('g1', id, 'c1')).toBeNull();
  });

  it('is for moderators', async () => {
    expect(await why(testApp(), `article:${url}`, member)).toEqual([
      'Only moderators may use /feed. Ask someone with Manage Server.',
    ]);
  });
});
