import { describe, expect, it } from 'vitest';
import { readFeed } from '../../src/feed/read.js';
import { fetched } from './fixture.js';

function isExplicit(said: string, root = 'rss version="2.0"'): unknown {
  const reading = readFeed(
    fetched(`<${root} xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:media="http://search.yahoo.com/mrss/">
      <channel><title>T</title>${said}<item><title>A</title></item></channel></rss>`),
  );
  return reading.kind === 'feed' && reading.feed.isExplicit;
}

describe('a feed for adults alone', () => {
  it.each([
    '<itunes:explicit>yes</itunes:explicit>',
    '<itunes:explicit> True </itunes:explicit>',
    '<media:rating scheme="urn:simple">adult</media:rating>',
    '<media:adult>true</media:adult>',
    '<rating>mature</rating>',
  ])('says so with %s', (said) => {
    expect(isExplicit(said)).toBe(true);
  });

  it.each([
    '',
    '<itunes:explicit>no</itunes:explicit>',
    '<itunes:explicit>clean</itunes:explicit>',
    '<media:rating>nonadult</media:rating>',
    '<media:rating scheme="urn:mpaa">pg</media:rating>',
    '<rating>(PICS-1.1 "http://www.rsac.org/ratingsv01.html" l r (n 0 s 0 v 0 l 0))</rating>',
  ])('is none that says %j', (said) => {
    expect(isExplicit(said)).toBe(false);
  });
});
