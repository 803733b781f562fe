import { describe, expect, it } from 'vitest';
import { standfirstOf } from '../../src/ingest/standfirst.js';
import type { ItemText, TextSource } from '../../src/model.js';

const said = 'The gate of Port Ansel stays shut for nine weeks.';
const list = 'Harbour Lights 1, Ada Orr\nHarbour Lights 2, Jon Aske';

function standfirst(ofFeed: Partial<ItemText>, text = list, textSource: TextSource = 'page') {
  return standfirstOf(
    'The gate is shut',
    { content: '', description: '', labels: [], ...ofFeed },
    { text, textSource },
  );
}

describe('standfirstOf', () => {
  it.each([
    ['the description beside a page', { description: said, content: 'Short.' }, 'page'],
    ['the content beside a page, where there is no description', { content: said }, 'page'],
    ['the description beside the content', { description: said, content: list }, 'content'],
  ] as const)('is %s', (_, ofFeed, textSource) => {
    expect(standfirst(ofFeed, list, textSource)).toBe(said);
  });

  it.each([
    ['nothing was said', { description: '' }, list],
    ['a word was said', { description: 'Comments' }, list],
    ['only the title was said', { description: 'The gate is  shut' }, list],
    ['only addresses were said', { description: 'Article at https://harbour.example/1, comments 34 so far' }, list],
    ['it is the text', { description: said }, `${said}\n`],
    ['it is the beginning of the text, cut off', { description: `${said} Barge […]` }, `${said}\nBarge crews wait.`],
    ['its first paragraph is as long as a text', { description: 'The gate is shut. '.repeat(40) }, list],
  ])('is null where %s', (_, ofFeed, text) => {
    expect(standfirst(ofFeed, text)).toBeNull();
  });

  it('is null where it is the text itself', () => {
    expect(standfirst({ description: said }, said, 'description')).toBeNull();
    expect(standfirst({ content: said }, said, 'content')).toBeNull();
  });

  it('stays where the text begins with it whole', () => {
    expect(standfirst({ description: said }, `${said}\n${list}`)).toBe(said);
  });

  it('is of something long the first paragraphs', () => {
    expect(standfirst({ description: `${said}\n${said}\n${'Barges wait. '.repeat(60)}` })).toBe(`${said}\n${said}`);
  });
});
