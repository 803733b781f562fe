import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import { runPress } from '../../src/chat/command.js';
import { follow, member, newArticle, press, say, testApp, wordsOf } from '../helpers/app.js';
import { aChange } from '../store/contract/given.js';
import { aReading } from '../helpers/reading.js';

const numbered = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    newArticle({
      url: `https://harbourpost.example/${index + 1}`,
      title: `Article ${index + 1}`,
      publishedAt: new Date(Date.UTC(2026, 2, 1, 11, 59 - index)),
    }),
  );

const list = Array.from({ length: 40 }, (_, at) => `Harbour Lights ${at}, Ada Orr`).join('\n');

describe('/latest', () => {
  it('lists the newest first, each with a sentence, its source and its age', async () => {
    const app = testApp();
    await follow(app, [
      newArticle({
        url: 'https://harbourpost.example/old',
        title: 'Old',
        publishedAt: new Date('2026-02-28T09:00:00Z'),
      }),
      newArticle(),
    ]);

    const reply = await say('/latest count:1', app);

    expect(wordsOf(reply)).toEqual([
      'Latest',
      '2 articles · page 1 of 2',
      '1. Gate motor for Port Ansel arrives by rail',
      expect.stringMatching(/^[A-Z].+\.$/),
      'Harbour Post · {relative 2026-03-01T09:00}',
    ]);
  });

  it('answers in the language of who asks', async () => {
    const app = testApp();
    await follow(app, [newArticle()]);

    const reply = await say('/latest', app, { ...member, language: 'de' });
    const mistake = await say('/latest count:11', app, { ...member, language: 'fr' });

    expect(wordsOf(reply).slice(0, 2)).toEqual(['Neueste Artikel', '1 Artikel']);
    expect(wordsOf(mistake)).toEqual(['count doit être un nombre entier de 1 à 10.']);
  });

  it('says when an article was changed since it was published', async () => {
    const app = testApp();
    const { feed } = await follow(app, [newArticle()]);
    await app.store.saveFetch({
      feedId: feed.id,
      at: new Date('2026-03-01T12:30:00Z'),
      nextDueAt: new Date('2026-03-01T12:45:00Z'),
      result: aReading({ changes: [aChange(1, { title: 'Gate motor arrives by road' })] }),
    });

    expect(wordsOf(await say('/latest', app)).slice(2)).toEqual([
      '1. Gate motor arrives by road',
      'Harbour Post · {relative 2026-03-01T09:00} · updated {relative 2026-03-01T12:30}',
    ]);
    expect(wordsOf(await say('/summary article:1', app))[1]).toBe(
      'Harbour Post · Ida Maren · {relative 2026-03-01T09:00} · updated {relative 2026-03-01T12:30}',
    );
  });

  it.each([
    [
      'the feed’s own standfirst',
      { text: list, standfirst: 'All who rowed. And who won.' },
      ['All who rowed.', 'And who won.'],
      'the feed’s own standfirst',
    ],
    [
      'a short text as it is',
      { text: 'The gate is shut. Barge crews wait.' },
      ['The gate is shut.', 'Barge crews wait.'],
      'the page’s own text',
    ],
    ['only the link of a list', { text: list }, [], 'not summarised: most of this article is a list or a table'],
    [
      'only the link where there is no text',
      { text: '', shortfall: 'paywall' },
      [],
      'not summarised: its page is behind a paywall',
    ],
  ] as const)('shows %s, marked, in the place of a summary', async (_, parts, sentences, mark) => {
    const app = testApp();
    await follow(app, [newArticle(parts)]);

    expect(wordsOf(await say('/latest', app)).slice(3)).toEqual([
      ...sentences,
      `Harbour Post · {relative 2026-03-01T09:00} · ${mark}`,
    ]);
  });

  it('turns pages in both directions, and stops at the ends', async () => {
    const app = testApp();
    await follow(app, numbered(5));

    const first = await say('/latest count:2', app);
    const second = await press(first, 'Older', app);
    const third = await press(second, 'Older', app);
    const back = await press(third, 'Newer', app);

    expect(wordsOf(first).filter((line) => /^\d\. /.test(line))).toEqual(['1. Article 1', '2. Article 2']);
    expect(wordsOf(third).filter((line) => /^\d\. /.test(line))).toEqual(['1. Article 5']);
    expect(third.actions?.[1]).toMatchObject([
      { isDisabled: false },
      { label: 'Older', isDisabled: true },
      { label: 'Share' },
    ]);
    expect(wordsOf(back)).toEqual(wordsOf(second));
  });

  it('shares the page that is shown, and its select with it', async () => {
    const app = testApp();
    await follow(app, numbered(5));
    const first = await say('/latest count:2', app);
    const second = await press(first, 'Older', app);
    const third = await press(second, 'Older', app);

    for (const page of [first, second, third, await press(third, 'Newer', app)]) {
      const { shares, ...shown } = await press(page, 'Share', app);

      expect(wordsOf(shown)).toEqual(wordsOf(page));
      expect(shown.actions?.at(-1)?.at(-1)).toMatchObject({ label: 'Shared', isDisabled: true });
      expect(wordsOf(shares?.post ?? {})).toEqual(['Shared by @u1 from /latest', ...wordsOf(page)]);
      expect(shares?.post.actions).toEqual([page.actions?.[0]]);
    }
  });

  it('is not shifted by what arrives between two presses', async () => {
    const app = testApp();
    await follow(app, numbered(3));
    const first = await say('/latest count:2', app);
    await follow(app, [
      newArticle({ url: 'https://harbourpost.example/new', publishedAt: new Date('2026-03-01T12:00Z') }),
    ]);

    const second = await press(first, 'Older', app);

    expect(wordsOf(second)).toContain('1. Article 3');
  });

  it('shows one feed only, when asked', async () => {
    const app = testApp();
    await follow(app, [newArticle()]);
    await follow(app, [newArticle({ url: 'https://thetern.example/1', title: 'Terns are back' })], {
      title: 'The Tern',
    });

    const reply = await say('/latest feed:tern', app);

    expect(wordsOf(reply).filter((line) => /^\d\. /.test(line))).toEqual(['1. Terns are back']);
  });

  it('shows nothing of a feed that only another guild follows', async () => {
    const app = testApp();
    await follow(app, [newArticle()], { guildId: 'g2' });

    const reply = await say('/latest', app);

    expect(wordsOf(reply)).toEqual(['Nothing here yet. A moderator can add a feed.']);
  });

  it.each([
    ['since:1h', 'No articles since {full 2026-03-01T11:00}. → Try since:7d.'],
    ['since:2026-03-01 topic:tram', 'No articles about “tram” since {full 2026-03-01T00:00}. → Try since:7d.'],
  ])('says what there is none of when nothing is so new: %s', async (options, answer) => {
    const app = testApp();
    await follow(app, [newArticle()]);

    expect(wordsOf(await say(`/latest ${options}`, app))[0]).toBe(answer);
  });

  it.each([
    ['7d', ' → Try since:30d.'],
    ['20d', ' → Try since:30d.'],
    ['300d', ' → Try since:365d.'],
    ['900d', ''],
  ])('offers a longer time than since:%s, if there is one', async (since, offer) => {
    const app = testApp();
    await follow(app, []);

    expect(wordsOf(await say(`/latest since:${since}`, app))[0]?.replace(/^.*\}\./, '')).toBe(offer);
  });

  it.each(['0', '11', '1.5', 'many', '""'])('turns down a count of %s and names the range', async (count) => {
    const reply = await say(`/latest count:${count}`, testApp());

    expect(wordsOf(reply)).toEqual(['count must be a whole number from 1 to 10.']);
    expect(reply.tone).toBe('error');
  });

  it.each(['yesterday', '2026-02-31', '-3d'])('turns down since:%s and says what it takes', async (since) => {
    const reply = await say(`/latest since:${since}`, testApp());

    expect(wordsOf(reply)[0]).toContain('Use 24h, 7d or a day such as 2026-03-01.');
  });

  it('works only in a server', async () => {
    const reply = await say('/latest', testApp(), { ...member, guildId: null });

    expect(wordsOf(reply)).toEqual(['/latest works only in a server.']);
  });
});

