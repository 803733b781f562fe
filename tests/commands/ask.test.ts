import { describe, expect, it } from 'vitest';
import { indexNew } from '../../src/ingest/index-articles.js';
import type { NewArticle } from '../../src/store/store.js';
import { follow, member, newArticle, press, say, type TestApp, testApp, wordsOf } from '../helpers/app.js';

const gateMotor =
  'A new motor for the lower gate left the Brodal works on Monday. It weighs nine tonnes. ' +
  'The motor will be fitted on Saturday, when the tide is lowest. Eleven barges are waiting in the basin.';
const divers = 'Divers need six hours of slack water to fit the motor in its bed. They have one chance a week.';

async function appWith(articles: readonly NewArticle[], feed: Parameters<typeof follow>[2] = {}): Promise<TestApp> {
  const app = testApp();
  await follow(app, articles, feed);
  await indexNew(app);
  return app;
}

async function twoSources(): Promise<TestApp> {
  const app = testApp();
  await follow(app, [newArticle({ text: gateMotor })]);
  const other = newArticle({ url: 'https://quayfm.example/divers', title: 'What the divers do', text: divers });
  await follow(app, [other], { title: 'Quay FM' });
  await indexNew(app);
  return app;
}

const question = '/ask "When will the motor be fitted?"';

