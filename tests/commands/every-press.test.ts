import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands, messageCommands } from '../../commands/index.js';
import { type Caller, formOf, runCompletion, runnable, runPress } from '../../src/chat/command.js';
import { runMessageCommand } from '../../src/chat/message-command.js';
import type { Action, Reply } from '../../src/chat/reply.js';
import { phrasesIn } from '../../src/phrases/phrases.js';
import { mostRules } from '../../src/rule/limits.js';
import { digestPreview } from '../../src/view/digest-card.js';
import { livePostReply } from '../../src/view/live-post.js';
import { deliverOwed } from '../../src/digest/deliver.js';
import { tellFollowers } from '../../src/digest/follows.js';
import { indexNew } from '../../src/ingest/index-articles.js';
import { add, follow, gateText, member, moderator, newArticle, say, type TestApp, testApp } from '../helpers/app.js';
import { aReading } from '../helpers/reading.js';
import { bread, bringStories, lock } from '../helpers/stories.js';

const ours = [...lock, bread].map(({ title }) => title);
const theirs = 'Secret accounts of the Zanthe bank';
const heldBack = Array.from({ length: 8 }, (_, number) => `Held back ${number} at the Brodal works`);

const long = 'https://gate.example/works';
const longText = `${gateText}\n${lock.map(({ text }) => text).join('\n')}`;
const tides = [1, 2, 3, 4, 5, 6].map((number) =>
  newArticle({
    url: `https://gate.example/${number}`,
    title: `Tide ${number}`,
    text: `The table of tides gives ${number} metres for the evening of the ${number}th day at the outer basin.`,
  }),
);

/** Those who have no part in what a guild does: members of another one, and whoever writes to the bot directly. */
const strangers: readonly Caller[] = [
  { ...moderator, guildId: 'g2', channelId: 'c9', userId: 'u8' },
  { ...member, guildId: null, channelId: 'dm', userId: 'u9' },
];

const opml = join(mkdtempSync(join(tmpdir(), 'nutshell-')), 'feeds.opml');
writeFileSync(
  opml,
  '<opml version="2.0"><body><outline type="rss" text="New" xmlUrl="https://new.example/feed"/></body></opml>',
);

const settings = join(mkdtempSync(join(tmpdir(), 'nutshell-')), 'settings.json');
writeFileSync(
  settings,
  JSON.stringify({
    ...{ version: 1, server: 'g1', feeds: [], digests: [] },
    settings: {
      ...{ timezone: null, quietHours: null, language: 'en', summaryLength: 'medium', digestStyle: 'full' },
      ...{ moderatorRoleId: null, alertChannelId: null, hourlyCap: 9, costlyFor: 'everyone' },
    },
    rules: [{ kind: 'exclude', keeps: false, value: 'lottery', match: 'word', feed: null, channel: null }],
  }),
);

const site = `<html><head>
  <link rel="alternate" type="application/rss+xml" href="/a.xml" title="All"><link rel="alternate" type="application/rss+xml" href="/b.xml" title="Some">
  </head><body></body></html>`;
const rss = (title: string) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>${title}</title><link>https://site.example/</link>
   <item><title>Tram</title><link>https://site.example/${title}</link><description>The tram runs.</description></item></channel></rss>`;

/** What is typed, each by the first of these who may. Every command is among them. */
const lines: readonly string[] = [
  '/latest count:1',
  '/summary article:Tidal',
  '/summary article:https://page.example/long',
  '/summary article:"Gate works"',
  '/search query:tide',
  '/search query:lcok',
  '/ask question:"What stopped halfway on Sunday?"',
  '/stories',
  '/story show story:Tidal',
  '/story split story:Tidal article:"Barges wait as Port"',
  '/trending',
  '/follow topic topic:tram',
  '/follow feed feed:"Quay FM"',
  '/follow story story:Tidal',
  '/follow list',
  '/follow remove follow:lock',
  '/saved',
  '/me timezone timezone:Europe/Berlin',
  '/me language language:auto',
  '/me quiet hours:22:00-07:00',
  '/me data',
  '/me forget',
  '/help',
  '/feed add url:https://site.example/',
  '/feed add url:https://site.example/a.xml',
  '/feed add url:https://nowhere.example/',
  '/feed list',
  '/feed edit feed:"Quay FM" weight:4',
  '/feed edit feed:"Quay FM" template:"{title} · {source}"',
  '/feed test feed:"Quay FM"',
  '/feed pause feed:"Quay FM"',
  '/feed resume feed:"Quay FM"',
  '/feed why article:Tidal',
  '/feed remove feed:"Quay FM"',
  `/feed import file:"${opml}"`,
  '/feed export',
  '/rule add kind:exclude value:tide',
  '/rule list',
  '/rule remove rule:1',
  '/digest add when:09:00 timezone:Europe/Berlin name:second',
  '/digest edit digest:daily entries:3',
  '/digest list',
  '/digest preview digest:daily',
  '/digest pause digest:daily',
  '/digest resume digest:daily',
  '/digest now digest:daily',
  '/digest remove digest:daily',
  '/stats',
  '/settings show',
  '/settings export',
  `/settings import file:"${settings}"`,
  '/settings edit cap:6 alerts:#news',
  '/history show',
  '/history undo change:1',
];

