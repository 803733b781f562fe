import { describe, expect, it } from 'vitest';
import { languageFor } from '../../src/phrases/language.js';
import { Mistake } from '../../src/phrases/mistake.js';
import { phrasesIn } from '../../src/phrases/phrases.js';

describe('phrasesIn', () => {
  it('counts in words', () => {
    const phrases = phrasesIn('en');

    const said = [1, 3, 1204].map((count) => phrases.text('articles.count', { count }));

    expect(said).toEqual(['1 article', '3 articles', '1,204 articles']);
  });

  it('puts pieces where the phrase has their places', () => {
    const command = { kind: 'command', name: 'feed add' } as const;

    const line = phrasesIn('en').line('nothing-yet.moderator', { command });

    expect(line).toEqual(['Nothing here yet. Add a feed: ', command]);
  });

  it('puts several pieces in one place in their order', () => {
    const line = phrasesIn('en').line('mistake.no-options', { name: ['a', { kind: 'strong' }] });

    expect(line).toEqual(['There is no option ', 'a', { kind: 'strong' }, ' here: this command takes none.']);
  });

  it('lets the words stand out that the phrase marks', () => {
    const channel = { kind: 'channel', id: 'c1' } as const;

    const line = phrasesIn('en').line('feed.there', { feed: 'The <i>Tern</i>', channel });

    expect(line).toEqual(['– ', { kind: 'strong', text: 'The <i>Tern</i>' }, ' goes to ', channel, ' already.']);
  });

  it('counts and writes numbers as the language does', () => {
    const said = (['de', 'pl', 'ja'] as const).map((language) =>
      [1, 3, 12_004].map((count) => phrasesIn(language).text('sources.count', { count })),
    );

    expect(said).toEqual([
      ['1 Quelle', '3 Quellen', '12.004 Quellen'],
      ['1 źródło', '3 źródła', '12\u00a0004 źródła'],
      ['1媒体', '3媒体', '12,004媒体'],
    ]);
  });

  it('leaves what fills a place as it is, marks and all', () => {
    const said = phrasesIn('en').text('mistake.unknown-command', { command: "{x} <b>it's</b>" });

    expect(said).toBe("There is no /{x} <b>it's</b> command. /help lists what there is.");
  });
});

describe('languageFor', () => {
  it('speaks the nearest language that it knows', () => {
    expect(['pt-BR', 'es-419', 'DE', 'en-GB'].map(languageFor)).toEqual(['pt', 'es', 'de', 'en']);
  });

  it('speaks English to everybody else', () => {
    expect(['sv-SE', '', 'x', undefined].map(languageFor)).toEqual(['en', 'en', 'en', 'en']);
  });
});

describe('a Mistake', () => {
  it('speaks English as an error among others', () => {
    expect(new Mistake('mistake.yes-or-no', { name: 'silent' }).message).toBe('silent must be yes or no.');
  });
});
