import { describe, expect, it } from 'vitest';
import { type Caller, type Command, defineCommand, runCommand, runPress } from '../../src/chat/command.js';
import { say } from '../../src/chat/reply.js';
import { member, testApp, wordsOf } from '../helpers/app.js';

const costly: Command = {
  ...defineCommand({
    name: 'ask',
    description: 'command.help',
    access: 'everyone',
    place: 'anywhere',
    cost: 'high',
    options: { count: { kind: 'integer', description: 'option.latest.count', min: 1, max: 3, fallback: 1 } },
    run: () => Promise.resolve(say('Done.')),
  }),
  presses: { 'ask.more': { access: 'everyone', cost: 'high', run: () => Promise.resolve(say('More.')) } },
};
const ask = (app: ReturnType<typeof testApp>, options = {}, caller: Caller = member) =>
  runCommand([costly], { path: 'ask', options, caller }, app);

describe('what costs much', () => {
  it('is done so often a minute, and then says when to ask again', async () => {
    const app = testApp({ costlyPerMinute: 2 });
    await ask(app);
    await ask(app);

    const refused = await ask(app);

    expect(wordsOf(refused)).toEqual(['You can ask again {relative 2026-03-01T12:00}.']);
    expect(refused.text).toEqual([
      {
        kind: 'lines',
        lines: [
          ['You can ask again ', { kind: 'time', atMs: Date.UTC(2026, 2, 1, 12, 0, 30), style: 'relative' }, '.'],
        ],
      },
    ]);
    expect(refused.tone).toBe('error');
  });

  it('counts presses and commands together, and each person alone', async () => {
    const app = testApp({ costlyPerMinute: 1 });
    const press = { action: 'ask.more', argument: '', values: [], caller: member };

    expect(wordsOf(await runPress([costly], press, app))).toEqual(['More.']);
    expect(wordsOf(await ask(app))[0]).toContain('You can ask again');
    expect(wordsOf(await ask(app, {}, { ...member, userId: 'u9' }))).toEqual(['Done.']);
  });

  it('is not used up by a mistake in the options', async () => {
    const app = testApp({ costlyPerMinute: 1 });
    await ask(app, { count: 7 });

    expect(wordsOf(await ask(app))).toEqual(['Done.']);
  });

  it('can be asked for again once its time has come', async () => {
    const app = testApp({ costlyPerMinute: 1 });
    await ask(app);
    app.setNow(new Date(app.clock.now().getTime() + 60_000));

    expect(wordsOf(await ask(app))).toEqual(['Done.']);
  });
});
