import { describe, expect, it } from 'vitest';
import { StoryIndex } from '../../src/story/story-index.js';
import { addHeadlines, arrival, ferry, hour, library, noon } from './made-up.js';

const day = 24 * hour;
const storyIds = (index: StoryIndex, titles: readonly string[]) =>
  addHeadlines(index, titles).map(({ storyId }) => storyId);

describe('add', () => {
  it('puts headlines on one event into one story, and others apart', () => {
    const ids = storyIds(new StoryIndex(), [ferry[0]!, library[0]!, ferry[1]!, library[1]!, ferry[2]!]);

    expect(ids).toEqual([1, 2, 1, 2, 1]);
  });

  it('puts the same article into one story, whatever its title', () => {
    const index = new StoryIndex();
    const first = index.add(arrival(1, { title: 'Live: the day in Larchfield', url: 'https://a.example/live/7' }));
    const second = index.add(arrival(2, { title: 'Ferry aground', url: 'https://www.a.example/live/7?utm_source=x' }));

    expect(second.storyId).toBe(first.storyId);
  });

  it('gives each item without words a story of its own', () => {
    expect(storyIds(new StoryIndex(), ['…', '…'])).toEqual([1, 2]);
  });

  it('makes two stories one when a third report joins them, and the older id stays', () => {
    const index = new StoryIndex();
    const titles = [
      'Astrid Kestrel Lindqvist',
      'Marlow Quayside Tern',
      'Astrid Kestrel Lindqvist Marlow Quayside Tern',
    ];

    const assignments = addHeadlines(index, titles);

    expect(assignments.at(-1)).toEqual({ storyId: 1, merges: [{ from: 2, into: 1 }] });
  });

  it('lets a story go when its last article has left the window', () => {
    const index = new StoryIndex({ windowMs: 3 * day });
    index.add(arrival(1, { title: ferry[0]! }, noon));

    const within = index.add(arrival(2, { title: ferry[1]! }, noon + 2 * day));
    const chained = index.add(arrival(3, { title: ferry[2]! }, noon + 4 * day));
    const after = index.add(arrival(4, { title: ferry[0]! }, noon + 9 * day));

    expect([within, chained, after].map(({ storyId }) => storyId)).toEqual([1, 1, 2]);
  });

  it('goes on from the id that it is given', () => {
    const index = new StoryIndex({ nextStoryId: 70 });

    expect(index.add(arrival(1, { title: ferry[0]! })).storyId).toBe(70);
  });
});

describe('recall', () => {
  it('makes an index that goes on as the first would have', () => {
    const [first, second] = [new StoryIndex(), new StoryIndex()];
    const earlier = [ferry[0]!, library[0]!, ferry[1]!];
    const placed = addHeadlines(first, earlier);
    earlier.forEach((title, at) => second.recall(arrival(at + 1, { title }, noon + at * hour), placed[at]!.storyId));

    const later = ['Library of Harbour Bay closes', ferry[2]!, 'Snow closes the Kestrel pass'];
    const goOn = (index: StoryIndex) =>
      later.map((title, at) => index.add(arrival(10 + at, { title }, noon + 5 * hour)).storyId);

    expect(goOn(second)).toEqual([2, 1, 3]);
    expect(goOn(first)).toEqual([2, 1, 3]);
  });
});

describe('languages', () => {
  it('does not take common words of a language without a table for rare ones', () => {
    const index = new StoryIndex();
    const titles = Array.from({ length: 30 }, (_, at) => `sekä ettei mutta kuitenkin Nimi${at} Paikka${at} Asia${at}`);

    titles.forEach((title, at) => index.add(arrival(at, { title, language: 'fi' })));
    const last = index.add(arrival(99, { title: 'sekä ettei mutta kuitenkin Uutinen Muualla Aihe', language: 'fi' }));

    expect(last.storyId).toBeGreaterThan(10);
  });
});

describe('a full window', () => {
  it('lets the oldest go and goes on', () => {
    const index = new StoryIndex();
    const features = arrival(1, { title: '…' }).features;
    for (let id = 0; id < 66_000; id += 1) index.add({ id, features, publishedAt: noon, seenAt: noon });

    expect(index.add(arrival(70_000, { title: ferry[0]! })).storyId).toBeGreaterThan(66_000);
    expect(index.add(arrival(70_001, { title: ferry[1]! })).storyId).toBeGreaterThan(66_000);
  });
});
