import { describe, expect, it } from 'vitest';
import { parsePage } from '../../src/page/dom.js';
import { linesOf } from '../../src/page/lines.js';
import { gatherClues } from '../../src/page/metadata/clues.js';
import { type Metadata, readMetadata } from '../../src/page/metadata.js';

function metadataOf(head: string, body = '', url = 'https://www.harbour.example/news/gate'): Metadata {
  const page = parsePage(`<html><head>${head}</head><body>${body}</body></html>`);
  const visible = page?.querySelector('body');
  if (!page || !visible) throw new Error('the page could not be parsed');
  return readMetadata(gatherClues(page), url, linesOf(visible));
}

function linked(...objects: readonly object[]): string {
  return objects.map((object) => `<script type="application/ld+json">${JSON.stringify(object)}</script>`).join('');
}

const title = '<h1>Gate fails for the second time</h1>';

describe('the title', () => {
  it.each([
    [
      'the heading that the title shortens',
      '<title>Gate fails</title>',
      '<h1>Harbour Post</h1><h1>Gate fails for the second time</h1>',
      'Gate fails for the second time',
    ],
    [
      'the headline and not the section, which stand in one title',
      '<title>Harbour - News - Gate fails for the second time</title>',
      '<h1>News</h1><h1>Gate fails for the second time</h1>',
      'Gate fails for the second time',
    ],
    [
      'the heading without the kicker that runs into it',
      '<meta property="og:title" content="Gate fails again">',
      '<h1><span>Port Ansel</span>Gate fails again</h1>',
      'Gate fails again',
    ],
    [
      'the title without the name of the site',
      '<title>Gate fails | Harbour Post</title><meta property="og:site_name" content="Harbour Post">',
      '',
      'Gate fails',
    ],
    ['the title without the name of the host', '<title>Gate fails - harbour.example</title>', '', 'Gate fails'],
    [
      'the title without what the address says, too',
      '<title>The gate fails again - The Harbour Forum</title>',
      '',
      'The gate fails again',
    ],
    ['a dash that belongs to the headline', '<title>Gate fails – again</title>', '', 'Gate fails – again'],
  ])('is %s', (_, head, body, expected) => {
    expect(metadataOf(head, body).title).toBe(expected);
  });
});

