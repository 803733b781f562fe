import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readItems } from '../../src/feed/item-text.js';
import { readFeed } from '../../src/feed/read.js';
import type { Label } from '../../src/model.js';
import { readPage } from '../../src/page/read.js';
import { fetched } from '../feed/fixture.js';

const folder = new URL('../../../shared/seed/', import.meta.url);
const file = existsSync(folder) ? readdirSync(folder).find((name) => name.endsWith('.txt')) : undefined;
const lines =
  file === undefined
    ? []
    : readFileSync(new URL(file, folder), 'utf8')
        .split('\n')
        .filter((line) => line.trim() !== '');
const [title = ''] = lines;
const body = lines.filter((line) => line.length > 70 && !line.includes('Disclaimer')).join('\n');
const labels: readonly Label[] = [
  {
    kind: 'ai-generated',
    evidence: 'This article was generated in part using artificial intelligence and may contain errors or omissions.',
  },
];

/** Only what has a date can be older than that. */
const age = {
  kind: 'older-than-date',
  evidence:
    'The United States military is embarking on a significant strategic pivot in Iraq, officially concluding its direct combat mission by the close of 2021.',
};

async function asItem(markup: string): Promise<unknown> {
  const rss = `<rss version="2.0"><channel><item><title>${title}</title><description><![CDATA[${markup}]]></description></item></channel></rss>`;
  const reading = readFeed(fetched(rss));
  if (reading.kind !== 'feed') return reading;
  const { texts } = await readItems({ items: reading.feed.items, language: 'en' });
  return { text: texts[0]?.description, labels: texts[0]?.labels };
}

function asPage(markup: string): unknown {
  const reading = readPage(
    fetched(`<!doctype html><html><head><title>${title}</title></head><body>${markup}</body></html>`, 'text/html'),
  );
  return reading.kind === 'page' ? { text: reading.page.text, labels: reading.page.labels } : reading;
}

const paragraphs = lines.map((line) => `<p>${line}</p>`).join('\n');

describe.skipIf(file === undefined)('the seed text (skipped where ../shared/seed is absent)', () => {
  it('has a body of 13 paragraphs', () => {
    expect(body.split('\n')).toHaveLength(13);
  });

  it.each([
    ['plain text', asItem(lines.join('\n'))],
    ['line breaks', asItem(lines.join('<br />'))],
    ['paragraphs', asItem(paragraphs)],
  ])('keeps the body and nothing else, as %s in a feed', async (_, result) => {
    expect(await result).toEqual({ text: body, labels });
  });

  it.each([
    ['paragraphs', asPage(paragraphs)],
    ['line breaks', asPage(`<article>${lines.join('<br>\n')}</article>`)],
    [
      'an article with a heading',
      asPage(`<article><h1>${title}</h1>${paragraphs.slice(paragraphs.indexOf('\n'))}</article>`),
    ],
  ])('keeps the body and nothing else, as %s on a page', (_, result) => {
    expect(result).toEqual({ text: body, labels: [...labels, age] });
  });

  it.each(['text/plain; charset=utf-8', null])(
    'gives its title, its site, its day and its body as a text of type %s',
    (type) => {
      const reading = readPage(fetched(lines.join('\n'), type));

      expect(reading).toMatchObject({
        kind: 'page',
        page: {
          title,
          siteName: 'Nishadil',
          publishedAt: new Date('2025-10-02T00:00:00Z'),
          text: body,
          labels: [...labels, age],
        },
      });
    },
  );
});
