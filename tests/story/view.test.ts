import { describe, expect, it } from 'vitest';
import { type Outlook, storiesSeen } from '../../src/story/view.js';

const placements = [
  { articleId: 1, storyId: 7 },
  { articleId: 2, storyId: 8 },
  { articleId: 3, storyId: 7 },
  { articleId: 4, storyId: 9 },
];
const outlook = (fields: Partial<Outlook>): Outlook => ({
  visible: new Set([1, 2, 3, 4]),
  apart: [],
  redirects: new Map(),
  ...fields,
});

describe('storiesSeen', () => {
  it('groups articles by the story of today', () => {
    const seen = storiesSeen(placements, outlook({ redirects: new Map([[9, 8]]) }));

    expect(seen).toEqual([
      { storyId: 7, articleIds: [1, 3] },
      { storyId: 8, articleIds: [2, 4] },
    ]);
  });

  it('shows and counts nothing that feeds of other guilds brought', () => {
    const seen = storiesSeen(placements, outlook({ visible: new Set([3]) }));

    expect(seen).toEqual([{ storyId: 7, articleIds: [3] }]);
  });

  it('keeps an article apart that was split off, also after its story was merged', () => {
    const apart = [{ articleId: 4, storyId: 9 }];
    const seen = storiesSeen(placements, outlook({ apart, redirects: new Map([[9, 8]]) }));

    expect(seen).toEqual([
      { storyId: 7, articleIds: [1, 3] },
      { storyId: 8, articleIds: [2] },
      { storyId: null, articleIds: [4] },
    ]);
  });
});
