import { describe, expect, it } from 'vitest';
import { readItems } from '../../src/feed/item-text.js';
import { readFeed } from '../../src/feed/read.js';
import type { FeedItem } from '../../src/model.js';
import { anItem } from '../helpers/feed.js';
import { fixture } from './fixture.js';

function itemsOf(name: string): readonly FeedItem[] {
  const reading = readFeed(fixture(name));
  if (reading.kind !== 'feed') throw new Error(`expected a feed, got ${JSON.stringify(reading)}`);
  return reading.feed.items;
}

describe('readItems', () => {
  it('gives the body of an item without the page around it, and says that a machine wrote it', async () => {
    const { texts } = await readItems({ items: itemsOf('feeds/content-with-furniture.xml'), language: 'en' });

    expect(texts[0]).toEqual({
      content:
        'The lower gate stopped halfway at 05:40 and could not be closed by hand, the harbour office said.\n' +
        'Eleven barges are waiting in the outer basin until a new motor has been fitted to the gate.',
      description: 'The lower gate stopped halfway at 05:40.',
      labels: [
        { kind: 'ai-generated', evidence: 'This article was written with the help of artificial intelligence.' },
      ],
    });
  });

  it('takes plain text for what it is', async () => {
    const { texts } = await readItems({ items: itemsOf('feeds/json-text-only.json'), language: 'en' });

    expect(texts[0]?.content).toBe(
      'The gate is 3 < 4 metres wide, says the lock keeper.\nDivers will measure it again on Saturday morning, when the tide is low.',
    );
  });

  it('detects the language where the feed declares none, and believes it otherwise', async () => {
    const item = anItem({
      title: 'Die Fähre kam gestern wieder einmal zu spät',
      description: 'Viele Reisende mussten am Abend im Regen auf das Schiff warten.',
    });

    expect((await readItems({ items: [item], language: null })).language).toBe('de');
    expect((await readItems({ items: [item], language: 'da' })).language).toBe('da');
    expect((await readItems({ items: [], language: null })).language).toBe('und');
  });
});