describe('the date of publication', () => {
  it.each([
    [
      'JSON-LD',
      linked({ '@type': 'NewsArticle', datePublished: '2025-06-03T09:39:21Z' }),
      '',
      '2025-06-03T09:39:21.000Z',
    ],
    ['meta', '<meta property="article:published_time" content="2025-06-03T09:39:21Z">', '', '2025-06-03T09:39:21.000Z'],
    ['itemprop', '', '<p itemprop="datePublished" content="2025-06-03">3/6</p>', '2025-06-03T00:00:00.000Z'],
    ['time', '', '<time datetime="2025-06-03">yesterday</time>', '2025-06-03T00:00:00.000Z'],
    ['a class', '', '<span class="post-date">Published on 3 June 2025</span>', '2025-06-03T00:00:00.000Z'],
    [
      'the line below the title',
      '',
      `${title}<p>Port Ansel</p><p>3 June 2025 · 4 min read</p>`,
      '2025-06-03T00:00:00.000Z',
    ],
    ['the line above the title', '', `<p>3 June 2025</p>${title}`, '2025-06-03T00:00:00.000Z'],
    [
      'the opening of the first paragraph',
      '',
      `${title}<p>3.6.2025 – The lower gate stopped halfway at 05:40 and could not be closed by hand, the harbour office said on Tuesday morning.</p>`,
      '2025-06-03T00:00:00.000Z',
    ],
    [
      'a label at the end',
      '',
      `${title}${'<p>The gate.</p>'.repeat(20)}<p>Published: 3 June 2025</p>`,
      '2025-06-03T00:00:00.000Z',
    ],
  ])('is read from %s', (_, head, body, iso) => {
    expect(metadataOf(head, body).publishedAt?.toISOString()).toBe(iso);
  });

  it('is read from the address', () => {
    expect(metadataOf('', '', 'https://harbour.example/2025/6/3/gate').publishedAt).toEqual(
      new Date('2025-06-03T00:00:00Z'),
    );
  });

  it('is the one that readers are shown where the page declares a later one, of its move to a new system', () => {
    const head = '<meta property="article:published_time" content="2025-06-03T09:39:21Z">';

    expect(metadataOf(head, `${title}<p>12 May 2014</p>`).publishedAt).toEqual(new Date('2014-05-12T00:00:00Z'));
    expect(metadataOf(head, `${title}<p>2 June 2025</p>`).publishedAt).toEqual(new Date('2025-06-03T09:39:21Z'));
  });

  it('is not turned round where the page shows the same day with the month first', () => {
    const head = '<meta property="article:published_time" content="2025-11-03T09:39:21Z">';

    expect(metadataOf(head, `${title}<p>11.03.25</p>`).publishedAt).toEqual(new Date('2025-11-03T09:39:21Z'));
  });

  it('has the time that mark-up gives to the day that readers are shown', () => {
    const body = `${title}<p>3 June 2025</p><time class="stamp" datetime="2025-06-03T05:39:00Z">05:39</time>`;

    expect(metadataOf('', body).publishedAt).toEqual(new Date('2025-06-03T05:39:00Z'));
  });

  it('puts the day first where the page is in a language whose writers do', () => {
    const body = `${title}<p>03/06/2025</p>`;

    expect(metadataOf('', body).publishedAt).toBeNull();
    expect(metadataOf('<meta property="og:locale" content="fr_FR">', body).publishedAt).toEqual(
      new Date('2025-06-03T00:00:00Z'),
    );
  });

  it.each([
    ['a comment', '<div class="comment"><time datetime="2025-06-05">x</time></div>'],
    ['an update', '<p class="updated-date">6 June 2025</p>'],
    ['an update below the title', `${title}<p>Updated: 6 June 2025</p>`],
    ['another article', `${title}<aside><p>6 June 2025</p></aside>`],
    ['an event', `${title}<p>Event on 6 June 2025</p>`],
    ['a copyright', `${title}<p>© 6 June 2025</p>`],
  ])('is not that of %s', (_, body) => {
    expect(metadataOf('', body).publishedAt).toBeNull();
  });
});

describe('the date of the last change', () => {
  const published = '<meta property="article:published_time" content="2025-06-03T05:39:00Z">';

  it.each([
    ['JSON-LD', linked({ '@type': 'Article', dateModified: '2025-06-05T10:00:00Z' }), '', '2025-06-05T10:00:00.000Z'],
    ['meta', '<meta property="article:modified_time" content="2025-06-05T10:00:00Z">', '', '2025-06-05T10:00:00.000Z'],
    ['a class', '', '<time class="updated" datetime="2025-06-05T10:00:00Z">5 June</time>', '2025-06-05T10:00:00.000Z'],
    ['the line below the title', '', `${title}<p>Updated: 5 June 2025</p>`, '2025-06-05T00:00:00.000Z'],
    ['German', '', `${title}<p>Zuletzt aktualisiert am 5. Juni 2025</p>`, '2025-06-05T00:00:00.000Z'],
  ])('is read from %s', (_, head, body, iso) => {
    expect(metadataOf(published + head, body).modifiedAt?.toISOString()).toBe(iso);
  });

  it('is none where it is no later than the publication', () => {
    const head = `${published}<meta property="article:modified_time" content="2025-06-03T05:39:00Z">`;

    expect(metadataOf(head).modifiedAt).toBeNull();
  });
});

