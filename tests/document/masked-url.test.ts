import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carriesKey, maskedUrl, maskedUrls } from '../../src/document/masked-url.js';

describe('maskedUrl', () => {
  it.each([
    ['https://harbourpost.example/feed', 'https://harbourpost.example/feed'],
    ['https://harbourpost.example/feed?page=2&lang=en', 'https://harbourpost.example/feed?page=2&lang=en'],
    ['https://harbourpost.example/feed?key=abc', 'https://harbourpost.example/feed?key=***'],
    ['https://harbourpost.example/feed?API_KEY=abc&lang=en', 'https://harbourpost.example/feed?API_KEY=***&lang=en'],
    ['https://harbourpost.example/rss?auth=1&token=2', 'https://harbourpost.example/rss?auth=***&token=***'],
    ['https://harbourpost.example/rss?x=4fa9c1d27be35a0866', 'https://harbourpost.example/rss?x=***'],
    ['https://harbourpost.example/rss?4fa9c1d27be35a0866', 'https://harbourpost.example/rss?***='],
    ['https://ida:pass@harbourpost.example/rss', 'https://***@harbourpost.example/rss'],
    ['https://harbourpost.example/private/4fa9c1d27be35a0866/rss', 'https://harbourpost.example/private/***/rss'],
    [
      'https://harbourpost.example/2026/03/gate-motor-for-port-ansel-arrives-by-rail',
      'https://harbourpost.example/2026/03/gate-motor-for-port-ansel-arrives-by-rail',
    ],
    ['Harbour Post', 'Harbour Post'],
  ])('shows %s as %s', (url, shown) => {
    expect(maskedUrl(url)).toBe(shown);
  });
});

describe('carriesKey', () => {
  it.each([
    ['https://a.example/rss?token=x1', true],
    ['https://ann:pass@a.example/rss', true],
    ['https://a.example/rss', false],
    ['https://a.example/rss?q=night+train&page=2', false],
  ])('says of %s: %s', (url, carries) => {
    expect(carriesKey(url)).toBe(carries);
  });
});

describe('maskedUrls', () => {
  it.each([
    ["https://x.example/o'brien/feed?token=S", "https://x.example/o'brien/feed?token=***"],
    ["{ url: 'https://x.example/feed?token=S' }, 'next'", "{ url: 'https://x.example/feed?token=***' }, 'next'"],
    ['It must begin with https:// or http://.', 'It must begin with https:// or http://.'],
    ['See https://X.example, or https://y.example/?a=b c.', 'See https://X.example, or https://y.example/?a=b c.'],
  ])('makes of %j %j', (text, shown) => {
    expect(maskedUrls(text)).toBe(shown);
  });

  it('masks every address in a text, and leaves the rest', () => {
    const line =
      '{"error":"GET https://a.example/rss?token=x1 failed after http://b.example/?key=y2","host":"a.example"}';

    expect(maskedUrls(line)).toBe(
      '{"error":"GET https://a.example/rss?token=*** failed after http://b.example/?key=***","host":"a.example"}',
    );
  });
});

describe('an address that cannot be parsed, or is spelt oddly', () => {
  it.each([
    ['https://x:99999/?token=SECRET', 'https://x:99999/?token=***'],
    ['https://x:99999/?q=SECRET&lang=', 'https://x:99999/?q=***&lang='],
    ['https://x:99999/?a=SECRET;b=SECRET', 'https://x:99999/?a=***;b=***'],
    ['https://x:99999/?SECRET', 'https://x:99999/?***'],
    ['https://x:99999/4fa9c1d27be35a0866/?x=SECRET', 'https://x:99999/***/?x=***'],
    ['HTTPS://X:99999/?TOKEN=SECRET', 'HTTPS://X:99999/?TOKEN=***'],
    ['http://[bad/?key=SECRET', 'http://[bad/?key=***'],
    ['https://%zz/?q=SECRET', 'https://%zz/?q=***'],
    ['https://?q=SECRET', 'https://?q=***'],
    ['https://user:SECRET@bad host/', 'https://***@bad/ host/'],
    ['https://user:SECRET@host:99999/', 'https://***@host:99999/'],
    ['https://user:SEC RET@host/', 'https://***@host/'],
    ['https://us er:SECRET@host/', 'https://***@host/'],
    ['https://user:SEC/RET@host/x', 'https://***@host/x'],
    ['https://user:SEC?RET@host/', 'https://user:***?***'],
    ['https://user:SEC#RET@host/', 'https://user:***#***'],
    [String.raw`https:\\user:SECRET@host\a?token=SECRET`, 'https://***@host/a?token=***'],
    ['https:user:SECRET@host?key=SECRET', 'https://***@host/?key=***'],
    ['ftp://user:SECRET@host/', 'ftp://***@host/'],
    ['https://bad host/?token=SECRET', 'https://bad host/?token=***'],
    ['harbourpost.example/rss?token=SECRET', 'harbourpost.example/rss?token=***'],
    ['https://x.example/#access_token=SECRET', 'https://x.example/#access_token=***'],
    ['https://x.example/?a=1;token=SECRET', 'https://x.example/?a=1%3Btoken%3D***'],
    [
      'https://x.example/?url=https%3A%2F%2Fy%2F%3Fkey%3DSECRET',
      'https://x.example/?url=https%3A%2F%2Fy%2F%3Fkey%3D***',
    ],
    [String.raw`{"e":"https://x:99999/?q=SECRET\n at \"b\""}`, String.raw`{"e":"https://x:99999/?q=***\n at \"b\""}`],
    ["'https://x:99999/?q=SECRET', next", "'https://x:99999/?q=***', next"],
  ])('is masked in a text by its spelling: %s', (text, shown) => {
    expect(maskedUrls(text)).toBe(shown);
    expect(maskedUrls(shown)).toBe(shown);
    expect(maskedUrl(text)).not.toContain('SECRET@');
  });

  it.each(['//user:SECRET@host/?q=SECRET', 'user:SECRET@host/?q=SECRET', 'feed:https://user:SECRET@host/'])(
    'is masked by itself: %s',
    (url) => {
      expect(maskedUrl(url)).not.toContain('SECRET');
    },
  );

  it.each([
    'See https://a.example, or write to me@b.example.',
    'See https://a.example:8080 or me@b.example.',
    'What? a=b; user=5',
    'https: not allowed',
  ])('is no text like: %s', (text) => {
    expect(maskedUrls(text)).toBe(text);
  });

  it('is masked as it was when it is masked again', () => {
    const pieces = [
      'https:',
      'ftp://',
      '/',
      '\\',
      '@',
      ':',
      '?',
      '#',
      '&',
      ';',
      '=',
      ' ',
      "'",
      '"',
      '%3F',
      '%3D',
      '***',
    ];
    const words = ['token', 'a', '99999', 'SECRET', '4fa9c1d27be35a0866', 'b.example', '[', 'n'];
    const texts = fc.array(fc.constantFrom(...pieces, ...words), { maxLength: 14 }).map((parts) => parts.join(''));

    fc.assert(
      fc.property(texts, (text) => {
        const once = maskedUrls(`https://${text}`);
        expect(maskedUrls(once)).toBe(once);
      }),
      { numRuns: 3_000 },
    );
  });

  it('is found in a long text in a time that grows with it', () => {
    const from = performance.now();
    for (const piece of ['https://', 'a', 'https:\\\\a: ', '?a=', '%26a%3D', "'", ' x@'])
      maskedUrls(piece.repeat(50_000));

    expect(performance.now() - from).toBeLessThan(3_000);
  });
});
