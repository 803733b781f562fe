import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import { type Caller, runCompletion, runPress } from '../../src/chat/command.js';
import { mostRules } from '../../src/rule/limits.js';
import { follow, member, moderator, newArticle, press, say, type TestApp, testApp, wordsOf } from '../helpers/app.js';
import { addDigest, digestWords } from '../helpers/digest.js';

const article = (title: string, parts = {}) =>
  newArticle({ title, text: `${title}. So it is said.`, url: `https://harbourpost.example/${title}`, ...parts });

/** The guild's feed, with these articles. */
async function given(...titles: readonly string[]): Promise<TestApp> {
  const app = testApp();
  await follow(
    app,
    titles.map((title) => article(title)),
  );
  return app;
}

/** Adds a rule with its button. */
async function add(app: TestApp, options: string, caller: Caller = moderator) {
  return press(await say(`/rule add ${options}`, app, caller), 'Add rule', app, caller);
}

describe('/rule add', () => {
  it('shows what the rule would fit before it is there', async () => {
    const app = await given('Tram stops', 'Tram goes', 'Tram waits', 'Tram turns', 'Lock fails');

    const draft = await say('/rule add kind:exclude value:TRAM', app, moderator);

    expect(wordsOf(draft)).toEqual([
      'excludes “TRAM” · whole server',
      'It fits 4 of the last 5 articles.',
      '- Tram turns',
      '- Tram waits',
      '- Tram goes',
      'What fits is posted no more. It stays in /latest and /search.',
    ]);
    expect(await app.store.rules('g1')).toEqual([]);
  });

  it('tries the rule on the last 50 articles, of its feed alone', async () => {
    const app = await given(...Array.from({ length: 60 }, (_, number) => `Tram ${number}`));
    await follow(app, [article('Tram of the birds', { url: 'https://tern.example/1' })], { title: 'The Tern' });

    const all = await say('/rule add kind:include value:tram', app, moderator);
    const one = await say('/rule add kind:include value:tram feed:Tern', app, moderator);

    expect(wordsOf(all)[1]).toBe('It fits 50 of the last 50 articles.');
    expect(wordsOf(one).slice(0, 3)).toEqual([
      'only with “tram” · The Tern · #c1',
      'It fits 1 of the last 1 article.',
      '- Tram of the birds',
    ]);
  });

  it('says so where there is nothing to try it on', async () => {
    const draft = await say('/rule add kind:min-words value:100', testApp(), moderator);

    expect(wordsOf(draft)).toEqual([
      'only from 100 words on · whole server',
      'There is no article yet that it could be tried on.',
      'Only what fits is posted from now on. The rest stays in /latest and /search.',
    ]);
  });

  it('adds the rule at the press of a button, and takes it back at another', async () => {
    const app = await given('Tram stops', 'Lock fails');

    const added = await add(app, 'kind:exclude value:tram');
    const told = (await digestWords(app, await addDigest(app))).join('\n');
    const undone = await press(added, 'Undo', app, moderator);
    const again = await press(added, 'Undo', app, moderator);

    expect(wordsOf(added)).toEqual(['✓ Rule 1 is added: excludes “tram”.']);
    expect(told).toContain('Lock fails');
    expect(told).not.toContain('Tram');
    expect(wordsOf(undone)).toEqual(['✓ Taken back: 1. excludes “tram”: added']);
    expect(wordsOf(again)).toEqual(['There is nothing to take back.']);
    expect(await app.store.rules('g1')).toEqual([]);
  });

  it('adds nothing when it is cancelled, pressed twice, or an hour old', async () => {
    const app = await given('Tram stops');
    const cancelled = await say('/rule add kind:exclude value:tram', app, moderator);
    const twice = await say('/rule add kind:exclude value:lock', app, moderator);
    const old = await say('/rule add kind:exclude value:gate', app, moderator);

    expect(wordsOf(await press(cancelled, 'Cancel', app, moderator))).toEqual(['Nothing was added.']);
    await press(twice, 'Add rule', app, moderator);
    expect(wordsOf(await press(twice, 'Add rule', app, moderator))).toEqual([
      'That was answered already. → /rule list',
    ]);
    app.setNow(new Date(app.clock.now().getTime() + 61 * 60_000));
    expect(wordsOf(await press(old, 'Add rule', app, moderator))).toEqual([
      'This preview is an hour old. Run /rule add again.',
    ]);
    expect(await app.store.rules('g1')).toHaveLength(1);
  });

  it('adds nothing of what another command keeps while it asks', async () => {
    const app = await given();
    const content = JSON.stringify({ kind: 'feed-import', channelId: 'c1', feeds: [] });
    const id = await app.store.saveDraft({ guildId: 'g1', content, at: app.clock.now() });

    const action = { action: 'rule.add', argument: String(id), values: [], caller: moderator };
    await runPress(commands, action, app);

    expect(await app.store.rules('g1')).toEqual([]);
  });

  it('adds the same rule once', async () => {
    const app = await given('Tram stops');
    await add(app, 'kind:exclude value:tram');

    expect(wordsOf(await add(app, 'kind:exclude value:tram'))).toEqual(['– This rule is there already: rule 1.']);
  });

  it('is for moderators, who are asked again at the press', async () => {
    const app = await given('Tram stops');
    const draft = await say('/rule add kind:exclude value:tram', app, moderator);

    expect(wordsOf(await say('/rule add kind:exclude value:tram', app, member))).toEqual([
      'Only moderators may use /rule. Ask someone with Manage Server.',
    ]);
    expect(wordsOf(await press(draft, 'Add rule', app, member))).toEqual(['Only moderators may do this.']);
    expect(wordsOf(await press(draft, 'Add rule', app, { ...moderator, guildId: 'g2' }))).toEqual([
      'This preview is an hour old. Run /rule add again.',
    ]);
    expect(await app.store.rules('g1')).toEqual([]);
  });

  it.each([
    ['kind:exclude value:"*"', 'There is no word to look for in “*”.'],
    ['kind:language value:English', '“English” is no language that I know. Write one such as en, de or pt.'],
    [
      'kind:label value:dull',
      'value must be one of these: sponsored, ai-generated, press-release, satire, correction, older-than-date.',
    ],
    ['kind:min-words value:many', 'value must be a whole number from 1 to 20,000.'],
    [`kind:exclude value:${'a'.repeat(150)}`, 'value may have at most 100 characters.'],
    ['kind:exclude value:"tram (a" match:regex', 'I cannot read that expression: “(” at character 6 is never closed.'],
    [
      'kind:exclude value:"(a{9}){99}(?=b)" match:regex',
      'I cannot read that expression: “(?=” at character 11 is not supported; nothing looks ahead or back.',
    ],
    ['kind:exclude value:[a-z]{900} match:regex', 'I cannot read that expression: it repeats too much.'],
    ['kind:exclude value:tram feed:"Quay FM"', 'No feed here is called “Quay FM”. /feed list shows them.'],
  ])('turns down %s, and says why', async (options, words) => {
    expect(wordsOf(await say(`/rule add ${options}`, await given('Tram stops'), moderator))).toEqual([words]);
  });

  it('has a limit for expressions, for a feed and for a server', async () => {
    const app = await given('Tram stops');
    const answers: string[] = [];
    for (let number = 0; number < 11; number += 1) {
      answers.push(...wordsOf(await add(app, `kind:exclude value:a{${number}} match:regex`)));
    }
    for (let number = 0; number < 26; number += 1) {
      answers.push(...wordsOf(await add(app, `kind:exclude value:w${number} feed:"Harbour Post"`)));
    }

    expect(answers.filter((words) => !words.startsWith('✓'))).toEqual([
      'This server has 10 rules with an expression, and may not have more. Remove one first.',
      'This feed has 25 rules of its own, and may not have more. Remove one first.',
    ]);
  });

  it('is not added where the rules have changed too often within the hour, nor is one removed', async () => {
    const app = await given('Tram stops');
    const draft = await say('/rule add kind:exclude value:tram', app, moderator);
    for (let number = 0; number < 60; number++) {
      const terms = { kind: 'exclude', keeps: false, value: `w${number}`, match: 'word' } as const;
      const by = { by: 'u2', at: app.clock.now() };
      const adding = await app.store.addRule({ guildId: 'g1', subscriptionId: null, ...terms, ...by }, mostRules);
      if (adding.kind === 'added' && number > 0) await app.store.removeRule('g1', adding.rule.id, by);
    }
    await add(app, 'kind:exclude value:last');
    const often =
      'The rules of this server have changed 120 times within the last hour, as often as they may. Try again later.';

    const refused = await press(draft, 'Add rule', app, moderator);
    const kept = await say('/rule remove rule:1', app, moderator);
    app.setNow(new Date(app.clock.now().getTime() + 61 * 60_000));
    const added = await add(app, 'kind:exclude value:tram');

    expect([refused, kept].map(wordsOf)).toEqual([[often], [often]]);
    expect(wordsOf(added)[0]).toMatch(/^✓ Rule 62 is added/);
  });

  it('waits where there is no room for it, and is added by the same button once there is', async () => {
    const app = await given('Tram stops');
    const draft = await say('/rule add kind:exclude value:tram match:regex', app, moderator);
    for (let number = 1; number <= 10; number++) await add(app, `kind:exclude value:w${number} match:regex`);

    const refused = await press(draft, 'Add rule', app, moderator);
    await say('/rule remove rule:1', app, moderator);
    const added = await press(draft, 'Add rule', app, moderator);

    expect(wordsOf(refused)[0]).toContain('10');
    expect(wordsOf(added)[0]).toMatch(/^✓ Rule 11 is added/);
  });
});

