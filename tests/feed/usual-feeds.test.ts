import { describe, expect, it } from 'vitest';
import { usualFeedUrls } from '../../src/feed/usual-feeds.js';

describe('usualFeedUrls', () => {
  it('tries the page’s folder and the whole site in turns', () => {
    const urls = usualFeedUrls('https://harbour.example/news/index.html');

    expect(urls.slice(0, 4)).toEqual([
      'https://harbour.example/news/feed',
      'https://harbour.example/feed',
      'https://harbour.example/news/rss',
      'https://harbour.example/rss',
    ]);
    expect(urls).toHaveLength(12);
  });

  it('tries first what the site is known for, each address once', () => {
    const urls = usualFeedUrls('https://tern.substack.com/');

    expect(urls[0]).toBe('https://tern.substack.com/feed');
    expect(new Set(urls).size).toBe(urls.length);
  });

  it.each([
    ['https://social.example/@tern', 'https://social.example/@tern.rss'],
    ['https://lemmy.example/c/birds', 'https://lemmy.example/feeds/c/birds.xml'],
    ['https://www.youtube.com/@tern', 'https://www.youtube.com/@tern/feed'],
  ])('tries first for %s: %s', (page, first) => {
    expect(usualFeedUrls(page)[0]).toBe(first);
  });

  it.each(['mailto:a@b.example', 'nonsense'])('has nothing to try for %s', (page) => {
    expect(usualFeedUrls(page)).toEqual([]);
  });
});
