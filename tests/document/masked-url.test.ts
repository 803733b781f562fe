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

describe('a key', () => {
  it.each([
    '550e8400-e29b-41d4-a716-446655440000',
    '550E8400-E29B-41D4-A716-446655440000',
    'aB3-dE5fG_hI7jK9lM1n-q',
    '41gKu0-4wL_FI_PB23cbvg',
    'Xq7_Zt2-Lw9Rb4Yc',
    '4fa9c1d27be35a08',
    '4fa9c1d27be35a0866',
  ])('is told by how it is spelt: %s', (key) => {
    expect(maskedUrl(`https://a.example/private/${key}/rss`)).toBe('https://a.example/private/***/rss');
    expect(maskedUrl(`https://a.example/rss?x=${key}`)).toBe('https://a.example/rss?x=***');
    expect(maskedUrl(`https://a.example/rss#${key}`)).toBe('https://a.example/rss#***');
  });

  it.each([
    ...['key', 'KEY', 'api_key', 'apiKey', 'APIKey', 'apikey', 'api-key', 'authkey', 'accesskey', 'AWSAccessKeyId'],
    ...['rsskey', 'key2', 'x.key', 'token', 'accesstoken', 'csrfToken', 'secret', 'client_secret', 'pass', 'userpass'],
    ...['password', 'passwd', 'pwd', 'auth', 'oauth2', 'Authorization', 'sig', 'X-Amz-Signature', 'sign', 'cred'],
    ...[
      'sess',
      'sessid',
      'PHPSESSID',
      'jsessionid',
      'connect.sid',
      'sid',
      'session_id',
      'hash',
      'md5hash',
      'user_hash',
    ],
    ...['jwt', 'bearer', 'login', 'pin', 'access', 'user', 'user_id', 'userId', 'code', 'u', 'k', 't', 'auth[token]'],
  ])('is told by its name: %s', (name) => {
    expect(maskedUrls(`https://a.example/rss?a=1&${name}=S1`)).toMatch(/=\*\*\*$/);
    expect(maskedUrls(`a.example/rss?${name}=S1`)).toBe(`a.example/rss?${name}=***`);
  });

  it.each([
    ...[
      'author',
      'authors',
      'authorId',
      'author_name',
      'keyword',
      'keywords',
      'design',
      'passage',
      'hashtag',
      'compass',
    ],
    ...['monkey', 'turkey', 'hockey', 'whiskey', 'bypass', 'assess', 'sacred', 'credit', 'secretary', 'signal'],
    ...['insight', 'newsid', 'spin', 'pinned', 'accessibility', 'encode', 'postcode', 'users', 'channel_id', 'q'],
  ])('is not told by a name that only holds letters of such a name: %s', (name) => {
    const url = `https://a.example/rss?${name}=S1`;
    expect(maskedUrl(url)).toBe(url);
  });

  it.each([
    ...['storm-closes-port-of-2026-11-26-again', 'article-12345', 'covid-19-what-we-know', '2026-11-26', '20261126'],
    ...['20261126T120000Z', 'COVID-19-What-We-Know-Now', 'iPhone-15-Pro-Max-review', 'iPhone15Pro-vs-GalaxyS24'],
    ...[
      'What-iOS18-means-for-iPhone16-owners',
      'F1-2024-Las-Vegas-GP',
      'BBC-News-24-Live-Feed',
      'GPT-4o-mini-release-2024',
    ],
    ...[
      'McLaren-F1-Team-2025',
      'Article_12345_News_Today',
      'S01E02-Pilot-Review',
      'G20-Summit-2026-Final-Day',
      'B2B-SaaS-2026',
    ],
    ...[
      'Euro-2028-Group-B-Draw',
      'COP31-and-CO2-What-Next',
      'the-100-best-films-of-2025',
      'Covid19_Vaccine_Update_2',
      'MH370-Ten-Years-On',
    ],
    ...[
      'PS5-Pro-vs-Xbox-Series-X-2026',
      '5G-and-6G-What-You-Need',
      'A-24-Hour-Strike-in-Port-Ansel',
      '1-in-5-UK-Firms-Cut-Jobs',
    ],
    ...[
      'NASA_Artemis_II_Feb_2026',
      'Windows-11-24H2-KB5044284-Fix',
      'UEFA-U21-Final-2027',
      'Top10_Gadgets_Of_2026_So_Far',
    ],
    ...[
      'AK-47-Seized-At-M25-Toll',
      'Boeing-737-MAX-9-Grounded',
      'release-v1.24.3-rc1',
      'WW2-Bomb-Found-in-E14-London',
      'en-GB',
    ],
  ])('is no usual slug: %s', (slug) => {
    const url = `https://a.example/news/${slug}?x=${slug}#${slug}`;
    expect(maskedUrl(url)).toBe(url);
  });

  it.each([
    'https://www.youtube.com/feeds/videos.xml?channel_id=UCaB3xdE5fG_hI7jK9lM1n-q',
    'https://www.youtube.com/feeds/videos.xml?channel_id=UC16niRr50-MSBwiO3YDb3RA',
    'https://www.youtube.com/feeds/videos.xml?playlist_id=PLaB3xdE5fGhI7jK9lM1nq7Rt2',
    'https://www.youtube.com/channel/UC16niRr50-MSBwiO3YDb3RA',
    'https://www.youtube.com/watch?v=aB3-dE5fG_h#t=120',
    'https://a.example/watch#a=1&t=120',
  ])('is no public id, nor a place in a page: %s', (url) => {
    expect(maskedUrl(url)).toBe(url);
    expect(maskedUrls(url)).toBe(url);
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
    ['See https://x.example/?token=S. It failed.', 'See https://x.example/?token=***. It failed.'],
    ['(See https://x.example/?a=b&token=S).', '(See https://x.example/?a=b&token=***).'],
    [
      'Why https://x.example/?key=S?! And x.example/?key=S:',
      'Why https://x.example/?key=***?! And x.example/?key=***:',
    ],
    ["'https://x.example/?token=S.', next", "'https://x.example/?token=***.', next"],
    ['At https://x.example/4fa9c1d27be35a0866, or later;', 'At https://x.example/***, or later;'],
    ['#5 x.example/?t=S and #a=1&token=S', '#5 x.example/?t=*** and #a=1&token=***'],
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
      '.',
      ')',
      ',',
      '-',
    ];
    const words = [
      'token',
      't',
      'monkey',
      'aB3-dE5fG_hI7jK9',
      'UC16niRr50-MSBwiO3YDb3RA',
      'channel_id',
      'a',
      '99999',
      'SECRET',
      '4fa9c1d27be35a0866',
      'b.example',
      '[',
      'n',
    ];
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
    maskedUrls(`https://x/?token=${"'".repeat(40_000)}a`);
    maskedUrls(`https://x/${"'.".repeat(40_000)}a`);

    expect(performance.now() - from).toBeLessThan(3_000);
  });
});
