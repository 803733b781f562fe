import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Sqlite } from '../../src/store/sqlite/driver.js';
import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import {
  type Call,
  type Caller,
  type Press,
  runCommand,
  runCompletion,
  runnable,
  runPress,
} from '../../src/chat/command.js';
import type { Reply } from '../../src/chat/reply.js';
import { indexNew } from '../../src/ingest/index-articles.js';
import { guildColumns } from '../../src/store/sqlite/erase.js';
import { follow, gateText, moderator, newArticle, say, type TestApp, testApp } from '../helpers/app.js';
import { addDigest, digestPosts } from '../helpers/digest.js';
import { everyCall } from '../helpers/every-call.js';
import { aReading } from '../helpers/reading.js';

// Every word that is the other guild's own has this in it; the feeds and their articles are the same in both.
const theirs = /zanthe/i;
const hanging = /-zanthe|Zanthe (label|digest|rule)/;
// Nobody in both.
const ourModerator: Caller = { ...moderator, userId: 'u-harbour' };
const otherModerator: Caller = { ...moderator, guildId: 'g-zanthe', channelId: 'c-zanthe', userId: 'u-zanthe' };

interface Guild {
  readonly caller: Caller;
  /** What is its own. */
  readonly mark: string;
}

const ours: Guild = { caller: ourModerator, mark: 'Harbour' };
const others: Guild = { caller: otherModerator, mark: 'Zanthe' };

/** Two guilds that follow the same feeds, each with something in every table that has a guild. */
async function givenTwo(database: string): Promise<TestApp> {
  const app = testApp({ database });
  for (const guild of [ours, others]) await bringFeeds(app, guild);
  await indexNew(app);
  await app.stories.placeNew();
  for (const guild of [ours, others]) await use(app, guild);
  return app;
}

async function bringFeeds(app: TestApp, { caller, mark }: Guild): Promise<void> {
  const place = { guildId: caller.guildId ?? '', channelId: caller.channelId };
  const copy = newArticle({ url: 'https://quayfm.example/1', title: 'Gate motor of Harbour arrives', text: gateText });
  await follow(app, [newArticle({ title: 'Harbour gate motor arrives by rail' })], {
    ...place,
    label: `${mark} label`,
  });
  await follow(app, [copy], { ...place, title: 'Quay FM' });
  const { feed } = await follow(app, [], { ...place, title: 'Harbour Flood' });
  const at = app.clock.now();
  const articles = [newArticle({ url: 'https://flood.example/1', title: 'Harbour flood' })];
  const result = aReading({ articles, isHeldBack: true });
  await app.store.saveFetch({ feedId: feed.id, at, nextDueAt: at, result });
}

async function use(app: TestApp, { caller, mark }: Guild): Promise<void> {
  const { store, clock } = app;
  const { guildId, channelId, userId } = { ...caller, guildId: caller.guildId ?? '' };
  const at = clock.now();
  const actor = { by: userId, at };
  const articles = (await store.latestArticles(guildId, { limit: 5 })).articles;
  const articleId = articles[0]?.id ?? 0;
  await store.enterGuild({ guildId, at, welcome: null });
  await store.editGuildSettings(guildId, { timezone: 'UTC', alertChannelId: `alerts-${mark}` }, actor);
  const digest = await addDigest(app, { guildId, channelId, name: `${mark} digest`, addedBy: userId });
  await digestPosts(app, digest);
  await store.saveSearched(guildId, `${mark} query`, at);
  for (const line of ['/latest', `/follow topic topic:${mark}`]) await say(line, app, caller);
  await store.saveDraft({ guildId, content: JSON.stringify({ mark }), at });
  await store.saveArticle({ guildId, articleId, userId, at });
  await store.saveOpinion({ guildId, articleId, userId, opinion: 'useful' }, at);
  await store.countPress({ guildId, channelId, articleId, kind: 'opened', at });
  const story = (await store.storyPlaces(guildId, [articleId])).places[0]?.storyId ?? 0;
  await store.splitStory({ guildId, articleId, storyId: story }, actor);
  const held = (await store.heldBack(guildId))[0]?.feedId ?? 0;
  await store.judgeHeldBack(guildId, held, 'dropped', actor);
  const rule = { kind: 'exclude', value: `${mark} rule`, match: 'phrase', keeps: false } as const;
  await store.addRule({ guildId, subscriptionId: null, ...rule, ...actor }, { ofServer: 9, ofFeed: 9, expressions: 9 });
  const alert = { guildId, channelId: `alerts-${mark}`, reply: {}, troubles: [`failing ${mark}`], at };
  await store.saveAlert(alert);
  await store.saveLinks({ place: guildId, userId: null, links: [`https://${mark.toLowerCase()}.example/link`] }, at);
}