describe('the authors', () => {
  it.each([
    [
      'JSON-LD',
      linked({ '@type': 'NewsArticle', author: [{ '@type': 'Person', name: 'Ida Maren' }, 'Jon Aske'] }),
      '',
      'Ida Maren, Jon Aske',
    ],
    [
      'JSON-LD that names a person by an address',
      linked({
        '@graph': [
          { '@type': 'Article', author: { '@id': '#ida' } },
          { '@type': 'Person', '@id': '#ida', name: 'Ida Maren' },
        ],
      }),
      '',
      'Ida Maren',
    ],
    ['meta', '<meta name="author" content="Ida Maren">', '', 'Ida Maren'],
    [
      'a label for previews',
      '<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Ida Maren">',
      '',
      'Ida Maren',
    ],
    ['rel', '', '<a rel="author" href="/ida">Ida Maren</a>', 'Ida Maren'],
    ['a byline', '', '<p class="byline">By Ida Maren | 3 June 2025</p>', 'Ida Maren'],
    [
      'a byline of several elements',
      '',
      '<div class="author"><b>Ida Maren</b><i>Harbour Reporter</i></div>',
      'Ida Maren',
    ],
    ['a line below the title', '', `${title}<p>By Ida Maren and Jon Aske</p>`, 'Ida Maren, Jon Aske'],
    ['two lines below the title', '', `${title}<p>Von</p><p>Ida Maren</p>`, 'Ida Maren'],
    ['a line at the end', '', `${title}${'<p>The gate.</p>'.repeat(20)}<p>Written by Ida Maren</p>`, 'Ida Maren'],
  ])('are read from %s', (_, head, body, author) => {
    expect(metadataOf(head, body).author).toBe(author);
  });

  it('are the site where it shows its own name as the author', () => {
    const head = '<meta property="og:site_name" content="Harbour Post"><meta name="author" content="Harbour Post">';

    expect(metadataOf(head).author).toBeNull();
    expect(metadataOf(head, '<p class="byline">By Harbour Post</p>').author).toBe('Harbour Post');
  });

  it('are the person after whom a site is called', () => {
    const head = linked(
      { '@type': 'BlogPosting', author: { '@type': 'Person', name: 'Ida Maren' } },
      { '@type': 'WebSite', name: 'Ida Maren' },
    );

    expect(metadataOf(head).author).toBe('Ida Maren');
  });

  it.each([
    ['a comment', '<div class="comment-author">Jon Aske</div>'],
    ['a side bar', '<div class="sidebar"><p class="author">Jon Aske</p></div>'],
    ['a line in the middle of the page', `${title}${'<p>The gate.</p>'.repeat(20)}<p>By Saturday Noon</p>`],
  ])('are not in %s', (_, body) => {
    expect(metadataOf('', body).author).toBeNull();
  });
});

describe('the section', () => {
  it.each([
    ['meta', '<meta property="article:section" content="Politics">', ''],
    ['JSON-LD', linked({ '@type': 'NewsArticle', articleSection: ['Politics', 'Harbour'] }), ''],
    [
      'the path in JSON-LD',
      linked({
        '@type': 'BreadcrumbList',
        itemListElement: ['Home', 'Politics', 'Gate fails for the second time'].map((name) => ({ name })),
      }),
      title,
    ],
    ['the path that readers see', '', `<ul class="breadcrumbs"><li>Home</li><li>›</li><li>Politics</li></ul>${title}`],
  ])('is read from %s', (_, head, body) => {
    expect(metadataOf(head, body).section).toBe('Politics');
  });

  it('is none where the path leads from the front page to the article', () => {
    expect(
      metadataOf('', `<p class="breadcrumb"><a>Home</a> <a>Gate fails for the second time</a></p>${title}`).section,
    ).toBeNull();
  });
});

