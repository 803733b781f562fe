import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FetchedDocument, ParsedPage } from '../../src/model.js';
import { readPage } from '../../src/page/read.js';
import { fetched, fixture } from '../feed/fixture.js';

function pageOf(document: FetchedDocument): ParsedPage {
  const reading = readPage(document);
  if (reading.kind !== 'page') throw new Error(`expected a page, got ${JSON.stringify(reading)}`);
  return reading.page;
}

describe('readPage', () => {
  it('gives the article without the page around it, and what the page says of itself', () => {
    const page = pageOf(fixture('pages/furniture-around-body.html'));

    expect(page).toEqual({
      title: 'Lock gate at Port Ansel fails again',
      author: 'Ida Maren',
      publishedAt: new Date('2025-06-03T05:39:21Z'),
      modifiedAt: null,
      language: 'en-GB',
      siteName: 'Harbour Post',
      section: null,
      canonicalUrl: null,
      image: null,
      text: [
        'The lower gate stopped halfway at 05:40 and could not be closed by hand, the harbour office said on Tuesday morning.',
        'Eleven barges are waiting in the outer basin, and the operator expects the queue to double before the weekend.',
        '“We have one chance a week,” said lock keeper Jon Aske, who has worked at the gate since it was built in 1991.',
        'A new motor, which weighs nine tonnes, left the Brodal works on Monday and will be lowered in on Saturday at low tide.',
      ].join('\n'),
      shortfall: null,
      labels: [],
    });
  });

  it('takes the text that a page tells search engines, where it shows hardly any of it', () => {
    const said = 'The lower gate stopped halfway at 05:40 and could not be closed by hand, the harbour office said.';
    const more =
      'Eleven barges are waiting in the outer basin, and the operator expects the queue to double by Friday.';
    const told = (data: object, shown = `<p>${said}</p>`) => {
      const article = { '@type': 'NewsArticle', headline: 'Gate fails', articleBody: `${said}\n${more}\n`.repeat(3) };
      const json = JSON.stringify({ ...article, ...data });
      const head = `<title>Gate fails</title><script type="application/ld+json">${json}</script>`;
      return pageOf(fetched(`<html><head>${head}</head><body><div id="app">${shown}</div></body></html>`));
    };
    const notice = 'This article was written with the help of artificial intelligence.';

    expect(told({}).text).toContain(more);
    expect(told({ headline: 'Whales return' }).text).not.toContain(more);
    expect(told({ isAccessibleForFree: false }).text).not.toContain(more);
    expect(told({}, `<p>${notice}</p><p>${said}</p>`).labels).toEqual([{ kind: 'ai-generated', evidence: notice }]);
  });

  it('reads a page without a body element', () => {
    const page = pageOf(fixture('pages/body-missing.html'));

    expect(page.text.split('\n')).toHaveLength(3);
    expect(page.text).toMatch(/^The colony on the outer bank/);
  });

  it('names no author where a page names only itself', () => {
    const page = pageOf(fixture('pages/nobody-named.html'));

    expect(page).toMatchObject({ title: 'Bread prices', author: null, siteName: 'Daily Lantern', publishedAt: null });
  });

  it('takes a plain text for its lines', () => {
    const page = pageOf(
      fetched(
        'Tide <b> tables\n\nThe tide is lowest on Saturday at noon, when the gate motor will be lowered in by crane.',
        'text/plain',
      ),
    );

    expect(page).toMatchObject({
      title: 'Tide <b> tables',
      text: 'The tide is lowest on Saturday at noon, when the gate motor will be lowered in by crane.',
    });
  });

  it('takes a document without any mark-up for plain text, and reads what stands above the article', () => {
    const page = pageOf(fixture('pages/copied-from-a-browser.txt'));

    expect(page).toMatchObject({
      title: 'Lock gate at Port Ansel fails again',
      siteName: 'Harbour Post',
      publishedAt: new Date('2025-06-03T00:00:00Z'),
    });
    expect(page.text).toMatch(/^The lower gate stopped halfway/);
  });

  it.each([
    ['50,000 nested elements', fetched(`<html><body>${'<div>'.repeat(50_000)}x`, 'text/html')],
    ['1,000 nested elements', fetched(`<html><body>${'<b>'.repeat(1000)}x`, 'text/html')],
    ['a picture', fetched('GIF89a', 'image/gif')],
    ['a PDF that says it is a page', fetched('%PDF-1.7 ...', 'text/html')],
    ['nothing', fetched('')],
  ])('turns down %s at once', (_, document) => {
    const startedAt = performance.now();

    expect(readPage(document)).toEqual({ kind: 'problem', problem: { kind: 'unreadable' } });
    expect(performance.now() - startedAt).toBeLessThan(2000);
  });

  it('gives no text where a page holds no article', () => {
    expect(pageOf(fetched('<html><head><title>Empty</title></head><body></body></html>'))).toMatchObject({
      title: 'Empty',
      text: '',
    });
  });

  it('answers for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(readPage({ bytes, url: 'https://site.example/', contentType: null }).kind).toMatch(/page|problem/);
      }),
      { numRuns: 100 },
    );
  });

  it('answers for any heap of tags', () => {
    const piece = fc.constantFrom(
      '<html>',
      '<head>',
      '</head>',
      '<body>',
      '<p>',
      '</p>',
      '<div',
      '>',
      '<script>',
      '<!--',
      'A word. ',
      '<table><td>',
      '</html>',
      '<h1 class="',
    );

    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        expect(readPage(fetched(pieces.join(''))).kind).toMatch(/page|problem/);
      }),
      { numRuns: 100 },
    );
  });
});
