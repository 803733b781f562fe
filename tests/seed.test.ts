import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBot } from './helpers/bot.js';
import { body, startServer, type TestServer } from './helpers/server.js';

const folder = new URL('../../shared/seed/', import.meta.url);
const furniture = /Nishadil|October|Comments|minutes read|Views|[Dd]isclaimer|artificial intelligence|warranties/;

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

// A page as a reader's browser copies it, which the bot meets every day.
describe.skipIf(!existsSync(folder))(
  'the real page in ../shared/seed (skipped where it is absent), as a feed item',
  () => {
    const text = existsSync(folder) ? readSeed() : '';
    const title = text.split('\n')[0] ?? '';
    let server: TestServer;
    let blocks: readonly string[] = [];

    beforeAll(async () => {
      server = await startServer({ '/rss.xml': (request, response) => feed(request.headers.host)(request, response) });
      blocks = await ask([
        `/feed add url:${server.url('/rss.xml')}`,
        ...['short', 'medium', 'long'].map((length) => `/summary article:"${title}" length:${length}`),
      ]);
    }, 60_000);
    afterAll(() => server.close());

    function feed(host = '') {
      const item = `<item><title>${escape(title)}</title><link>http://${host}/iraq</link>
      <pubDate>Thu, 02 Oct 2025 08:00:00 GMT</pubDate><description>${escape(text)}</description></item>`;
      const channel = `<channel><title>Nishadil</title><link>http://${host}/</link>${item}</channel>`;
      return body('application/rss+xml; charset=utf-8', `<?xml version="1.0"?><rss version="2.0">${channel}</rss>`);
    }

    const card = (at: number) => blocks[at] ?? '';
    const said = (at: number) => [...card(at).matchAll(/^- (.*)$/gm)].map((match) => match[1] ?? '');

    it.each([
      ['short', 2, 1],
      ['medium', 3, 3],
      ['long', 4, 6],
    ])('is said at length %s in whole sentences of its body', (_length, at, count) => {
      expect(said(at)).toHaveLength(count);
      expect(said(at).filter((sentence) => !text.includes(sentence) || !/[.”"]$/.test(sentence))).toEqual([]);
      expect(said(at).join(' ')).not.toMatch(furniture);
      expect(said(at)[0]).not.toMatch(/^(?:This|It)\b/);
      expect(said(at).join(' ')).toMatch(/concluding its direct combat mission/);
    });

    it('says what the role becomes, and says nothing twice', () => {
      expect(said(3).join(' ')).toMatch(/advising/);
      expect(new Set(said(4)).size).toBe(6);
    });

    it('says how long it takes to read', () => {
      expect(card(3)).toMatch(/2 min read → \d+ s, \d+% shorter/);
    });

    it('tells readers that the publisher says it was made with artificial intelligence', () => {
      expect(card(3).split('\n')[0]).toBe('AI-generated, says the publisher; Older than its date');
    });
  },
);

async function ask(lines: readonly string[]): Promise<readonly string[]> {
  const bot = startBot({ FETCH_ALLOW_ADDRESSES: '127.0.0.1' });
  for (const line of lines) bot.type(line);
  await bot.end();
  return bot.stdout().trimEnd().split('\n\n');
}

function readSeed(): string {
  const name = readdirSync(folder).find((file) => file.startsWith('000_')) ?? '';
  return readFileSync(new URL(name, folder), 'utf8');
}
