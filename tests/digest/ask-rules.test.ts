import { describe, expect, it } from 'vitest';
import type { App } from '../../src/chat/app.js';
import { askRules } from '../../src/digest/ask-rules.js';
import { deliverOwed } from '../../src/digest/deliver.js';
import type { RuleTerms } from '../../src/rule/rule.js';
import { follow, newArticle, noon, say, type TestApp, testApp, wordsOf } from '../helpers/app.js';
import { addDigest, digestWords } from '../helpers/digest.js';

const limits = { ofServer: 100, ofFeed: 25, expressions: 10 };

async function addRule(app: TestApp, value: string, parts: Partial<RuleTerms> = {}, guildId = 'g1') {
  const terms = { kind: 'exclude', keeps: false, value, match: 'word', ...parts } as const;
  const by = { by: 'u2', at: app.clock.now() };
  const adding = await app.store.addRule({ guildId, subscriptionId: null, ...terms, ...by }, limits);
  if (adding.kind !== 'added') throw new Error(adding.kind);
  return adding.rule;
}

const article = (title: string, parts = {}) =>
  newArticle({ title, text: `${title}. So it is said.`, url: `https://harbourpost.example/${title}`, ...parts });

describe('a digest', () => {
  it('tells nothing that a rule leaves out, whatever it is left out by', async () => {
    const app = testApp();
    const sponsored = { labels: [{ kind: 'sponsored', evidence: 'Sponsored' }] } as const;
    await addRule(app, 'timetable');
    await addRule(app, 'council\\W+votes', { match: 'regex' });
    await addRule(app, 'sponsored', { kind: 'label' });
    await addRule(app, 'en', { kind: 'language', keeps: true });
    await follow(app, [
      article('Ferry timetable changes'),
      article('Larchfield council votes again'),
      article('Bread at half its price', sponsored),
      article('Die Schleuse steht still', { language: 'de' }),
      article('Tern colony counts its pairs'),
    ]);

    const words = (await digestWords(app, await addDigest(app))).join('\n');

    expect(words).toContain('Tern colony counts its pairs');
    expect(words).not.toMatch(/timetable|council|Bread|Schleuse/);
  });

  it('leaves to /latest and /search what it does not tell', async () => {
    const app = testApp();
    await addRule(app, 'timetable');
    await follow(app, [article('Ferry timetable changes')]);
    await digestWords(app, await addDigest(app));

    expect(wordsOf(await say('/latest', app)).join('\n')).toContain('Ferry timetable changes');
  });

  it('heeds no rule of another guild', async () => {
    const app = testApp();
    await addRule(app, 'timetable', {}, 'g2');
    await follow(app, [article('Ferry timetable changes')]);

    expect((await digestWords(app, await addDigest(app))).join('\n')).toContain('Ferry timetable changes');
  });

  it('asks for all that its guild has, however much that is, and does not wait for other guilds', async () => {
    const app = testApp();
    const many = Array.from({ length: 600 }, (_, number) => article(`Tram ${number}`));
    await follow(app, [...many, article('Tern colony counts its pairs')]);
    await follow(app, [], { guildId: 'g2' });
    await addRule(app, 'tram');
    await addRule(app, 'tram', {}, 'g2');

    const words = (await digestWords(app, await addDigest(app))).join('\n');

    expect(words).not.toContain('Tram');
    expect(words).toContain('Tern colony');
  });
});

