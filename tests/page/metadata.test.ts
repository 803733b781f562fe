import { describe, expect, it } from 'vitest';
import { parsePage } from '../../src/page/dom.js';
import { type Metadata, readMetadata } from '../../src/page/metadata.js';

function metadataOf(head: string, body = '', url = 'https://www.harbour.example/news/gate'): Metadata {
  const page = parsePage(`<html><head>${head}</head><body>${body}</body></html>`);
  if (!page) throw new Error('the page could not be parsed');
  return readMetadata(page, url);
}

describe('readMetadata', () => {
  it.each([
    [
      'the heading that the title shortens',
      '<title>Gate fails</title>',
      '<h1>Harbour Post</h1><h1>Gate fails for the second time</h1>',
      'Gate fails for the second time',
    ],
    [
      'the title without the name of the site',
      '<title>Gate fails | Harbour Post</title><meta property="og:site_name" content="Harbour Post">',
      '',
      'Gate fails',
    ],
    ['the title without the name of the host', '<title>Gate fails - harbour.example</title>', '', 'Gate fails'],
    ['a dash that belongs to the headline', '<title>Gate fails – again</title>', '', 'Gate fails – again'],
  ])('gives as title %s', (_, head, body, title) => {
    expect(metadataOf(head, body).title).toBe(title);
  });

  it.each([
    ['meta', '<meta property="article:published_time" content="2025-06-03T09:39:21Z">', '', '2025-06-03T09:39:21.000Z'],
    ['time', '', '<time datetime="2025-06-03">yesterday</time>', '2025-06-03T00:00:00.000Z'],
    ['a visible line', '', '<span class="post-date">Published on 3 June 2025</span>', '2025-06-03T00:00:00.000Z'],
  ])('reads the date from %s', (_, head, body, iso) => {
    expect(metadataOf(head, body).publishedAt?.toISOString()).toBe(iso);
  });

  it('reads the date from the address', () => {
    expect(metadataOf('', '', 'https://harbour.example/2025/6/3/gate').publishedAt).toEqual(
      new Date('2025-06-03T00:00:00Z'),
    );
  });

  it("takes no date of a comment or an update for the article's", () => {
    expect(
      metadataOf(
        '',
        '<div class="comment"><time datetime="2025-06-05">x</time></div><p class="updated-date">6 June 2025</p>',
      ).publishedAt,
    ).toBeNull();
  });

  it.each([
    ['meta', '<meta name="author" content="Ida Maren">', '', 'Ida Maren'],
    ['a byline', '', '<p class="byline">By Ida Maren | 3 June 2025</p>', 'Ida Maren'],
  ])('reads the author from %s', (_, head, body, author) => {
    expect(metadataOf(head, body).author).toBe(author);
  });

  it.each(['https://social.example/harbour', 'admin', 'news@harbour.example'])('takes "%s" for no author', (name) => {
    expect(metadataOf(`<meta property="article:author" content="${name}">`).author).toBeNull();
  });

  it('passes over JSON-LD that is broken', () => {
    const head = '<script type="application/ld+json">{"@type":"NewsArticle",</script><title>Gate fails</title>';

    expect(metadataOf(head).title).toBe('Gate fails');
  });

  it('reads the language as a tag', () => {
    expect(metadataOf('<meta property="og:locale" content="de_AT">').language).toBe('de-AT');
  });
});