/** Two guilds with their news; in ours a digest, a follow, something saved, and a flood that was held back. */
async function givenGuilds(): Promise<TestApp> {
  const app = testApp();
  await bringStories(app, [...lock, bread]);
  await follow(app, [newArticle({ url: 'https://zanthe.example/1', title: theirs })], {
    guildId: 'g2',
    title: 'Zanthe Gazette',
  });
  await holdBack(app);
  await follow(app, [newArticle({ url: long, title: 'Gate works', text: longText }), ...tides], { title: 'Gate News' });
  await indexNew(app);
  app.pages.set('https://site.example/', site);
  app.pages.set('https://site.example/a.xml', rss('All'));
  app.pages.set('https://site.example/b.xml', rss('Some'));
  app.pages.set('https://page.example/long', pageOf(longText));
  await say('/digest add when:08:00 timezone:Europe/Berlin', app, moderator);
  const rule = { kind: 'exclude', keeps: false, value: 'bread', match: 'word' } as const;
  await app.store.addRule({ guildId: 'g1', subscriptionId: null, ...rule, by: 'u2', at: app.clock.now() }, mostRules);
  await app.store.editGuildSettings('g1', { moderatorRoleId: 'readers' }, { by: 'u2', at: app.clock.now() });
  for (const caller of [member, moderator]) await say('/follow topic topic:lock', app, caller);
  for (const articleId of [1, 2]) await pressed({ action: 'saved.add', argument: String(articleId) }, [], app, member);
  return app;
}

async function holdBack(app: TestApp): Promise<void> {
  const { feed } = await follow(app, [], { title: 'Flood' });
  const articles = heldBack.map((title, at) => newArticle({ url: `https://flood.example/${at}`, title }));
  const at = app.clock.now();
  const result = aReading({ articles, isHeldBack: true });
  await app.store.saveFetch({ feedId: feed.id, at, nextDueAt: new Date(at.getTime() + 900_000), result });
}

function pageOf(text: string): string {
  const paragraphs = text.split('\n').map((paragraph) => `<p>${paragraph}</p>`);
  return `<!doctype html><html lang="en"><head><title>Lock</title></head><body><article>${paragraphs.join('')}</article></body></html>`;
}

type Pressable = Pick<Exclude<Action, { readonly kind: 'link' }>, 'action' | 'argument'>;

function pressed({ action, argument }: Pressable, values: readonly string[], app: TestApp, caller: Caller) {
  return runPress(commands, { action, argument, values, caller }, app);
}

interface Use {
  readonly control: Pressable;
  readonly values: readonly string[];
}

/** The controls of a reply and of the copy of it that everybody sees, with each way to use them. */
function usesOf(reply: Reply): readonly Use[] {
  const rows = [...(reply.actions ?? []), ...(reply.publicActions ?? []), ...(reply.shares?.post.actions ?? [])];
  return rows.flat().flatMap((control) => {
    if (control.kind === 'link') return [];
    return waysToUse(control).map((values): Use => ({ control, values }));
  });
}

/** The first and the second row of a select; a form with a word, with odd signs, and full; a button as it is. */
function waysToUse(control: Exclude<Action, { readonly kind: 'link' }>): readonly (readonly string[])[] {
  if (control.kind === 'select') return control.options.slice(0, 2).map(({ value }) => [value]);
  const form = formOf(commands, { ...control, values: [] });
  return form === null ? [[]] : [['lock'], ['“ ('], ['x'.repeat(form.maxLength)]];
}

interface Walk {
  readonly app: TestApp;
  readonly seen: Set<string>;
  readonly actions: Set<string>;
}

/** Uses every control of a reply, and of what that brings: first by strangers, then by the person and by a moderator. */
async function walk(reply: Reply, { app, seen, actions }: Walk, depth = 3): Promise<void> {
  if (depth === 0) return;
  for (const { control, values } of usesOf(reply)) {
    const key = [control.action, control.argument, ...values].join(' ');
    if (seen.has(key)) continue;
    seen.add(key);
    actions.add(control.action);
    for (const caller of strangers) expectNothingOfOurs(await pressed(control, values, app, caller), key);
    for (const caller of [member, moderator]) {
      const answer = await pressed(control, values, app, caller);
      expect(JSON.stringify(answer), key).not.toContain(theirs);
      await walk(answer, { app, seen, actions }, depth - 1);
    }
  }
}

function expectNothingOfOurs(answer: Reply, what: string): void {
  const told = JSON.stringify(answer);
  for (const title of [...ours, ...heldBack]) expect(told, what).not.toContain(title);
}

