import { describe, expect, it } from 'vitest';
import type { Shortfall } from '../../src/model.js';
import { readPage } from '../../src/page/read.js';
import { fetched } from '../feed/fixture.js';

const paragraph =
  '<p>The lock at Port Ansel stopped halfway on Sunday, and the keeper could not close it by hand. </p>';
const declared = '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":"False"}</script>';
const aside = (words: string) => `<aside class="offer"><p>${words}</p></aside>`;

function shortfall(body: string, head = ''): Shortfall | null | undefined {
  const html = `<!doctype html><html><head><title>Lock stuck</title>${head}</head><body>${body}</body></html>`;
  const reading = readPage(fetched(html, 'text/html'));
  return reading.kind === 'page' ? reading.page.shortfall : undefined;
}

const article = (paragraphs: number, after = '') =>
  `<article><h1>Lock stuck</h1>${paragraph.repeat(paragraphs)}</article>${after}`;

describe('what a page gives less than its article', () => {
  it.each([
    ['that says so, and gives a few paragraphs', article(6), declared],
    ['that says so in a part of its description', article(6), declared.replace('}<', ',"hasPart":[{}]}<')],
    ['of the locked tier', article(6), '<meta property="article:content_tier" content="locked">'],
    ['with an offer right behind the text', article(20, aside('Subscribe now to continue reading.')), ''],
    ['with an offer in another language', article(20, aside('Möchten Sie weiterlesen? Ja, ich bin Abonnent.')), ''],
  ])('is behind a paywall on a page %s', (_what, body, head) => {
    expect(shortfall(body, head)).toBe('paywall');
  });

  it.each([
    ['that says so and gives the whole text', article(20), declared],
    [
      'with an offer for everything else, far from the text',
      article(
        20,
        `<ul>${'<li><a href="/tides">Tide tables</a></li>'.repeat(40)}</ul>${aside('Subscribe to continue reading.')}`,
      ),
      '',
    ],
    ['with a newsletter', article(20, aside('Subscribe to our newsletter.')), ''],
    ['about a paywall', article(20).replace('by hand', 'by hand, says the paywalled Harbour Post'), ''],
  ])('is nothing on a page %s', (_what, body, head) => {
    expect(shortfall(body, head)).toBeNull();
  });

  it.each([
    ['has a place for its script alone', '<div id="root"></div><script src="app.js"></script>'],
    ['asks for scripts', '<div id="main"></div><noscript>You need to enable JavaScript to run this app.</noscript>'],
    ['asks for scripts in German', '<p>Bitte aktivieren Sie JavaScript in Ihrem Browser.</p>'],
  ])('waits for scripts on a page that %s', (_what, body) => {
    expect(shortfall(body)).toBe('script');
  });

  it('is thin on a page with a few words, and on one with many that are no article', () => {
    expect(shortfall(article(1))).toBe('thin');
    expect(
      shortfall(`<div id="root"><ul>${'<li><a href="/a">Other news of the day</a></li>'.repeat(90)}</ul></div>`),
    ).toBe('thin');
  });

  it('is nothing on a page in a script without spaces that says enough', () => {
    expect(shortfall(`<article>${`<p>${'船在港口停了。'.repeat(8)}</p>`.repeat(4)}</article>`)).toBeNull();
  });
});
