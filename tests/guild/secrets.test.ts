import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import { runCommand, runCompletion, runnable, runPress } from '../../src/chat/command.js';
import type { App } from '../../src/chat/app.js';
import type { Reply } from '../../src/chat/reply.js';
import { deliverOwed } from '../../src/digest/deliver.js';
import { runDueDigests } from '../../src/digest/due.js';
import { alertGuilds } from '../../src/guild/alerts.js';
import { Poller } from '../../src/ingest/poller.js';
import type { FetchProblem } from '../../src/model.js';
import { member, moderator, newArticle, testApp, type TestApp } from '../helpers/app.js';
import { addDigest } from '../helpers/digest.js';
import { everyCall } from '../helpers/every-call.js';
import { writtenTo } from '../helpers/log.js';
import { aReading } from '../helpers/reading.js';

const secret = 'sk-geheim-4711-c0ffee';
const feedUrl = `https://paper.example/feed?key=${secret}`;
const problems: readonly (FetchProblem | null)[] = [null, { kind: 'status', status: 403 }, { kind: 'gone' }];

interface Overheard {
  readonly app: TestApp & App;
  readonly lines: string[];
}

/** A guild that follows a feed whose address holds a key; it fails in this way, if it does. */
async function givenPrivateFeed(problem: FetchProblem | null): Promise<Overheard> {
  const lines: string[] = [];
  const write = (event: string, fields: unknown = {}) => {
    lines.push(
      `${event} ${JSON.stringify(fields, (_, value: unknown) => (value instanceof Error ? String(value) : value))}`,
    );
  };
  const log = writtenTo(write);
  const app = { ...testApp(), log };
  const at = app.clock.now();
  await app.store.editGuildSettings('g1', { alertChannelId: 'alerts', timezone: 'UTC' }, { by: 'u2', at });
  const feed = { guildId: 'g1', channelId: 'c1', feedUrl, feedTitle: 'Harbour Paper', label: null };
  const { subscription } = await app.store.subscribe({ ...feed, addedBy: 'u2', at });
  const result = aReading({ title: 'Harbour Paper', articles: [newArticle({ title: 'Harbour gate' })] });
  const fetch = { feedId: subscription.feed.id, at, nextDueAt: at };
  await app.store.saveFetch({ ...fetch, result });
  if (problem !== null) await app.store.saveFetch({ ...fetch, result: { kind: 'problem', problem } });
  await app.store.moveFeed(subscription.feed.id, `${feedUrl}&moved=1`, at);
  await addDigest(app, { name: 'Harbour digest' });
  app.setNow(new Date(at.getTime() + 25 * 3_600_000));
  return { app, lines };
}

/** What somebody reads of a reply; the list of feeds that a moderator asks for as a file has their addresses in it. */
function read(reply: Reply): string {
  return JSON.stringify({ ...reply, attachments: [] });
}

describe.each(problems)('a key in the address of a feed (%o)', (problem) => {
  it.each([member, moderator])('is in no reply', async (caller) => {
    const { app } = await givenPrivateFeed(problem);

    for (const call of everyCall('Harbour', caller)) {
      const reply = await runCommand(commands, call, app);
      expect(read(reply), call.path).not.toContain(secret);
      for (const action of (reply.actions ?? []).flat()) {
        if (action.kind === 'link') continue;
        const values = action.kind === 'select' ? [action.options[0]?.value ?? ''] : [];
        const press = { action: action.action, argument: action.argument, values, caller };
        expect(read(await runPress(commands, press, app)), action.action).not.toContain(secret);
      }
    }
  });

  it('is in no suggestion', async () => {
    const { app } = await givenPrivateFeed(problem);

    for (const { path, command } of runnable(commands)) {
      for (const option of Object.keys(command.options)) {
        const completion = { path, option, typed: '', caller: moderator };
        expect(JSON.stringify(await runCompletion(commands, completion, app)), path).not.toContain(secret);
      }
    }
  });

  it('is in nothing that is posted, and in no line of the log', async () => {
    const { app, lines } = await givenPrivateFeed(problem);
    const poller = new Poller(app, new AbortController().signal);

    await poller.tick();
    await poller.settled();
    await runDueDigests(app);
    await alertGuilds(app);
    await deliverOwed(app);

    expect(app.posts.length).toBeGreaterThan(0);
    expect(JSON.stringify(app.posts.map(({ reply }) => reply))).not.toContain(secret);
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.join('\n')).not.toContain(secret);
  });
});
