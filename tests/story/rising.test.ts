import { describe, expect, it } from 'vitest';
import { risingTopics } from '../../src/story/rising.js';

const headline = (title: string, source: string) => ({ title, source, language: 'en' });
const past = Array.from({ length: 90 }, (_, at) => headline(`Harbour Bay council meets on road ${at}`, 'Tern'));
const today = [
  ...['Astrid Kestrel wins', 'Crowd greets Astrid Kestrel', 'Astrid Kestrel back home', 'Kestrel speaks'].map(
    (title, at) => headline(title, `Paper ${at % 3}`),
  ),
  ...['Harbour Bay in the rain', 'Harbour Bay at night', 'Harbour Bay wakes'].map((title, at) =>
    headline(title, `Paper ${at % 3}`),
  ),
];

describe('risingTopics', () => {
  it('names what is new in the headlines, as one name', () => {
    const topics = risingTopics(today, past);

    expect(topics.map(({ name, sources }) => ({ name, sources }))).toEqual([{ name: 'Astrid Kestrel', sources: 3 }]);
  });

  it('asks for three sources', () => {
    const oneVoice = today.map(({ title }) => headline(title, 'Tern'));

    expect(risingTopics(oneVoice, past)).toEqual([]);
  });

  it('finds nothing without a past', () => {
    expect(risingTopics(today, [])).toEqual([]);
  });
});
