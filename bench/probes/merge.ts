import { tellStory } from '../../src/story/telling.js';
import { detectLanguage } from '../../src/text/language.js';

/** Answers one line of the probe `merge`: `{id, documents, words}` in, `{id, summary}` out. */
export async function mergeLine(input: unknown): Promise<unknown> {
  if (typeof input !== 'object' || input === null) throw new TypeError('a line of the probe must be an object');
  const { id = null, documents, words }: { id?: unknown; documents?: unknown; words?: unknown } = input;
  const texts = Array.isArray(documents)
    ? documents.map((text: unknown) => (typeof text === 'string' ? text : ''))
    : [];
  const language = await detectLanguage(texts.join('\n'));
  const articles = texts.map((text, at) => ({ id: at, title: '', text, language }));
  const told = tellStory(articles, { words: typeof words === 'number' ? words : 60 });
  return { id, summary: told.map(({ articleId, from, to }) => texts[articleId]!.slice(from, to)).join('\n') };
}
