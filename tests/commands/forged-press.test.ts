import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import { type Caller, runnable, runPress } from '../../src/chat/command.js';
import { indexNew } from '../../src/ingest/index-articles.js';
import { member, moderator, say, testApp } from '../helpers/app.js';
import { bread, bringStories, lock } from '../helpers/stories.js';

const actions = runnable(commands).flatMap(({ command }) => Object.keys(command.presses ?? {}));
const parts = fc.constantFrom('', '-1', '0', '1', '7', '1e9', '9'.repeat(20), 'NaN', '__proto__', '{', '%', '\u0000');
const separated = fc
  .tuple(fc.array(parts, { maxLength: 6 }), fc.constantFrom(' ', '|', ',', ':', '-', '/'))
  .map(([texts, separator]) => texts.join(separator));
const forged = fc.oneof(fc.string({ unit: 'binary', maxLength: 90 }), separated);
const callers: readonly Caller[] = [member, moderator, { ...member, guildId: null, channelId: 'dm' }];

const app = testApp();
beforeAll(async () => {
  await bringStories(app, [...lock, bread]);
  await indexNew(app);
  await say('/latest', app, moderator);
});

it.each(actions)('answers a press of %s without a fault, whatever its id and its choice carry', async (action) => {
  const pressed = fc.record({
    argument: forged,
    values: fc.array(forged, { maxLength: 3 }),
    caller: fc.constantFrom(...callers),
  });

  const answered = fc.asyncProperty(pressed, async (press) => {
    expect(await runPress(commands, { action, ...press }, app)).toBeTypeOf('object');
  });

  await fc.assert(answered, { numRuns: 25 });
});