/** Every reply that something can be pressed on, drawn in a program of its own. */
const drawn: readonly (readonly [string, (app: TestApp) => Promise<readonly Reply[]>])[] = [
  ...lines.map(
    (line) => [line, async (app: TestApp) => [await say(line, app, member), await say(line, app, moderator)]] as const,
  ),
  [
    'a feed that is paused',
    async (app) => {
      await say('/feed pause feed:"Quay FM"', app, moderator);
      return [await say('/feed list', app, moderator)];
    },
  ],
  ['a feed that was added', async (app) => [await add('/feed add url:https://site.example/a.xml', app)]],
  [
    'a digest that is paused',
    async (app) => {
      await say('/digest pause digest:daily', app, moderator);
      return [await say('/digest list', app, moderator)];
    },
  ],
  [
    'a preview of several messages',
    async (app) => {
      const [digest] = await app.store.digests('g1');
      if (!digest) return [];
      const content = JSON.stringify({ kind: 'digest-preview', digestId: digest.id, parts: [{}, {}] });
      const draftId = await app.store.saveDraft({ guildId: 'g1', content, at: app.clock.now() });
      return [digestPreview(phrasesIn('en'), { digest, message: {} }, { part: 1, parts: 2, draftId }, () => true)];
    },
  ],
  [
    'the digest and the live post',
    async (app) => {
      await say('/digest now digest:daily', app, moderator);
      const article = await app.store.article('g1', 1);
      return [...app.posts.map(({ reply }) => reply), ...(article ? [livePostReply(phrasesIn('en'), article)] : [])];
    },
  ],
  [
    'an article taken off the list of saved ones',
    async (app) => {
      const [first] = (await say('/saved', app)).actions?.flat().filter(isRemoval) ?? [];
      return first?.kind === 'select' ? [await pressed(first, [first.options[0]?.value ?? ''], app, member)] : [];
    },
  ],
  [
    'follows where direct messages are closed',
    async (app) => {
      app.answerPostsWith(() => ({ kind: 'forbidden', reason: 'they are closed' }));
      const title = 'Another lock';
      await follow(app, [newArticle({ url: 'https://gate.example/another', title, publishedAt: app.clock.now() })]);
      await app.stories.placeNew();
      app.setNow(new Date(app.clock.now().getTime() + 3_600_000));
      await tellFollowers(app);
      await deliverOwed(app);
      return [await say('/follow list', app)];
    },
  ],
  [
    'Summarise links',
    async (app) => {
      const message = { text: 'https://page.example/long https://quayfm.example/x', embedded: [] };
      const call = { name: 'Summarise links', message, caller: member };
      return [await runMessageCommand(messageCommands, call, app)];
    },
  ],
];

function isRemoval(control: Action): boolean {
  return control.kind === 'select' && control.action === 'saved.remove';
}

describe('every control of every reply', () => {
  const actions = new Set<string>();

  it.each(drawn)('answers whoever uses it, without a fault or another guild’s news (%s)', async (_, draw) => {
    const app = await givenGuilds();

    for (const reply of await draw(app)) await walk(reply, { app, seen: new Set(), actions });

    expect(app.logged.filter((event) => event.endsWith('.fault'))).toEqual([]);
  });

  it('is among them', () => {
    const handled = runnable(commands).flatMap(({ command }) => Object.keys(command.presses ?? {}));

    expect(handled.filter((action) => !actions.has(action))).toEqual([]);
  });
});

describe('every command', () => {
  it('is among the lines', () => {
    const untyped = runnable(commands).filter(({ path }) => !lines.some((line) => `${line} `.startsWith(`/${path} `)));

    expect(untyped.map(({ path }) => path)).toEqual([]);
  });

  it.each(lines)('tells strangers nothing of a guild (%s)', async (line) => {
    const app = await givenGuilds();

    for (const caller of strangers) expectNothingOfOurs(await say(line, app, caller), line);
  });
});

const typed = ['', 'lock', 'L', '#1', '1', '"', '%_', '(*', '\u0000', '08', 'Europe/', 'https://', 'é'.repeat(300)];
const suggesting = runnable(commands).flatMap(({ path, command }) =>
  Object.entries(command.options).flatMap(([option, { kind }]) => (kind === 'text' ? [[path, option] as const] : [])),
);

describe('every option that has suggestions', () => {
  it.each(suggesting)('suggests without a fault, and nothing of another guild (%s %s)', async (path, option) => {
    const app = await givenGuilds();

    for (const words of typed) {
      for (const caller of [...strangers, member, moderator]) {
        const told = JSON.stringify(await runCompletion(commands, { path, option, typed: words, caller }, app));
        const others = caller.guildId === 'g1' ? [theirs] : [...ours, ...heldBack];
        for (const title of others) expect(told, words).not.toContain(title.slice(0, 30));
      }
    }
  });
});
