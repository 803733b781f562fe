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
