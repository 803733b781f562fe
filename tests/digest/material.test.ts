import { describe, expect, it } from 'vitest';
import { chooseMaterial } from '../../src/digest/material.js';
import { follow, newArticle, noon, testApp } from '../helpers/app.js';
import { addDigest, digestWords } from '../helpers/digest.js';
import { lock } from '../helpers/stories.js';

/** Headlines of these stories, newest first; null for one that stands in none. */
function headlines(...storyIds: readonly (number | null)[]) {
  return storyIds.map((storyId, index) => ({
    id: 100 - index,
    feedId: index,
    title: 'Gate motor arrives',
    language: 'en',
    publishedAt: new Date(noon.getTime() - index * 60_000),
    storyId,
  }));
}

const idsOf = (chosen: readonly { readonly id: number }[]) => chosen.map(({ id }) => id);

describe('chooseMaterial', () => {
  it('takes everything where there is room for it', () => {
    expect(idsOf(chooseMaterial(headlines(1, null, 2), 3))).toEqual([100, 99, 98]);
  });

  it('takes the stories with most sources whole, however old, then the newest', () => {
    const some = headlines(1, null, 2, 2, 3, 3, 3);

    expect(idsOf(chooseMaterial(some, 6))).toEqual([96, 95, 94, 98, 97, 100]);
  });

  it('takes a story that one source tells again and again for one like any other', () => {
    const again = headlines(null, 1, 1, 1).map((headline) => ({ ...headline, feedId: 1 }));

    expect(idsOf(chooseMaterial(again, 2))).toEqual([100, 99]);
  });
});

describe('a digest of more articles than can be compared', () => {
  it('tells the story that most sources have, though it is the oldest, and counts the rest', async () => {
    const app = testApp();
    const old = new Date(noon.getTime() - 20 * 3_600_000);
    app.setNow(old);
    for (const { source, title, text } of lock) {
      const url = `https://${source.replaceAll(' ', '')}.example/lock`.toLowerCase();
      await follow(app, [newArticle({ title, text, url, publishedAt: old })], { title: source });
    }
    app.setNow(new Date(noon.getTime() + 1));
    const many = Array.from({ length: 1_100 }, (_, number) => {
      const title = `${numberWord(number)} ${numberWord(number + 5_000)}`;
      return newArticle({ title, text: '', url: `https://wire.example/${number}`, publishedAt: noon });
    });
    await follow(app, many, { title: 'Wire' });

    const words = await digestWords(app, await addDigest(app, { entries: 1, style: 'brief' }));

    expect(words[1]).toContain(`${(1_100 + lock.length).toLocaleString('en')} articles`);
    expect(words.join('\n')).toContain('3 sources');
  });

  /** Words that no other number has. */
  function numberWord(number: number): string {
    return `w${number.toString(36).padStart(4, 'q')}`;
  }
});
