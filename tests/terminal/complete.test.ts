import { describe, expect, it } from 'vitest';
import { runCompletion } from '../../src/chat/command.js';
import { completeLine } from '../../src/terminal/complete.js';
import { tryoutCaller } from '../../src/terminal/place.js';
import { testApp } from '../helpers/app.js';
import { testCommands } from '../helpers/terminal/commands.js';

const app = testApp();
const complete = (line: string) =>
  completeLine(line, {
    commands: testCommands,
    ids: {
      channels: new Map([
        ['news', 'id-of-news'],
        ['alerts', 'id-of-alerts'],
      ]),
      roles: new Map([
        ['everyone', 'id-of-everyone'],
        ['readers', 'id-of-readers'],
      ]),
      people: new Map([['ann', 'id-of-ann']]),
    },
    ask: (completion) => runCompletion(testCommands, { ...completion, caller: tryoutCaller }, app),
  });

describe('completeLine', () => {
  it.each([
    ['/', '/', ['/latest ', '/summary ', '/search ', '/feed ', '/help ', '/ping ', '/slow ', '/broken ']],
    ['/su', '/su', ['/summary ']],
    ['/nothing', '/nothing', []],
    ['/feed ', '', ['add ', 'list ', 'edit ']],
    ['/feed a', 'a', ['add ']],
    ['/feed add ', '', ['url:', 'channel:', 'label:']],
    ['/feed add url:x ch', 'ch', ['channel:']],
    ['/feed add url:x ', '', ['channel:', 'label:']],
    ['/feed add channel:#a', 'channel:#a', ['channel:#alerts']],
    ['/feed edit ping:@', 'ping:@', ['ping:@everyone', 'ping:@readers']],
    ['/feed edit ping:@R', 'ping:@R', ['ping:@readers']],
    ['/feed edit silent:', 'silent:', ['silent:yes', 'silent:no']],
    ['/feed add label:lo', 'label:lo', ['label:"local news"']],
    ['/feed add label:"local n', 'label:"local n', ['label:"local news"']],
    ['/summary length:s', 'length:s', ['length:short']],
    ['/latest count:', 'count:', []],
    ['/latest constructor:', 'constructor:', []],
    ['/summary LENGTH:S', 'LENGTH:S', ['LENGTH:short']],
    ['/summary LENGTH:short ', '', ['article:']],
    ['hello wor', 'hello wor', []],
  ])('completes %s', async (line, token, values) => {
    expect(await complete(line)).toEqual({ token, values, hints: [] });
  });

  it('says what values mean that do not say it themselves', async () => {
    expect(await complete('/summary article:gate')).toEqual({
      token: 'article:gate',
      values: ['article:#12', 'article:#15'],
      hints: ['#12  Gate motor arrives by rail · Harbour Post, 2 h', '#15  Gate closed · Quay FM, 5 h'],
    });
  });
});
