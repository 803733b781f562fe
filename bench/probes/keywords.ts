import { keywordsOf } from '../../src/summary/keywords/keywords.js';
import { detectLanguage } from '../../src/text/language.js';

const mostKeys = 50;

/** Answers one line of the probe `keywords`: `{id, title?, text}` with `{id, keys}`, the best first. */
export async function keywordsLine(input: unknown): Promise<unknown> {
  if (typeof input !== 'object' || input === null) throw new TypeError('a line of the probe must be an object');
  const { id = null, title, text }: { id?: unknown; title?: unknown; text?: unknown } = input;
  const article = { text: typeof text === 'string' ? text : '', title: typeof title === 'string' ? title : '' };
  const language = await detectLanguage(`${article.title}\n${article.text}`);
  return { id, keys: keywordsOf({ ...article, language }).slice(0, mostKeys) };
}
