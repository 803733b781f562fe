import { inKnownLanguage } from '../../src/page/language.js';
import { readPage } from '../../src/page/read.js';
import { readDocument } from './document.js';

/** One line of the `extract` probe: `{id, file, url}` in, `{id, text, title, author, date, lang, labels}` out. Never throws. */
export async function extractLine(input: unknown, root: string): Promise<unknown> {
  const { id, read } = readDocument(input, root);
  try {
    const reading = await inKnownLanguage(readPage(read()));
    if (reading.kind === 'problem') return { id, text: '', title: '', error: reading.problem.kind };
    const { text, title, author, publishedAt, language, labels } = reading.page;
    return { id, text, title, author, date: publishedAt?.toISOString() ?? null, lang: language, labels };
  } catch (error) {
    return { id, text: '', title: '', error: String(error) };
  }
}