describe('/ask', () => {
  it('quotes the sentences that answer, each over its article, source and age', async () => {
    const reply = await say(question, await twoSources());

    expect(wordsOf(reply)).toEqual([
      'When will the motor be fitted?',
      '> The motor will be fitted on Saturday, when the tide is lowest.',
      'Gate motor for Port Ansel arrives by rail · Harbour Post · {relative 2026-03-01T09:00}',
      expect.stringMatching(/^> /),
      expect.stringMatching(/ · (?:Harbour Post|Quay FM) · \{relative /),
      expect.stringMatching(
        /^2 sentences from [12] articles?, quoted word for word\. I do not write answers of my own\.$/,
      ),
    ]);
  });

  it('links each quotation to its article', async () => {
    const reply = await say(question, await twoSources());

    expect(reply.text?.[2]).toMatchObject({
      kind: 'note',
      line: [{ kind: 'link', url: 'https://harbourpost.example/gate' }, ' · ', 'Harbour Post', ' · ', {}],
    });
  });

  it('shows the question up to 150 characters', async () => {
    const long = `When is the motor of the gate fitted ${'by the divers of the harbour '.repeat(8)}?`;

    const [heading = ''] = wordsOf(await say(`/ask question:"${long}"`, await twoSources()));

    expect(heading).toMatch(/^When is the motor .+…$/);
    expect(heading.length).toBeLessThanOrEqual(150);
  });

  it('says what it looked through and which words no article speaks of together', async () => {
    const reply = await say('/ask "Who won the carnival in Vessmark?"', await twoSources());

    expect(wordsOf(reply)).toEqual([
      'I found nothing about that.',
      'I looked through 2 articles since 30 January. None speaks of “carnival”.',
      expect.stringMatching(/^→ Look further back with since:90d, or use \/search carnival Vessmark won\.$/),
    ]);
  });

  it('names words that stand only in different articles', async () => {
    const app = await appWith([
      newArticle({ text: 'The ferry to Orrin is late again today, says the harbour.' }),
      newArticle({ url: 'https://harbourpost.example/2', text: 'Bakers eat porridge for a week in the hills.' }),
      newArticle({ url: 'https://harbourpost.example/3', text: 'A squirrel sits on every roof of the town.' }),
    ]);

    const reply = await say('/ask "ferry porridge squirrel"', app);

    expect(wordsOf(reply)[1]).toMatch(/None speaks of “(?:ferry|porridge|squirrel)” and “\w+” together\.$/);
  });

  it('does not offer to look further back than it did', async () => {
    const reply = await say('/ask question:"Who won the carnival?" since:90d', await twoSources());

    expect(wordsOf(reply)[2]).toMatch(/^→ Use \/search .+\.$/);
  });

  it('leaves older articles out', async () => {
    const reply = await say('/ask question:"When is the motor fitted?" since:1h', await twoSources());

    expect(wordsOf(reply)[1]).toContain('I looked through 0 articles since 1 March.');
  });

  it('shows more sentences, until there are no more', async () => {
    const app = await twoSources();
    const first = await say(question, app);

    const more = await press(first, 'More sentences', app);

    expect(wordsOf(more).length).toBeGreaterThan(wordsOf(first).length);
    expect(wordsOf(more).slice(0, 3)).toEqual(wordsOf(first).slice(0, 3));
    expect(more.replaces).toBe(true);
    expect(more.actions?.[0]?.[0]).toMatchObject({ label: 'More sentences', isDisabled: true });
  });

  it('shows each sentence in bold between its neighbours, and goes back', async () => {
    const app = await twoSources();
    const first = await say(question, app);

    const context = await press(first, 'In context', app);
    const back = await press(context, 'Back', app);

    expect(context.text?.[1]).toEqual({
      kind: 'quote',
      line: [
        'It weighs nine tonnes. ',
        { kind: 'strong', text: 'The motor will be fitted on Saturday, when the tide is lowest.' },
        ' Eleven barges are waiting in the basin.',
      ],
    });
    expect(wordsOf(back)).toEqual(wordsOf(first));
  });

  it('answers a press with the same sentences after new articles came', async () => {
    const app = await twoSources();
    const first = await say(question, app);
    app.setNow(new Date('2026-03-02T12:00:00Z'));
    const news = newArticle({
      url: 'https://harbourpost.example/new',
      text: 'The new motor for the gate is fitted on Sunday instead, says the lock keeper.',
      publishedAt: new Date('2026-03-02T11:00:00Z'),
    });
    await follow(app, [news]);
    await indexNew(app);

    const back = await press(await press(first, 'In context', app), 'Back', app);

    expect(wordsOf(back)).toEqual(wordsOf(first));
  });

  it('keeps what its buttons carry short enough for Discord', async () => {
    const first = await say(question, await twoSources());

    const carried = first.actions?.flat().map((action) => ('argument' in action ? action.argument.length : 0)) ?? [];

    expect(Math.max(...carried)).toBeLessThan(60);
  });

  it('finds nothing of a feed that only another guild follows', async () => {
    const app = await appWith([newArticle({ text: gateMotor })], { guildId: 'g2' });

    expect(wordsOf(await say(question, app))).toEqual(['Nothing here yet. A moderator can add a feed.']);
  });

  it('does not answer a button from another guild, or one that is no question', async () => {
    const app = await twoSources();
    const first = await say(question, app);

    const elsewhere = await press(first, 'In context', app, { ...member, guildId: 'g2' });

    expect(wordsOf(elsewhere)).toEqual(['This button belongs to an older version of me. Use the command again.']);
    expect(elsewhere.tone).toBe('error');
  });

  it('turns down a time that it cannot read', async () => {
    const reply = await say('/ask question:"Who?" since:yesterday', testApp());

    expect(wordsOf(reply)[0]).toContain('Use 24h, 7d or a day such as 2026-03-01.');
    expect(reply.tone).toBe('error');
  });

  it('asks for a question', async () => {
    expect(wordsOf(await say('/ask', testApp()))).toEqual(['question is missing: add question: and a value.']);
  });

  it('answers a question without words with nothing', async () => {
    expect(wordsOf(await say('/ask question:"???"', await twoSources()))).toEqual([
      'I found nothing about that.',
      'I looked through 2 articles since 30 January. None says enough of it.',
    ]);
  });

  it('works only in a server', async () => {
    const reply = await say('/ask question:"Who?"', testApp(), { ...member, guildId: null });

    expect(wordsOf(reply)).toEqual(['/ask works only in a server.']);
  });
});