/** What everybody sees of a reply, files too. */
function told(reply: Reply): string {
  const files = (reply.attachments ?? []).map(({ data }) => Buffer.from(data, 'base64').toString());
  return [JSON.stringify({ ...reply, attachments: [] }), ...files].join('\n');
}

function callsOf(path: string, word: string): readonly Call[] {
  return everyCall(word, ourModerator).filter((call) => call.path === path);
}

/** Each button, and the first row of each select. */
function pressesOf({ actions = [], publicActions = [] }: Reply): readonly Press[] {
  return [...actions, ...publicActions].flat().flatMap((action) => {
    if (action.kind === 'link') return [];
    const values = action.kind === 'select' ? action.options.slice(0, 1).map(({ value }) => value) : [];
    return [{ action: action.action, argument: action.argument, values, caller: ourModerator }];
  });
}

describe('two guilds with the same feeds', () => {
  it('have something in every table that names a guild', async () => {
    const database = join(mkdtempSync(join(tmpdir(), 'nutshell-')), 'two.sqlite');
    const app = await givenTwo(database);
    const db = new Sqlite(database, { readonly: true });

    const lacking = guildColumns(db).flatMap(({ table, column }) => {
      const named = db.prepare<[], string>(`SELECT DISTINCT "${column}" FROM "${table}"`).pluck().all();
      return named.includes('g1') && named.includes('g-zanthe') ? [] : [table];
    });

    db.close();
    await app.store.close();
    expect(lacking).toEqual([]);
  });

  it.each(runnable(commands))('show nothing of each other, and find nothing by its name ($path)', async ({ path }) => {
    const app = await givenTwo(':memory:');
    const before = await theirState(app);

    for (const call of callsOf(path, 'Harbour')) {
      const reply = await runCommand(commands, call, app);
      expect(told(reply)).not.toMatch(theirs);
      for (const press of pressesOf(reply)) {
        expect(told(await runPress(commands, press, app)), press.action).not.toMatch(theirs);
      }
    }
    for (const call of callsOf(path, 'Zanthe')) {
      // What somebody typed may come back; nothing that hangs on it.
      expect(told(await runCommand(commands, call, app))).not.toMatch(hanging);
    }
    expect(await theirState(app)).toEqual(before);
  });

  it('suggest nothing of each other', async () => {
    const app = await givenTwo(':memory:');

    for (const { path, command } of runnable(commands)) {
      for (const option of Object.keys(command.options)) {
        for (const typed of ['', 'Z', 'Zanthe', 'Zanthe digest', '#1', '#2', '#3', '#4', '#5', '#6']) {
          const completion = { path, option, typed, caller: ourModerator };
          const suggested = JSON.stringify(await runCompletion(commands, completion, app));
          expect(suggested, `${path} ${option}`).not.toMatch(hanging);
        }
      }
    }
  });
});

async function theirState(app: TestApp) {
  const guildId = 'g-zanthe';
  return {
    settings: await app.store.guildSettings(guildId),
    feeds: (await app.store.subscriptions(guildId)).map(({ feed, ...subscription }) => ({
      ...subscription,
      id: feed.id,
    })),
    digests: await app.store.digests(guildId),
    rules: await app.store.rules(guildId),
    changes: await app.store.changes(guildId, { limit: 50 }),
    follows: await app.store.follows(guildId, 'u-zanthe'),
  };
}