describe('what is posted at once', () => {
  /** A feed that goes at once, and the way to bring it news. */
  async function liveFeed(app: TestApp) {
    const at = app.clock.now();
    const feedUrl = 'https://harbourpost.example/feed.xml';
    const place = { guildId: 'g1', channelId: 'c1', feedUrl, feedTitle: 'Harbour Post', label: null };
    await app.store.subscribe({ ...place, mode: 'live', addedBy: 'u2', at });
    await follow(app, []);
    return (...titles: readonly string[]) =>
      follow(
        app,
        titles.map((title) => article(title)),
      );
  }

  const posted = (app: TestApp) =>
    app.posts.flatMap(({ reply }) => wordsOf(reply).filter((line) => /^1\. /.test(line)));

  it('is what rules keep', async () => {
    const app = testApp();
    const bring = await liveFeed(app);
    await addRule(app, 'timetable');
    await bring('Ferry timetable changes', 'Tern colony counts');

    await deliverOwed(app);

    expect(posted(app)).toEqual(['1. Tern colony counts']);
  });

  it.each(['articlesToRule', 'saveRuling'] as const)(
    'is nothing that was not asked about when the process ended at %s, and what was kept after that',
    async (method) => {
      const app = testApp();
      const bring = await liveFeed(app);
      await addRule(app, 'timetable');
      await bring('Ferry timetable changes', 'Tern colony counts');
      const store: App['store'] = { ...app.store, [method]: () => Promise.reject(new Error('the process ended')) };

      await deliverOwed({ ...app, store });
      const before = posted(app);
      await deliverOwed(app);

      expect(before).toEqual([]);
      expect(app.logged).toContain('rules.failed');
      expect(posted(app)).toEqual(['1. Tern colony counts']);
    },
  );

  it('goes on where asking fails, as far as no rule is to be asked', async () => {
    const app = testApp();
    await liveFeed(app);
    const bring = await liveFeed(app);
    const askRules = () => Promise.reject(new Error('too hard'));
    await bring('Tern colony counts');
    await addRule(app, 'timetable', {}, 'g2');
    await follow(app, [article('Ferry timetable changes')], { guildId: 'g2', title: 'Quay FM' });

    await deliverOwed({ ...app, reader: { ...app.reader, askRules } });

    expect(posted(app)).toEqual(['1. Tern colony counts']);
  });

  it('is no longer owed once a rule leaves it out, and owed again when that is removed', async () => {
    const app = testApp();
    const bring = await liveFeed(app);
    app.answerPostsWith(() => ({ kind: 'retry', afterMs: 1000, reason: 'busy' }));
    await bring('Ferry timetable changes');
    await deliverOwed(app);
    const rule = await addRule(app, 'timetable');
    app.answerPostsWith(({ nonce }) => ({ kind: 'sent', messageId: nonce, url: null }));
    app.setNow(new Date(noon.getTime() + 3_600_000));

    await deliverOwed(app);
    const whileThere = posted(app);
    await app.store.removeRule('g1', rule.id, { by: 'u2', at: app.clock.now() });
    await deliverOwed(app);

    expect(whileThere).toEqual([]);
    expect(posted(app)).toEqual(['1. Ferry timetable changes']);
  });
});

describe('askRules', () => {
  it('asks anew beside the news a part at a time', async () => {
    const app = testApp();
    const many = Array.from({ length: 600 }, (_, number) => article(`Tram ${number}`));
    await follow(app, many);
    const { id } = await addRule(app, 'tram');
    const count = async () => (await app.store.countLeftOut('g1', [id], new Date(0))).get(id);

    await askRules(app);
    const first = await count();
    await askRules(app);

    expect([first, await count()]).toEqual([500, 600]);
  });

  /** Thirty articles and a rule, each turn of which takes so long. */
  async function slowRule(turnMs: number) {
    const app = testApp();
    for (let number = 0; number < 30; number += 1) {
      app.setNow(new Date(noon.getTime() + number));
      await follow(app, [article(number === 29 ? 'Tern colony' : `Tram ${number}`)]);
    }
    const { id } = await addRule(app, 'tram');
    const slow: App['reader']['askRules'] = (questions) => {
      app.setNow(new Date(app.clock.now().getTime() + turnMs));
      return app.reader.askRules(questions);
    };
    const count = async () => (await app.store.countLeftOut('g1', [id], new Date(0))).get(id);
    return { app: { ...app, reader: { ...app.reader, askRules: slow } }, count };
  }

  it('leaves the rest of what is asked anew for the next time after two seconds', async () => {
    const { app, count } = await slowRule(1_000);

    await askRules(app);

    expect(await count()).toBe(19);
  });

  it('lets a digest wait for a minute, which may then tell what was asked by then', async () => {
    const { app, count } = await slowRule(30_000);

    await askRules(app, { guildId: 'g1' });

    const query = { publishedSince: null, seenSince: null, limit: 100 };
    const told = await app.store.digestMaterial(await addDigest(app), query);
    expect(await count()).toBe(19);
    expect(told.map(({ title }) => title)).toEqual(['Tern colony']);
  });
});
