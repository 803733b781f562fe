import type { FeedReading, ParsedFeed } from '../model.js';
import { detectLanguage } from '../text/language.js';

/** A feed's reading with a language: what the feed says of itself, else what its items are written in (`und` where that is not sure). */
export async function inKnownLanguage(reading: FeedReading): Promise<FeedReading> {
  if (reading.kind !== 'feed' || reading.feed.language !== null) return reading;
  return { kind: 'feed', feed: { ...reading.feed, language: await detectLanguage(sampleOf(reading.feed)) } };
}

function sampleOf(feed: ParsedFeed): string {
  return feed.items.map((item) => `${item.title}\n${item.description || item.content}`).join('\n');
}
