import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/errors.js';
import { parseLine } from '../../src/terminal/parse.js';
import { testCommands } from '../helpers/terminal/commands.js';

const ids = {
  channels: new Map([
    ['news', 'id-of-news'],
    ['alerts', 'id-of-alerts'],
  ]),
  roles: new Map([
    ['readers', 'id-of-readers'],
    ['night watch', 'id-of-night-watch'],
  ]),
  people: new Map([['ann', 'id-of-ann']]),
};
const parse = (line: string) => parseLine(line, testCommands, ids);

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
    ['/feed edit ping:@Readers', 'feed edit', { ping: { id: 'id-of-readers', isMentionable: true } }],
    ['/feed edit ping:"night watch"', 'feed edit', { ping: { id: 'id-of-night-watch', isMentionable: true } }],
    ['/feed edit silent:YES', 'feed edit', { silent: true }],
    ['/feed edit silent:true', 'feed edit', { silent: true }],
    ['/feed edit silent:no', 'feed edit', { silent: false }],
    ['/feed edit silent:false', 'feed edit', { silent: false }],
    ['/feed edit silent:maybe', 'feed edit', { silent: 'maybe' }],
    ['/latest COUNT:3', 'latest', { count: '3' }],
    ['/latest count: 3', 'latest', { count: '3' }],
    ['/summary length: short article: "Update: the lock"', 'summary', { length: 'short', article: 'Update: the lock' }],
    ['/summary article:#12 length:SHORT', 'summary', { article: '#12', length: 'short' }],
  ])('reads %s', (line, path, options) => {
    expect(parse(line)).toEqual({ path, options });
  });

  it.each([
    ['/summary 1', { article: '1' }],
    ['/summary #34', { article: '#34' }],
    ['/summary Update: the lock', { article: 'Update: the lock' }],
    ['/summary tidal lock at Port Ansel', { article: 'tidal lock at Port Ansel' }],
    ['/summary "Update: the lock" length:short', { article: 'Update: the lock', length: 'short' }],
    ['/summary length:short https://x.example/a', { article: 'https://x.example/a', length: 'short' }],
    ['/summary a 5" pipe', { article: 'a 5" pipe' }],
  ])('takes words without a name as the first text: %s', (line, options) => {
    expect(parse(line)).toEqual({ path: 'summary', options });
  });

  it.each([
    ['/summary article:tidal lock', { article: 'tidal lock' }],
    ['/summary article: Update: the lock length:short', { article: 'Update: the lock', length: 'short' }],
    ['/summary article:gate at 08:00, https://x.example', { article: 'gate at 08:00, https://x.example' }],
    [
      '/summary article:Harbour "the lock: again" length:short',
      { article: 'Harbour the lock: again', length: 'short' },
    ],
    ['/summary length:short tidal lock', { length: 'short', article: 'tidal lock' }],
  ])('lets a text be several words: %s', (line, options) => {
    expect(parse(line)).toEqual({ path: 'summary', options });
  });

  it('ends a text at the double quote that closes it', () => {
    expect(parse('/feed add label:"local news" x.example')).toEqual({
      path: 'feed add',
      options: { label: 'local news', url: 'x.example' },
    });
  });

  it.each([
    ['/latest count:3 cuont:4', { count: '3', cuont: '4' }],
    ['/latest colour:dark red count:3', { colour: 'dark red', count: '3' }],
    ['/ping COLOUR:red now', { colour: 'red now' }],
  ])('leaves it to the command runner to turn down the names of %s', (line, options) => {
    expect(parse(line).options).toEqual(options);
  });

  it('repeats no more than the beginning of what is long', () => {
    const long = 'x'.repeat(3000);
    const cut = `${'x'.repeat(39)}…`;

    expect(parse(`/${long} count:3`)).toEqual({ path: cut, options: {} });
    expect(parse(`/ping ${long}:y`)).toEqual({ path: 'ping', options: { [cut]: 'y' } });
    expect(refusalOf(`/latest ${long}`)).toBe(`What is “${cut}” for? Write it as name:value; /latest takes count.`);
    expect(refusalOf(`/feed add channel:${long}`)).toBe(`There is no channel “${cut}” here. There is: #news, #alerts.`);
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
    ['/latest count:', 'count has no value. Write one after the colon.'],
    ['/summary length: article:1', 'length has no value. Write one after the colon.'],
    ['/latest count:3 count:4', 'count is given twice. Leave one of them out.'],
    ['/summary 1 article:2', 'article is given twice. Leave one of them out.'],
    ['/feed add url:x channel:#sport', 'There is no channel “#sport” here. There is: #news, #alerts.'],
    ['/feed edit ping:@nobody', 'There is no role “@nobody” here. There is: @readers, @night watch.'],
    ['/latest five', 'What is “five” for? Write it as name:value; /latest takes count.'],
    ['/ping now', '/ping takes no options. Leave out “now”.'],
  ])('turns down %s', (line, sentence) => {
    expect(refusalOf(line)).toBe(sentence);
  });

  it('reads names that every object has as options like any other', () => {
    const { options } = parse('/latest constructor:x');

    expect(Object.entries(options)).toEqual([['constructor', 'x']]);
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
