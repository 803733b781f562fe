import { describe, expect, it } from 'vitest';
import { answerQuestion, type AnsweringArticle, type QuestionToAnswer } from '../../src/answer/answer.js';
import { countFrequencies } from '../../src/search/frequencies.js';
import { searchWords } from '../../src/search/terms.js';

const gate: AnsweringArticle = {
  id: 1,
  title: 'Gate motor for Port Ansel arrives by rail',
  text:
    'The motor for the lower gate weighs nine tonnes and left the Brodal works on Monday. ' +
    'It will be lowered in on Saturday, when the tide is lowest. Barge crews have waited for a week.',
  language: 'en',
  score: 1.2,
};
const divers: AnsweringArticle = {
  id: 2,
  title: 'What the divers do under the lock',
  text: 'Divers need six hours of slack water to seat the motor in the gate. They eat herring before every dive.',
  language: 'en',
  score: 1,
};

function ask(text: string, articles: readonly AnsweringArticle[], rest: Partial<QuestionToAnswer> = {}) {
  const words = searchWords(text, 'en').filter(({ isStop }) => !isStop);
  const { documents, of } = countFrequencies(
    articles.map((each) => searchWords(each.text, 'en').map(({ stem }) => stem)),
  );
  return answerQuestion({
    text,
    articles,
    words: words.map(({ exact, stem }) => ({ exact, stems: [stem] })),
    namesSource: false,
    documents,
    frequencies: new Map(words.map(({ stem }) => [stem, of(stem)])),
    ...rest,
  });
}

function said(text: string, articles: readonly AnsweringArticle[]): readonly string[] {
  const answer = ask(text, articles);
  if (answer.kind === 'nothing') return [];
  const textOf = (id: number) => articles.find((article) => article.id === id)?.text ?? '';
  return answer.sentences.map(({ articleId, from, to }) => textOf(articleId).slice(from, to));
}

describe('the answer to a question', () => {
  it('is the sentence that says it, word for word', () => {
    expect(said('How much does the gate motor weigh?', [gate, divers])[0]).toBe(
      'The motor for the lower gate weighs nine tonnes and left the Brodal works on Monday.',
    );
  });

  it('is drawn from several articles', () => {
    expect(said('How long do divers need to seat the motor?', [gate, divers])[0]).toBe(
      'Divers need six hours of slack water to seat the motor in the gate.',
    );
  });

  it('has the sentences beside each, where there are any', () => {
    const answer = ask('How much does the gate motor weigh?', [gate]);

    expect(answer).toMatchObject({
      kind: 'answered',
      sentences: [{ articleId: 1, from: 0, to: 84, before: null, after: { from: 85, to: 144 }, isClose: true }],
    });
  });

  it('says nothing twice', () => {
    const copy = { ...gate, id: 3 };

    expect(said('How much does the gate motor weigh?', [gate, copy])).toHaveLength(1);
  });

  it('says nothing that has no word of the question', () => {
    expect(said('What do barge crews do?', [gate, divers])).toEqual(['Barge crews have waited for a week.']);
  });

  it('is nothing where no article speaks of it, with the words that tell most', () => {
    expect(ask('When does the ferry strike end?', [gate, divers])).toEqual({
      kind: 'nothing',
      words: expect.arrayContaining(['ferry', 'strike']),
    });
  });

  it('is nothing without articles', () => {
    expect(ask('Who is it?', [])).toEqual({ kind: 'nothing', words: [] });
  });

  it('keeps to the language of the best article', () => {
    const german = { ...divers, id: 4, language: 'de', text: 'Der motor ist da, und das gate ist zu.' };

    expect(said('How much does the gate motor weigh?', [gate, german])).toHaveLength(1);
  });
});
