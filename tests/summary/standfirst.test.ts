import { describe, expect, it } from 'vitest';
import { readDraft } from '../../src/summary/draft.js';
import { article } from './articles.js';

const title = 'Tidal lock at Port Ansel fails for the second time';
const standfirst = 'The lower gate stopped halfway and could not be closed by hand. Eleven barges are waiting.';
const lede = 'The tidal lock at Port Ansel failed on Wednesday for the second time in five weeks.';
const body = [
  `${lede} Its lower gate stopped halfway, and four men with a crank could not close it by hand.`,
  'Eleven barges are waiting in the outer basin, and the fishing fleet cannot leave the inner one.',
  'Lock keeper Jon Aske heard a bang in the motor chamber. Divers found the rails clean at slack water.',
  'A new motor was ordered in October and left the Brodal works on Monday.',
].join('\n');

/** What a summary may say of an article, sentence by sentence. */
function sentences(text: string, title: string): readonly string[] {
  return readDraft(article(text, { title })).sentences.map((sentence) => sentence.text);
}

describe('withoutStandfirst', () => {
  it('leaves out the paragraph above the lede that says what the article says again', () => {
    expect(sentences(`${standfirst}\n${body}`, title)).toEqual(sentences(body, title));
  });

  it.each([
    ['says something new', 'Skippers want damages. The county has called in the court of Vessmark.', title],
    ['stands under no title', standfirst, ''],
    [
      'has almost as much of the title as the next',
      'The gate at Port Ansel stopped halfway and could not be closed by hand.',
      'Gate at Port Ansel fails on Wednesday',
    ],
    ['takes up the title itself', 'The tidal lock at Port Ansel failed for the second time.', 'Tidal lock fails again'],
  ])('keeps a first paragraph that %s', (_, first, title) => {
    expect(first).toContain(sentences(`${first}\n${body}`, title)[0]);
  });

  it('keeps the first paragraph of a short text', () => {
    const text = `${standfirst}\n${lede} Its lower gate stopped halfway, and could not be closed by hand.`;

    expect(standfirst).toContain(sentences(text, title)[0]);
  });
});