describe('/rule list', () => {
  it('says of each rule what it says, for what, by whom, and how much it has left out', async () => {
    const app = await given('Tram stops', 'Tram goes', 'Lock fails');
    await add(app, 'kind:exclude value:tram');
    await add(app, 'kind:label value:sponsored feed:"Harbour Post"');
    await add(app, 'kind:language value:en');
    await digestWords(app, await addDigest(app));

    expect(wordsOf(await say('/rule list', app, moderator))).toEqual([
      '3 rules',
      '1. excludes “tram” · whole server · @u2 · {relative 2026-03-01T12:00} · 2 left out in 30 days',
      '2. hides what is labelled “Sponsored” · Harbour Post · #c1 · @u2 · {relative 2026-03-01T12:00} · 0 left out in 30 days',
      '3. only in this language: English · whole server · @u2 · {relative 2026-03-01T12:00} · 0 left out in 30 days',
    ]);
  });

  it('shows what a feed is asked, page by page', async () => {
    const app = await given('Tram stops');
    await follow(app, [], { title: 'The Tern' });
    for (let number = 0; number < 11; number += 1) await add(app, `kind:exclude value:w${number}`);
    await add(app, 'kind:exclude value:tern feed:"The Tern"');
    await add(app, 'kind:exclude value:post feed:"Harbour Post"');

    const first = await say('/rule list feed:Tern', app, moderator);
    const second = await press(first, 'Next', app, moderator);

    expect(wordsOf(first).slice(0, 2)).toEqual(['12 rules', 'page 1 of 2']);
    expect(
      wordsOf(second)
        .slice(2)
        .map((line) => line.split(' · ')[0]),
    ).toEqual(['11. excludes “w10”', '12. excludes “tern”']);
  });

  it('removes the rule that is chosen, and brings it back', async () => {
    const app = await given('Tram stops');
    await add(app, 'kind:exclude value:tram');

    const removed = await press(await say('/rule list', app, moderator), 'Remove a rule', app, moderator, '1');
    const back = await press(removed, 'Undo', app, moderator);

    expect(wordsOf(removed)).toEqual([
      '✓ Rule 1 is removed: excludes “tram”. What it left out may come with the next digest.',
    ]);
    expect(wordsOf(back)).toEqual(['✓ Taken back: 1. excludes “tram”: removed']);
    expect(wordsOf(await press(removed, 'Undo', app, moderator))).toEqual(['There is nothing to take back.']);
  });

  it('says how to begin where there is none', async () => {
    expect(wordsOf(await say('/rule list', testApp(), moderator))).toEqual(['There is no rule yet: /rule add']);
  });
});

