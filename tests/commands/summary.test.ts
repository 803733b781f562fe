import { describe, expect, it } from 'vitest';
import type { Reply } from '../../src/chat/reply.js';
import { follow, gateText, member, newArticle, press, say, testApp, wordsOf } from '../helpers/app.js';
import { aReading } from '../helpers/reading.js';

const page = `<!doctype html><html lang="en"><head><title>Ferry timetable changes</title></head><body><article>
<h1>Ferry timetable changes</h1>${gateText
  .split('\n')
  .map((paragraph) => `<p>${paragraph}</p>`)
  .join('')}</article></body></html>`;

const labelsOf = (reply: Reply) =>
  (reply.actions ?? []).map((row) => row.map((it) => (it.kind === 'select' ? `[${it.placeholder}]` : it.label)));

describe('/summary', () => {
  it('says an article in three sentences of its own', async () => {
    const app = testApp();
    await follow(app, [newArticle()]);

    const reply = await say('/summary article:"gate motor"', app);

    const sentences = wordsOf(reply).filter((line) => line.startsWith('- '));
    expect(wordsOf(reply).slice(0, 2)).toEqual([
      'Gate motor for Port Ansel arrives by rail',
      'Harbour Post · Ida Maren · {relative 2026-03-01T09:00}',
    ]);
    expect(sentences).toHaveLength(3);
    expect(sentences.every((sentence) => gateText.includes(sentence.slice(2)))).toBe(true);
  });

  it('takes a number from the last list that this person saw here', async () => {
    const app = testApp();
    await follow(app, [
      newArticle(),
      newArticle({
        url: 'https://harbourpost.example/b',
        title: 'Older',
        publishedAt: new Date('2026-03-01T08:00:00Z'),
      }),
    ]);
    await say('/latest', app);

    const reply = await say('/summary article:2', app);

    expect(wordsOf(reply)[0]).toBe('Older');
  });

  it('keeps the numbers of a list while one article after the other is opened', async () => {
    const app = testApp();
    await follow(app, [
      newArticle(),
      newArticle({
        url: 'https://harbourpost.example/b',
        title: 'Older',
        publishedAt: new Date('2026-03-01T08:00:00Z'),
      }),
    ]);
    await say('/latest', app);
    await say('/summary article:1', app);

    expect(wordsOf(await say('/summary article:2', app))[0]).toBe('Older');
    expect(wordsOf(await say('/summary article:3', app))).toEqual([
      'The last list goes from 1 to 2. There is no article 3.',
    ]);
  });

  it('takes a number from /latest when nothing was listed yet', async () => {
    const app = testApp();
    await follow(app, [newArticle()]);

    expect(wordsOf(await say('/summary article:1', app))[0]).toBe('Gate motor for Port Ansel arrives by rail');
  });

  it('does not confuse the lists of two people', async () => {
    const app = testApp();
    await follow(app, [newArticle()]);
    await follow(app, [newArticle({ url: 'https://thetern.example/1', title: 'Terns' })], { title: 'The Tern' });
    await say('/latest feed:tern', app);
    await say('/latest feed:harbour', app, { ...member, userId: 'u9' });

    expect(wordsOf(await say('/summary article:1', app))[0]).toBe('Terns');
  });

  it('takes the link of a kept article, with or without its tracking', async () => {
    const app = testApp();
    await follow(app, [newArticle()]);

    const reply = await say('/summary article:https://www.harbourpost.example/gate?utm_source=chat', app);

    expect(wordsOf(reply)[0]).toBe('Gate motor for Port Ansel arrives by rail');
  });

  it('reads the page of any other link', async () => {
    const app = testApp();
    app.pages.set('https://island.example/ferry', page);

    const reply = await say('/summary article:https://island.example/ferry', app, { ...member, guildId: null });

    expect(wordsOf(reply)[0]).toBe('Ferry timetable changes');
    expect(wordsOf(reply).filter((line) => line.startsWith('- '))).toHaveLength(3);
  });

  it('reads so many links a minute for one person, and kept articles without end', async () => {
    const app = testApp({ costlyPerMinute: 1 });
    app.pages.set('https://island.example/ferry', page);
    await follow(app, [newArticle()]);
    await say('/summary article:https://island.example/ferry', app);

    expect(wordsOf(await say('/summary article:https://island.example/tern', app))).toEqual([
      'You can ask again {relative 2026-03-01T12:01}.',
    ]);
    expect(wordsOf(await say('/summary article:https://harbourpost.example/gate', app))[0]).toBe(
      'Gate motor for Port Ansel arrives by rail',
    );
  });

  it('changes its length by the select', async () => {
    const app = testApp();
    await follow(app, [newArticle()]);
    const medium = await say('/summary article:1', app);

    const short = await press(medium, 'Length', app, member, 'short');

    expect(wordsOf(short).filter((line) => line.startsWith('- '))).toHaveLength(1);
    expect(short.replaces).toBe(true);
  });

  it('takes a focus from a form, at the length that is shown', async () => {
    const app = testApp();
    await follow(app, [newArticle()]);
    const card = await say('/summary article:1 length:short', app);

    const focused = await press(card, 'Focus on…', app, member, ' barge ');

    expect(wordsOf(focused).filter((line) => line.startsWith('- '))).toEqual([
      '- Eleven barges are waiting in the outer basin, and the harbour office expects more before the evening tide.',
    ]);
    expect(focused.replaces).toBe(true);
  });

  it('does not cut a focus from a form inside a character', async () => {
    const app = testApp();
    await follow(app, [newArticle()]);
    const card = await say('/summary article:1 length:short', app);

    const focused = await press(card, 'Focus on…', app, member, `${'x'.repeat(59)}😀`);

    expect(wordsOf(focused)).toContain(`The article does not mention “${'x'.repeat(59)}”. The summary is unchanged.`);
  });

  it('says of each sentence why it was chosen, and goes back', async () => {
    const app = testApp();
    await follow(app, [newArticle()]);
    const card = await say('/summary article:1 length:long focus:barge', app);

    const why = await press(card, 'Why these', app);
    const back = await press(why, 'Back', app);

    const sentences = wordsOf(card).filter((line) => line.startsWith('- '));
    const reasons = wordsOf(why).filter((line) => /^\d\. [A-Z].*\.$/.test(line));
    expect(wordsOf(why).filter((line) => line.startsWith('- '))).toEqual(sentences);
    expect(reasons).toHaveLength(sentences.length);
    expect(reasons.filter((reason) => reason.includes('About “barge”, and '))).toHaveLength(1);
    expect(wordsOf(back)).toEqual(wordsOf(card));
    expect([why.replaces, back.replaces]).toEqual([true, true]);
  });

  it('has the controls of a kept article in five rows or fewer', async () => {
    const app = testApp();
    await follow(app, [newArticle()]);

    expect(labelsOf(await say('/summary article:1', app))).toEqual([
      ['[Length]'],
      ['Focus on…', 'In context', 'Why these', 'Save', 'Share'],
      ['Useful', 'Not useful'],
    ]);
  });

  it('shows each sentence between its neighbours, and goes back', async () => {
    const app = testApp();
    await follow(app, [newArticle()]);
    const card = await say('/summary article:1 length:short focus:barge', app);

    const context = await press(card, 'In context', app);
    const back = await press(context, 'Back', app);

    const lines = context.text?.flatMap((block) => (block.kind === 'lines' ? block.lines : []));
    const [first = '', second = '', third = ''] = gateText.split('\n');
    expect(lines).toEqual([[first, ' ', { kind: 'strong', text: second }, ' ', third]]);
    expect(wordsOf(back)).toEqual(wordsOf(card));
    expect([context.replaces, back.replaces]).toEqual([true, true]);
  });

  it('keeps what somebody thinks of it, and takes it back when it is pressed again', async () => {
    const app = testApp();
    await follow(app, [newArticle()]);
    const card = await say('/summary article:1', app);

    const useful = await press(card, 'Useful', app);
    const other = await press(useful, 'Not useful', app);
    const none = await press(other, 'Marked not useful', app);

    const last = (reply: Reply) => labelsOf(reply).at(-1);
    expect(last(useful)).toEqual(['Marked useful', 'Not useful']);
    expect(last(other)).toEqual(['Useful', 'Marked not useful']);
    expect(last(none)).toEqual(['Useful', 'Not useful']);
    expect(useful.replaces).toBe(true);
    expect(await app.store.opinion('g1', 1, 'u1')).toBeNull();
  });

  it('shows nobody what somebody else thinks of it', async () => {
    const app = testApp();
    await follow(app, [newArticle()]);
    await press(await say('/summary article:1', app), 'Useful', app);

    const card = await say('/summary article:1', app, { ...member, userId: 'u9' });

    expect(labelsOf(card).at(-1)).toEqual(['Useful', 'Not useful']);
  });

  it('is shared with the buttons of a post, for everybody', async () => {
    const app = testApp();
    await follow(app, [newArticle()]);
    const card = await say('/summary article:1 length:short', app);

    const { shares, ...shown } = await press(card, 'Share', app);

    expect(wordsOf(shown)).toEqual(wordsOf(card));
    expect(labelsOf(shown)[1]?.at(-1)).toBe('Shared');
    expect(wordsOf(shares?.post ?? {})).toEqual(['Shared by @u1 from /summary', ...wordsOf(card)]);
    expect(labelsOf(shares?.post ?? {})).toEqual([['More', 'Sources', 'Save']]);
  });

  it.each(['In context', 'Share', 'Useful', 'Not useful', 'Why these'])(
    'opens nothing in another guild when a copied %s is pressed there',
    async (label) => {
      const app = testApp();
      await follow(app, [newArticle()]);
      const card = await say('/summary article:1', app);

      for (const guildId of ['g2', null]) {
        const reply = await press(card, label, app, { ...member, guildId });

        expect(wordsOf(reply)[0]).toMatch(/^This article is no longer kept/);
        expect(reply.shares).toBeUndefined();
      }
      expect(await app.store.opinion('g2', 1, 'u1')).toBeNull();
    },
  );

  it('is made at once for an article that has no summary yet', async () => {
    const app = testApp();
    const { feed } = await follow(app, []);
    await app.store.saveFetch({
      feedId: feed.id,
      at: app.clock.now(),
      nextDueAt: app.clock.now(),
      result: aReading({ title: 'Harbour Post', language: 'en', articles: [newArticle()] }),
    });

    const card = await say('/summary article:"gate motor"', app);

    expect(wordsOf(card).filter((line) => line.startsWith('- '))).toHaveLength(3);
  });

  it('carries the longest focus in an id that Discord takes', async () => {
    const app = testApp();
    await follow(app, [newArticle()]);

    const card = await say(`/summary article:1 length:key-points focus:"${'gate '.repeat(11)}gates"`, app);

    const lengths = card.actions?.flat().map((it) => (it.kind === 'link' ? 0 : `1|${it.action}|${it.argument}`.length));
    expect(Math.max(...(lengths ?? []))).toBeLessThanOrEqual(95);
  });

  it('opens from a list', async () => {
    const app = testApp();
    await follow(app, [newArticle()]);
    const list = await say('/latest', app);

    const reply = await press(list, 'Summary of…', app, member, '1');

    expect(wordsOf(reply)[0]).toBe('Gate motor for Port Ansel arrives by rail');
    expect(reply.replaces).toBe(false);
  });

  it('does not open an article of another guild by its number', async () => {
    const app = testApp();
    await follow(app, [newArticle()], { guildId: 'g2' });

    expect(wordsOf(await say('/summary article:#1', app))).toEqual([
      'This article is no longer kept. /latest lists the newest.',
    ]);
  });

  it.each([
    ['/summary', 'article is missing: add article: and a value.'],
    ['/summary article:7', 'There is no list yet. Use /latest first.'],
    ['/summary article:"no such title"', 'No article here has “no such title” in its title. /latest lists the newest.'],
    [
      '/summary article:https://island.example/nowhere',
      'There is nothing at that address (404). → Check it in a browser.',
    ],
  ])('answers %s with what to do', async (line, answer) => {
    expect(wordsOf(await say(line, testApp()))).toEqual([answer]);
  });

  it('needs a link in a direct message', async () => {
    const reply = await say('/summary article:1', testApp(), { ...member, guildId: null });

    expect(wordsOf(reply)).toEqual(['In direct messages article must be a link.']);
  });

  it('says so when an article has no text', async () => {
    const app = testApp();
    await follow(app, [newArticle({ text: '' })]);

    expect(wordsOf(await say('/summary article:1', app))[0]).toContain('has no text that I could summarise');
  });

  it.each([
    ['page', null, 'from the full page'],
    ['page', 'paywall', 'only the beginning; the rest is for subscribers'],
    ['page', 'script', 'only the beginning; the page shows the rest only with scripts'],
    ['page', 'thin', 'from the full page, which says little'],
    ['content', null, 'from the feed’s text'],
    ['content', 'paywall', 'from the feed’s text; the page is behind a paywall'],
    ['description', null, 'from the feed’s description; the page could not be read'],
    ['description', 'script', 'from the feed’s description; the page shows its text only with scripts'],
    ['description', 'thin', 'from the feed’s description; the page says no more'],
  ] as const)('says which text it used: %s, %s', async (textSource, shortfall, words) => {
    const app = testApp();
    await follow(app, [newArticle({ textSource, shortfall })]);

    expect(wordsOf(await say('/summary article:1', app)).at(-1)).toMatch(
      new RegExp(`(?:^| · )${words} · Port Ansel, lock, motor$`),
    );
  });

  it('says why the page gave no text either', async () => {
    const app = testApp();
    await follow(app, [newArticle({ text: '', shortfall: 'paywall' })]);
    app.pages.set('https://island.example/app', '<div id="root"></div>');

    expect(wordsOf(await say('/summary article:1', app))[0]).toBe(
      'This article has no text that I could summarise: its feed gives none, and its page is behind a paywall.',
    );
    expect(wordsOf(await say('/summary article:https://island.example/app', app))[0]).toBe(
      'This article has no text that I could summarise: its page shows its text only with scripts.',
    );
  });

  it('puts sentences about what somebody names first, and keeps to it when the length changes', async () => {
    const app = testApp();
    await follow(app, [newArticle()]);

    const medium = await say('/summary article:1 focus:barge length:short', app);
    const long = await press(medium, 'Length', app, member, 'medium');

    expect(wordsOf(medium).filter((line) => line.startsWith('- '))).toEqual([
      '- Eleven barges are waiting in the outer basin, and the harbour office expects more before the evening tide.',
    ]);
    expect(wordsOf(long).filter((line) => line.startsWith('- ') && line.includes('barges'))).toHaveLength(1);
  });

  it('says when the article does not mention what somebody names', async () => {
    const app = testApp();
    await follow(app, [newArticle()]);

    const reply = await say('/summary article:1 focus:"grey submarines"', app);

    expect(wordsOf(reply)[2]).toBe('The article does not mention “grey submarines”. The summary is unchanged.');
    expect(wordsOf(reply).filter((line) => line.startsWith('- '))).toHaveLength(3);
  });

  it('says in a few words what the article is about', async () => {
    const app = testApp();
    await follow(app, [newArticle()]);

    expect(wordsOf(await say('/summary article:1', app)).at(-1)).toMatch(
      /^from the full page · Port Ansel, lock, motor$/,
    );
  });

  it.each([
    ['description', 'The feed’s own standfirst, word for word; too short to summarise.'],
    ['content', 'The feed’s own text, word for word; too short to summarise.'],
    ['page', 'The page’s own text, word for word; too short to summarise.'],
  ] as const)('shows a short text of the source "%s" as it is', async (textSource, note) => {
    const app = testApp();
    const text = 'The gate of Port Ansel is shut. Barge crews moored up the river.';
    await follow(app, [newArticle({ text, textSource })]);

    const reply = await say('/summary article:1 length:long', app);

    expect(wordsOf(reply).slice(2)).toEqual([text, note]);
    expect(labelsOf(reply)).toEqual([['Save', 'Share']]);
  });

  it('does not pretend to summarise a list', async () => {
    const app = testApp();
    const text = Array.from({ length: 40 }, (_, at) => `Harbour Lights ${at}, Ada Orr`).join('\n');
    await follow(app, [newArticle({ text })]);

    expect(wordsOf(await say('/summary article:1', app)).slice(2)).toEqual([
      'Not summarised: most of this article is a list or a table. → Open it by its headline.',
    ]);
  });

  it('shows the feed’s own standfirst instead of a list', async () => {
    const app = testApp();
    const text = Array.from({ length: 40 }, (_, at) => `Harbour Lights ${at}, Ada Orr`).join('\n');
    await follow(app, [newArticle({ text, standfirst: 'All who rowed.\nAnd who won.' })]);

    expect(wordsOf(await say('/summary article:1', app)).slice(2)).toEqual([
      'All who rowed.',
      'And who won.',
      'The feed’s own standfirst, word for word; most of this article is a list or a table.',
    ]);
  });

  it('asks the gate about a summary that was made before there was one', async () => {
    const app = testApp();
    await follow(app, [newArticle({ text: 'The gate is shut. Barge crews wait.' })]);
    const article = await app.store.article('g1', 1);
    const told = { kind: 'told', sentences: [{ from: 0, to: 17, reasons: [] }] } as const;
    const old = { version: 2, lengths: { short: told, entry: told, medium: told } };
    if (article) await app.store.saveSummaries(new Map([[article, old]]));

    expect(wordsOf(await say('/summary article:1', app)).at(-1)).toBe(
      'The page’s own text, word for word; too short to summarise.',
    );
  });

  it('shows a text whole of which a summary would be hardly shorter', async () => {
    const app = testApp();
    const text = [...gateText.split('\n').slice(0, 3), 'The crew is glad of it.'].join('\n');
    await follow(app, [newArticle({ text })]);

    expect(wordsOf(await say('/summary article:1', app)).at(-1)).toBe(
      'The page’s own text, word for word; a summary would be hardly shorter.',
    );
    expect(wordsOf(await say('/summary article:1 length:short', app)).at(-1)).toMatch(/from the full page/);
  });

  it('does not say a label that the headline says already', async () => {
    const app = testApp();
    const labels = [{ kind: 'sponsored', evidence: 'Paid for by Brodal Boatyard.' }] as const;
    await follow(app, [newArticle({ title: 'Sponsored: why owners store their boats', labels })]);

    expect(wordsOf(await say('/summary article:1', app))[0]).toBe('Sponsored: why owners store their boats');
  });

  it('gives no age to an article without a date', async () => {
    const app = testApp();
    await follow(app, [newArticle({ publishedAt: null })]);

    expect(wordsOf(await say('/summary article:1', app))[1]).toBe('Harbour Post · Ida Maren');
  });

  it('tells what the publisher says of an article, and quotes it', async () => {
    const app = testApp();
    const evidence = 'This report was put together by a machine.';
    await follow(app, [newArticle({ labels: [{ kind: 'ai-generated', evidence }] })]);

    const words = wordsOf(await say('/summary article:1', app));

    expect(words[0]).toBe('AI-generated, says the publisher');
    expect(words.at(-1)).toBe(`The publisher: “${evidence}”`);
  });
});
