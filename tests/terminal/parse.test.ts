import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/errors.js';
import { parseLine } from '../../src/terminal/parse.js';
import { testCommands } from './commands.js';

const channels = new Map([
  ['news', 'id-of-news'],
  ['alerts', 'id-of-alerts'],
]);
const parse = (line: string) => parseLine(line, testCommands, channels);

function refusalOf(line: string): string | null {
  try {
    parse(line);
    return null;
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
}

describe('parseLine', () => {
  it.each([
    ['/latest', 'latest', {}],
    ['  /LATEST   count:3  ', 'latest', { count: '3' }],
    ['/feed add url:https://x.example:8080/a?b=c:d', 'feed add', { url: 'https://x.example:8080/a?b=c:d' }],
    ['/feed  add  url:x label:"local news"', 'feed add', { url: 'x', label: 'local news' }],
    ['/feed add url:x label:"say \\"hi\\" \\\\ now"', 'feed add', { url: 'x', label: 'say "hi" \\ now' }],
    ['/feed add url:x label:""', 'feed add', { url: 'x', label: '' }],
    ['/feed add url:x channel:#alerts', 'feed add', { url: 'x', channel: 'id-of-alerts' }],
    ['/feed add url:x channel:News', 'feed add', { url: 'x', channel: 'id-of-news' }],
    ['/latest count:3 cuont:4', 'latest', { count: '3', cuont: '4' }],
  ])('reads %s', (line, path, options) => {
    expect(parse(line)).toEqual({ path, options });
  });

  it.each([
    ['/summary 1', { article: '1' }],
    ['/summary tidal lock at Port Ansel', { article: 'tidal lock at Port Ansel' }],
    ['/summary "Update: the lock" length:short', { article: 'Update: the lock', length: 'short' }],
    ['/summary length:short https://x.example/a', { article: 'https://x.example/a', length: 'short' }],
    ['/summary a 5" pipe', { article: 'a 5" pipe' }],
  ])('takes words without a name as the one required option: %s', (line, options) => {
    expect(parse(line)).toEqual({ path: 'summary', options });
  });

  it.each([
    ['/nonsense a:b "', 'nonsense'],
    ['/', ''],
    ['/feed', 'feed'],
    ['/feed dance now', 'feed dance'],
  ])('leaves it to the command runner to say what is wrong with %s', (line, path) => {
    expect(parse(line)).toEqual({ path, options: {} });
  });

  it.each([
    ['latest count:3', 'Commands begin with a slash: type /latest.'],
    ['hello there', 'Commands begin with a slash, such as /latest. /help lists them.'],
    ['/feed add url:x label:"local news', 'A double quote is not closed. Add " at the end of the value.'],
    ['/summary "', 'A double quote is not closed. Add " at the end of the value.'],
    ['/feed add label:"local"news', 'Put a space after the double quote that closes a value.'],
    [
      '/latest count: 3',
      'Write the value right after count: without a space, or put words that hold a colon in double quotes.',
    ],
    [
      '/latest count:',
      'Write the value right after count: without a space, or put words that hold a colon in double quotes.',
    ],
    ['/latest count:3 count:4', 'count is given twice. Leave one of them out.'],
    ['/summary 1 article:2', 'article is given twice. Leave one of them out.'],
    ['/feed add url:x channel:#sport', 'There is no channel “#sport” here. There is: #news, #alerts.'],
    ['/latest five', 'What is “five” for? Write it as name:value; /latest takes count.'],
    ['/ping now', '/ping takes no options. Leave out “now”.'],
  ])('turns down %s', (line, sentence) => {
    expect(refusalOf(line)).toBe(sentence);
  });

  it('reads names that every object has as options like any other', () => {
    const { options } = parse('/latest __proto__:x constructor:y');

    expect(Object.entries(options)).toEqual([
      ['__proto__', 'x'],
      ['constructor', 'y'],
    ]);
  });

  it('reads every value back that is written in double quotes', () => {
    fc.assert(
      fc.property(fc.string(), (value) => {
        const quoted = `"${value.replace(/["\\]/g, '\\$&')}"`;

        expect(parse(`/feed add label:${quoted}`).options).toEqual({ label: value });
      }),
    );
  });

  it('answers or turns down every line, and never breaks', () => {
    const line = fc.string({ unit: fc.constantFrom('/', 'feed', 'add', ' ', ':', '"', '\\', '#', 'url', '水', '//') });

    fc.assert(
      fc.property(line, (text) => {
        expect(() => refusalOf(text)).not.toThrow();
      }),
    );
  });
});