describe('/latest topic:', () => {
  const titled = (title: string, at: number, host = 'harbourpost') =>
    newArticle({
      url: `https://${host}.example/${at}`,
      title,
      text: '',
      publishedAt: new Date(Date.UTC(2026, 1, 28, 12, -at)),
    });
  const headlines = (reply: Awaited<ReturnType<typeof say>>) => wordsOf(reply).filter((line) => /^\d\. /.test(line));

  /** Two feeds, of which one is labelled, with articles on trams and on other matters. */
  async function town() {
    const app = testApp();
    await follow(app, [titled('Tram opens', 1), titled('Trampled hedge', 2), titled('A tram, again', 5)]);
    const tern = { title: 'The Tern', label: 'Birds' };
    await follow(app, [titled('Terns are back', 3, 'tern'), titled('Tern rides tram', 4, 'tern')], tern);
    return app;
  }

  it('shows the feeds with that label, in any case', async () => {
    expect(wordsOf(await say('/latest topic:birds', await town())).slice(0, 2)).toEqual([
      'Latest',
      'about “birds” · 2 articles',
    ]);
  });

  it('shows what has the word in its title, newest first, in pages', async () => {
    const app = await town();

    const first = await say('/latest topic:tram count:2', app);
    const second = await press(first, 'Older', app);
    const back = await press(second, 'Newer', app);

    expect(headlines(first)).toEqual(['1. Tram opens', '2. Tern rides tram']);
    expect(wordsOf(second)[1]).toBe('about “tram” · 3 articles · page 2 of 2');
    expect(headlines(second)).toEqual(['1. A tram, again']);
    expect(second.actions?.[1]).toMatchObject([
      { isDisabled: false },
      { label: 'Older', isDisabled: true },
      { action: 'latest.share' },
    ]);
    expect(headlines(back)).toEqual(headlines(first));
  });

  it('goes together with a feed and a time', async () => {
    const app = await town();

    expect(headlines(await say('/latest topic:tram feed:tern', app))).toEqual(['1. Tern rides tram']);
    expect(headlines(await say('/latest topic:birds feed:harbour', app))).toEqual([]);
    expect(headlines(await say('/latest topic:tram since:24h', app))).toEqual([]);
    expect(headlines(await say('/latest topic:tram since:25h', app))).toHaveLength(3);
  });

  it('finds names of several words, and of scripts without spaces', async () => {
    const app = testApp();
    await follow(app, [titled('Gate motor for Port Ansel', 1), titled('Ansel port', 2), titled('新しい電車が走る', 3)]);

    expect(headlines(await say('/latest topic:"port ansel"', app))).toEqual(['1. Gate motor for Port Ansel']);
    expect(headlines(await say('/latest topic:電車', app))).toEqual(['1. 新しい電車が走る']);
  });

  it('keeps the longest topic in buttons that Discord takes', async () => {
    const app = testApp();
    const topic = 'x'.repeat(40);
    await follow(
      app,
      Array.from({ length: 3 }, (_, at) => titled(`${topic} ${at}`, at)),
    );

    const first = await say(`/latest topic:${topic} since:300d count:1 feed:harbour`, app);

    const [, older] = first.actions?.[1] ?? [];
    expect(older?.kind === 'button' && `1|${older.action}|${older.argument}`.length).toBeLessThanOrEqual(95);
    expect(wordsOf(await press(first, 'Older', app))[2]).toBe(`1. ${topic} 1`);
  });

  it('says so where nothing has it', async () => {
    expect(wordsOf(await say('/latest topic:submarines', await town()))).toEqual([
      'No title here has “submarines” in it, and no feed that brought anything has it as its label.',
    ]);
  });

  it('shows nothing of another server’s feeds', async () => {
    const app = await town();
    await follow(app, [titled('Submarines', 1, 'sea')], { guildId: 'g2', title: 'Sea', label: 'sea' });

    expect(headlines(await say('/latest topic:submarines', app))).toEqual([]);
    expect(headlines(await say('/latest topic:sea', app))).toEqual([]);
  });

  it('still reads the buttons of before there were topics', async () => {
    const app = await town();

    const press = { action: 'latest.page', argument: 'after.1.5.0.0', values: [], caller: member };

    expect(headlines(await runPress(commands, press, app))).toHaveLength(4);
  });
});
