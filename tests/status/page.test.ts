import { afterEach, describe, expect, it } from 'vitest';
import { noon, testApp } from '../helpers/app.js';
import { addDigest } from '../helpers/digest.js';
import {
  feedKey,
  givenHealthyFeeds,
  givenTroubles,
  hostileTitle,
  serveStatus,
  type Watched,
} from '../helpers/status.js';

const opened: Watched[] = [];

afterEach(async () => {
  for (const { server, app } of opened.splice(0)) {
    await server.close();
    await app.store.close();
  }
});

/** The page of a bot that works. */
async function serve(
  app = testApp(),
  options: Parameters<typeof serveStatus>[1] = {},
): Promise<Watched & { readonly read: () => Promise<string> }> {
  const watched = await serveStatus(app, options);
  opened.push(watched);
  watched.room.connect(() => true);
  watched.room.meter.count('tick', {});
  return { ...watched, read: async () => (await fetch(watched.url)).text() };
}

/** What a person reads of a part of it: words, without marks for the eye alone. */
function wordsOf(page: string, heading?: string): string {
  const part = heading === undefined ? page : (page.split(`>${heading}</h2>`)[1]?.split('</section>')[0] ?? '');
  return part
    .replace(/<(style|head|svg)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/&#39;/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
}

function headlineOf(page: string): string {
  return wordsOf(/<h1>([\s\S]*?)<\/h1>/.exec(page)?.[1] ?? '').slice(2);
}

describe('the headline', () => {
  it('says that nobody follows anything yet', async () => {
    const { read } = await serve();

    expect(headlineOf(await read())).toBe('All is well, and nothing to do yet: nobody follows a feed.');
  });

  it('says that all is well, and how much that is', async () => {
    const { app, read } = await serve();
    await givenHealthyFeeds(app, ['Harbour Post', 'Signal Hill']);
    await addDigest(app);

    expect(headlineOf(await read())).toBe('All is well: 2 feeds followed, 0 digests in the last 24 hours.');
  });

  it('says how many feeds need attention, and what else does', async () => {
    const { app, read } = await serve();
    await givenTroubles(app);
    const page = await read();

    expect(headlineOf(page)).toBe('Three feeds need attention.');
    expect(wordsOf(page)).toContain('One channel cannot be posted into.');
  });

  it('says first what keeps the bot from its work', async () => {
    const { app, room, read } = await serve();
    await givenTroubles(app);
    room.connect(() => false);
    const page = await read();

    expect(headlineOf(page)).toBe(
      'Nutshell is not at work: the connection to Discord is lost; it is being taken up again.',
    );
    expect(wordsOf(page)).toContain('Three feeds need attention.');
  });
});

describe('backups', () => {
  it('are missed after two nights without any', async () => {
    const { app, read } = await serve();
    await app.store.enterGuild({ guildId: 'g1', at: new Date(noon.getTime() - 49 * 3_600_000), welcome: null });
    const page = await read();

    expect(headlineOf(page)).toBe('There is no backup after 2 days of use.');
    expect(wordsOf(page, 'Database and process')).toContain('Newest backup None yet Backups kept 0 Servers');
  });

  it('are not missed where none are wanted, which the page says', async () => {
    const { app, read } = await serve(testApp(), { backupsKept: 0 });
    await app.store.enterGuild({ guildId: 'g1', at: new Date(noon.getTime() - 49 * 3_600_000), welcome: null });
    const page = await read();

    expect(headlineOf(page)).toBe('All is well, and nothing to do yet: nobody follows a feed.');
    expect(wordsOf(page, 'Database and process')).toContain(
      'Newest backup None Backups kept 0 Backups every night None are made: BACKUPS_KEPT is 0 Servers',
    );
  });
});

describe('the page', () => {
  it('says of each feed in trouble what is wrong, since when, and what to do', async () => {
    const { app, read } = await serve();
    await givenTroubles(app);

    const words = wordsOf(await read(), 'Feeds');

    expect(words).toMatch(
      /^Quarry Gazette × Given up for 16 days ?\. The site says that this is gone for good \(410\)\. → Look for a new address\./,
    );
    expect(words).toMatch(
      /Ferry Times ! Failing for 3 days ?\. The site does not let me read this \(403\)\. → Ask its owner, or look for another address\. Next try in 2 hours/,
    );
  });

  it('shows no stranger’s words as anything but words', async () => {
    const { app, read } = await serve();
    await givenTroubles(app);
    await addDigest(app, { name: hostileTitle });

    const page = await read();

    expect(page).not.toContain('<script');
    expect(page).toContain(
      '<bdi>&lt;script&gt;document.title = &quot;got in&quot;&lt;/script&gt; &amp; &quot;Daily&quot; elif</bdi>',
    );
    expect(page).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u202a-\u202e\u2066-\u2069]/);
  });

  it('shows no key of an address, no message, no text of an article and no server', async () => {
    const { app, room, url, read } = await serve();
    await givenHealthyFeeds(app, ['Harbour Post']);
    await givenTroubles(app);
    room.log.error('feed.poll-broke', { error: new Error(`https://paper.example/?key=${feedKey} broke`) });

    const texts = `${await read()}\n${await (await fetch(`${url}/metrics`)).text()}`;

    expect(texts).toContain('https://ferrytimes.example/rss?key=***');
    expect(texts).not.toContain(feedKey);
    expect(texts).not.toMatch(/The gate is|tidal lock|Gate motor/);
    expect(texts).not.toMatch(/\bg1\b/);
  });

  it('says what comes next, what waits, and why', async () => {
    const { app, read } = await serve();
    await givenHealthyFeeds(app, ['Harbour Post']);
    await givenTroubles(app);
    const page = await read();

    expect(wordsOf(page, 'Coming up')).toMatch(/2 digests\. Digest Comes Morning papers in 3 hours Harbour in 6 hours/);
    expect(wordsOf(page, 'Messages')).toMatch(/^2 messages to send; the oldest has waited for 3 hours/);
    expect(wordsOf(page, 'Messages')).toMatch(/Channel c2, for 3 hours : I may not write there ?\. 2 messages wait\./);
    expect(wordsOf(page, 'Messages')).toMatch(/Discord found it too long · 1 message/);
  });

  it('marks moments so that programs can read them', async () => {
    const { read } = await serve();

    expect(await read()).toContain('<time datetime="2026-03-01T12:00:00.000Z"');
  });

  it('draws the day, and tells it in words and as a table', async () => {
    const { app, read } = await serve();
    await givenTroubles(app);
    const page = await read();

    expect(page).toContain(
      '7 messages in all, the most in the hour from 16:00 UTC: 2. The last hour is not over yet.</desc>',
    );
    expect(wordsOf(page, 'The last day')).toMatch(/06:00 1 07:00 2/);
    expect(page).toContain('No new articles in the last 24 hours.</desc>');
  });

  it('says in words what went wrong of late, the newest first, and how often in a row', async () => {
    const { room, app, read } = await serve();
    const broke = (words: string) =>
      room.log.error('feed.poll-broke', { feedId: 3, host: 'a.example', error: new Error(words) });
    broke('first\n    at secret.ts');
    app.setNow(new Date(noon.getTime() + 120_000));
    broke('second');
    broke('second');
    room.log.warn('interaction.expired', {});
    room.log.info('feed.polled', {});

    const words = wordsOf(await read(), 'Errors of late');

    expect(words).toBe(
      '! An answer came too late for Discord. The machine may be too busy. now ' +
        '× A feed could not be read over a fault of Nutshell’s own. It is tried again later. 2 times . now · a.example · feed 3 · second ' +
        '× A feed could not be read over a fault of Nutshell’s own. It is tried again later. 2 minutes ago · a.example · feed 3 · first',
    );
  });

  it('keeps the last twenty of these', async () => {
    const { room, read } = await serve();
    for (let number = 0; number < 100; number += 1) room.log.error('job.failed', { job: `job-${number}` });

    expect((await read()).match(/job job-\d+/g)).toHaveLength(20);
  });
});
