import { describe, expect, it } from 'vitest';
import { indexNew } from '../../src/ingest/index-articles.js';
import { follow, member, newArticle, press, say, testApp, wordsOf } from '../helpers/app.js';

const tide = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    newArticle({
      url: `https://harbourpost.example/tide-${index + 1}`,
      title: `Tide ${index + 1}`,
      text: `${'The tide table says so. '.repeat(count - index)}Nothing else is known of it.`,
    }),
  );

async function followed(articles: Parameters<typeof follow>[1]) {
  const app = testApp();
  await follow(app, articles);
  await indexNew(app);
  return app;
}

describe('/search', () => {
  it('shows where the words stand, in strong type', async () => {
    const app = await followed([
      newArticle({ title: 'What the divers do', text: 'They need six hours of slack water to seat the motor.' }),
    ]);

    const reply = await say('/search query:motors', app);

    expect(wordsOf(reply).slice(0, 3)).toEqual(['“motors”', '1 article', '1. What the divers do']);
    const entry = reply.text?.find((block) => block.kind === 'entry');
    expect(entry?.kind === 'entry' && entry.entry.sentences[0]).toContainEqual({ kind: 'strong', text: 'motor' });
  });

  it('turns pages of five, and back', async () => {
    const app = await followed(tide(7));

    const first = await say('/search query:tide', app);
    const second = await press(first, 'Next', app);
    const again = await press(second, 'Back', app);

    expect(wordsOf(first)[1]).toBe('7 articles · best match first · page 1 of 2');
    expect(wordsOf(second)[1]).toBe('7 articles · best match first · page 2 of 2');
    expect(second.listed).toHaveLength(2);
    expect(again.listed).toEqual(first.listed);
  });

  it('suggests what was meant by a misspelt word, and searches for it', async () => {
    const app = await followed([newArticle({ title: 'Gate motor arrives', text: 'The gate motor came by rail.' })]);

    const reply = await say('/search query:gaet', app);
    const found = await press(reply, 'Search “gate”', app);

    expect(wordsOf(reply)).toEqual(['No article matches “gaet”.']);
    expect(wordsOf(found)[2]).toBe('1. Gate motor arrives');
  });

  it('suggests it under what the other words find', async () => {
    const app = await followed([newArticle({ title: 'Gate motor arrives', text: 'The gate motor came by rail.' })]);

    const reply = await say('/search query:"gaet motor"', app);
    const found = await press(reply, 'Search “gate motor”', app);

    expect(wordsOf(reply)[2]).toBe('1. Gate motor arrives');
    expect(wordsOf(found)[0]).toBe('“gate motor”');
  });

  it('finds a number that is written with a fraction', async () => {
    const app = await followed([newArticle({ title: 'Rates', text: 'Rates rise by 2½ percent in spring.' })]);

    expect(wordsOf(await say('/search query:"2½"', app))[2]).toBe('1. Rates');
  });

  it('says that no article matches', async () => {
    const app = await followed([newArticle()]);

    expect(wordsOf(await say('/search query:submarine', app))).toEqual(['No article matches “submarine”.']);
  });

  it('says that it is still reading, under what it finds and where it finds nothing', async () => {
    const app = testApp();
    const still = 'I am still reading articles, so some are not found yet: ask again in a few minutes.';
    const many = Array.from({ length: 51 }, (_, number) => newArticle({ url: `https://a.example/${number}` }));
    await follow(app, [newArticle({ title: 'The divers', text: 'They seat a motor.' })]);
    await indexNew(app);
    await follow(app, many);

    expect(wordsOf(await say('/search query:motor', app))).toContain(still);
    expect(wordsOf(await say('/search query:submarine', app))).toEqual(['No article matches “submarine”.', still]);
    expect(wordsOf(await say('/ask question:where is the submarine', app))).toContain(still);
    await indexNew(app);
    expect(wordsOf(await say('/search query:submarine', app))).not.toContain(still);
  });

  it('says how to begin where no feed is followed', async () => {
    expect(wordsOf(await say('/search query:gate', testApp()))[0]).toContain('Nothing here yet.');
  });

  it('turns down a query without words, and a stretch of time that is none', async () => {
    const app = await followed([newArticle()]);

    expect(wordsOf(await say('/search query:???', app))).toEqual([
      'There is no word to look for in “???”. Write one or more words.',
    ]);
    expect(wordsOf(await say('/search query:gate since:1d before:2d', app))).toEqual([
      'before must be later than since.',
    ]);
    expect(wordsOf(await say('/search query:gate since:soon', app))[0]).toContain('I cannot read “soon” as a time.');
  });

  it('finds nothing of another guild, and turns no page of its search', async () => {
    const app = await followed(tide(7));
    const stranger = { ...member, guildId: 'another' };
    const first = await say('/search query:tide', app);

    expect(wordsOf(await say('/search query:tide', app, stranger))[0]).toContain('Nothing here yet.');
    expect(wordsOf(await press(first, 'Next', app, stranger))).toEqual([
      'This button belongs to an older version of me. Use the command again.',
    ]);
  });

  it('works only in a server', async () => {
    const reply = await say('/search query:tide', testApp(), { ...member, guildId: null });

    expect(wordsOf(reply)).toEqual(['/search works only in a server.']);
  });

  it('opens a summary of what is chosen', async () => {
    const app = await followed(tide(2));
    const reply = await say('/search query:tide', app);

    const [first] = reply.listed ?? [];
    const card = await press(reply, 'Summary of…', app, member, String(first));

    expect(wordsOf(card)[0]).toBe('Tide 1');
  });
});
