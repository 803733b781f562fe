import { describe, expect, it } from 'vitest';
import { render } from '../../src/discord/render.js';
import { phrasesIn } from '../../src/phrases/phrases.js';
import { contextReply } from '../../src/view/context.js';
import { askReply, inContextReply } from '../../src/view/ask.js';
import { newArticle, noon, testApp, follow } from '../helpers/app.js';

const sentenceOf = (number: number) => `Sentence ${number} ${'tells of the gate '.repeat(9)}.`;

async function anArticle() {
  const app = testApp();
  const text = Array.from({ length: 14 }, (_, index) => sentenceOf(index + 1)).join(' ');
  await follow(app, [newArticle({ text, publishedAt: noon })]);
  const [article] = (await app.store.latestArticles('g1', { limit: 1 })).articles;
  if (!article) throw new Error('The article is kept.');
  return article;
}

describe('sentences between their neighbours', () => {
  it('are all shown, however long their passage is', async () => {
    const article = await anArticle();
    const passage = Array.from({ length: 14 }, (_, index) => {
      const from = article.text.indexOf(sentenceOf(index + 1));
      return { from, to: from + sentenceOf(index + 1).length, isChosen: index % 2 === 0 };
    });

    const drawn = JSON.stringify(render(contextReply(phrasesIn('en'), article, [passage], []), new Map()));

    expect([1, 9, 14].filter((number) => drawn.includes(`Sentence ${number} `))).toEqual([1, 9, 14]);
  });
});

describe('an answer', () => {
  const longest = 'Barges wait. '.repeat(70).trim();

  it('is quoted whole, its neighbours only where there is room', async () => {
    const article = await anArticle();
    const quoted = [{ article, sentence: longest, before: longest, after: 'It is late.' }];

    const drawn = JSON.stringify(render(inContextReply(phrasesIn('en'), 'When?', quoted, []), new Map()));

    expect(drawn).toContain(`**${longest}**`);
    expect(drawn.split('Barges wait.')).toHaveLength(71);
    expect(drawn).toContain('It is late.');
  });

  it('of many sentences shows as many as fit, and counts those', async () => {
    const article = await anArticle();
    const quoted = Array.from({ length: 9 }, () => ({ article, sentence: longest, before: '', after: '' }));

    const drawn = JSON.stringify(render(askReply(phrasesIn('en'), 'When?', quoted, []), new Map()));

    expect(drawn).toContain('2 sentences from 1 article, quoted word for word.');
  });
});