describe('/rule remove', () => {
  it('takes a number, a suggestion or words', async () => {
    const app = await given('Tram stops');
    await add(app, 'kind:exclude value:tram');
    await add(app, 'kind:exclude value:"tram lock" match:phrase');
    await add(app, 'kind:exclude value:gate');
    const remove = async (text: string) => wordsOf(await say(`/rule remove rule:"${text}"`, app, moderator))[0];

    expect(await remove('bus')).toBe('No rule here is “bus”. /rule list shows them.');
    expect(await remove('tram')).toBe('Several rules match “tram”. Write the number of one: 1, 2.');
    expect(await remove('as a phrase')).toContain('✓ Rule 2 is removed: excludes “tram lock”, as a phrase.');
    expect(await remove('#1')).toContain('✓ Rule 1 is removed');
    expect(await remove('3')).toContain('✓ Rule 3 is removed');
  });

  it('knows no rule of another guild', async () => {
    const app = await given('Tram stops');
    await add(app, 'kind:exclude value:tram', { ...moderator, guildId: 'g2' });

    expect(wordsOf(await say('/rule remove rule:1', app, moderator))).toEqual([
      'No rule here is “1”. /rule list shows them.',
    ]);
  });
});

describe('while a rule is typed', () => {
  const suggested = async (app: TestApp, kind: string, typed: string, caller = moderator) => {
    const completion = { path: 'rule add', option: 'value', typed, others: { kind }, caller };
    return (await runCompletion(commands, completion, app)).map(({ label, value }) => `${label} = ${value}`);
  };

  it('suggests what the guild’s articles have of that kind', async () => {
    const app = testApp();
    await follow(app, [
      article('One', { author: 'Ida Maren, Jon Aske', categories: ['Sport'], language: 'de' }),
      article('Two', { author: 'Jon Aske', categories: ['Sport', 'Local News'], language: 'de-AT' }),
      article('Three', { author: null, language: 'en' }),
    ]);
    await follow(app, [article('Four', { author: 'Somebody Else' })], { guildId: 'g2', title: 'X' });

    expect(await suggested(app, 'author', '')).toEqual(['Jon Aske = Jon Aske', 'Ida Maren = Ida Maren']);
    expect(await suggested(app, 'category', '+lo')).toEqual(['+Local News = +Local News']);
    expect(await suggested(app, 'language', 'ger')).toEqual(['German = de']);
    expect(await suggested(app, 'label', 'spo')).toEqual(['Sponsored = sponsored']);
    expect(await suggested(app, 'min-words', '')).toEqual(['100 = 100', '200 = 200', '300 = 300', '500 = 500']);
    expect(await suggested(app, 'exclude', '')).toEqual([]);
  });

  it('suggests the rules that can be removed', async () => {
    const app = await given('Tram stops');
    await add(app, 'kind:exclude value:tram feed:"Harbour Post"');
    const completion = { path: 'rule remove', option: 'rule', typed: 'tra', caller: moderator };

    expect(await runCompletion(commands, completion, app)).toEqual([
      { label: '1. excludes “tram” · Harbour Post', value: '#1' },
    ]);
  });
});
