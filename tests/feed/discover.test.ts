import { describe, expect, it } from 'vitest';
import { discoverFeeds } from '../../src/feed/discover.js';

const page = 'https://harbour.example/news/';
const body = (html: string) => `<!doctype html><html><head><title>x</title></head><body>${html}</body></html>`;

describe('discoverFeeds', () => {
  it('finds links to feeds that people can click, where the head names none', () => {
    const html = body(`<a href="/about">About</a> <a href="/feed.xml"><b>All</b> news</a> <a href="?format=rss">x</a>
      <a href="https://other.example/subscribe">RSS</a> <a href="/rss-explained.html">What is RSS?</a>`);

    expect(discoverFeeds(html, page)).toEqual([
      { url: 'https://harbour.example/feed.xml', title: 'All news' },
      { url: 'https://harbour.example/news/?format=rss', title: 'x' },
      { url: 'https://other.example/subscribe', title: 'RSS' },
    ]);
  });

  it('believes the head before the links', () => {
    const html =
      '<html><head><link rel="alternate" type="application/rss+xml" href="/a"></head><body><a href="/feed">b</a>';

    expect(discoverFeeds(html, page).map(({ url }) => url)).toEqual(['https://harbour.example/a']);
  });

  it('puts feeds of comments last and leaves out programming interfaces', () => {
    const link = (href: string, title: string) =>
      `<link rel="alternate" type="application/rss+xml" title="${title}" href="${href}">`;
    const html = `<html><head>${link('/c', 'Comments')}${link('/wp-json/x', 'JSON')}${link('/n', 'News &amp; more')}</head></html>`;

    expect(discoverFeeds(html, page)).toEqual([
      { url: 'https://harbour.example/n', title: 'News & more' },
      { url: 'https://harbour.example/c', title: 'Comments' },
    ]);
  });

  it('finds the feed of a YouTube channel by the id in its page', () => {
    const html =
      '<html><head><link rel="canonical" href="https://www.youtube.com/channel/UC42"></head><body></body></html>';

    expect(discoverFeeds(html, 'https://www.youtube.com/@tern')).toEqual([
      { url: 'https://www.youtube.com/feeds/videos.xml?channel_id=UC42', title: '' },
    ]);
  });
});