describe('the addresses', () => {
  it('are made absolute', () => {
    const head =
      '<base href="/en/"><link rel="canonical" href="gate"><meta property="og:image" content="//img.example/gate.jpg">';

    expect(metadataOf(head)).toMatchObject({
      canonicalUrl: 'https://www.harbour.example/en/gate',
      image: 'https://img.example/gate.jpg',
    });
  });

  it('are taken from the next source where the first is no address', () => {
    const head =
      '<meta property="og:image" content="data:image/gif;base64,R0lG"><meta name="twitter:image" content="/gate.jpg">' +
      '<link rel="canonical" href="javascript:void(0)"><meta property="og:url" content="https://harbour.example/gate">';

    expect(metadataOf(head)).toMatchObject({
      canonicalUrl: 'https://harbour.example/gate',
      image: 'https://www.harbour.example/gate.jpg',
    });
  });

  it("are none where a template gives the front page's", () => {
    expect(metadataOf('<link rel="canonical" href="https://www.harbour.example/">').canonicalUrl).toBeNull();
  });
});

describe('what a page says of itself', () => {
  it('reads the language as a tag', () => {
    expect(metadataOf('<meta property="og:locale" content="de_AT">').language).toBe('de-AT');
  });

  it.each([
    ['og:site_name', '<meta property="og:site_name" content="Harbour Post">'],
    [
      'the publisher in JSON-LD',
      linked({ '@type': 'NewsArticle', publisher: { '@type': 'Organization', name: 'Harbour Post' } }),
    ],
    ['the site in JSON-LD', linked({ '@type': 'WebSite', name: 'Harbour Post' })],
  ])('reads the name of the site from %s', (_, head) => {
    expect(metadataOf(head).siteName).toBe('Harbour Post');
  });

  it('passes over JSON-LD that is broken', () => {
    const head = '<script type="application/ld+json">{"@type":"NewsArticle",</script><title>Gate fails</title>';

    expect(metadataOf(head).title).toBe('Gate fails');
  });

  it('reads JSON-LD with a line break in a string and a comma too many', () => {
    const head = '<script type="application/ld+json">{"@type":"Article","headline":"Gate\nfails",}</script>';

    expect(metadataOf(head).title).toBe('Gate fails');
  });

  it.each([
    [
      'arrays in arrays',
      `<script type="application/ld+json">{"@type":"Article","author":${'['.repeat(50_000)}${']'.repeat(50_000)}}</script>`,
    ],
    ['10,000 headings', '<h1>Gate fails again</h1>'.repeat(10_000)],
    ['10,000 meta elements', '<meta name="author" content="x@y.example">'.repeat(10_000)],
    ['10,000 dates', '<time>3 June</time>'.repeat(10_000)],
    ['a byline without end', `<p class="byline">By ${'Ida '.repeat(100_000)}</p>`],
  ])('is soon done with %s', (_, markup) => {
    const startedAt = performance.now();

    metadataOf('<title>Gate fails again</title>', markup);

    expect(performance.now() - startedAt).toBeLessThan(2000);
  });
});

describe('a page that says too much', () => {
  const many = linked({
    '@type': 'NewsArticle',
    headline: 'Gate fails again and '.repeat(10_000),
    articleSection: 'Harbour '.repeat(100),
    image: `https://www.harbour.example/${'a'.repeat(3000)}.jpg`,
    publisher: { name: 'Harbour Post '.repeat(8000) },
    author: Array.from({ length: 20_000 }, (_, index) => ({
      '@type': 'Person',
      name: `Ida Maren${String.fromCodePoint(0x61 + (index % 26), 0x61 + (Math.floor(index / 26) % 26), 0x61 + Math.floor(index / 676))}`,
    })),
  });
  const address = `<link rel="canonical" href="https://www.harbour.example/${'a'.repeat(3000)}">`;

  it('is read in bounds', () => {
    const { title, author, siteName, section, canonicalUrl, image } = metadataOf(many + address);

    expect(title.length).toBeLessThanOrEqual(500);
    expect(title).toMatch(/^Gate fails again and /);
    expect(author?.split(', ')).toHaveLength(20);
    expect([siteName, section, canonicalUrl, image]).toEqual([null, null, null, null]);
  });

  it('is read in a moment', () => {
    const from = performance.now();

    metadataOf(many + address);

    expect(performance.now() - from).toBeLessThan(2000);
  });
});
