import type { StoryItem } from '../../src/story/item.js';
import { detectLanguage } from '../../src/text/language.js';

/** A line of a probe about stories: `{id, title, text?, url?, source?, published?}`. */
export interface StoryLine {
  readonly id: unknown;
  readonly item: StoryItem;
  readonly source: string;
  /** Milliseconds since 1970; null where the line says nothing. */
  readonly published: number | null;
}

// Shorter ones are often taken for another language.
const fewestCharacters = 200;

/** Reads such a line; `number` is what the item is called inside. */
export async function readStoryLine(input: unknown, number: number): Promise<StoryLine> {
  if (typeof input !== 'object' || input === null) throw new TypeError('a line of the probe must be an object');
  const fields = new Map<string, unknown>(Object.entries(input));
  const [title, text, url] = [textOf(fields.get('title')), textOf(fields.get('text')), textOf(fields.get('url'))];
  const language = text.length < fewestCharacters ? 'und' : await detectLanguage(text);
  return {
    id: fields.get('id') ?? null,
    item: { id: number, title, text, url, language },
    source: textOf(fields.get('source')),
    published: timeOf(fields.get('published')),
  };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Unix seconds or ISO 8601. */
function timeOf(value: unknown): number | null {
  if (typeof value === 'number') return value * 1000;
  const time = typeof value === 'string' ? Date.parse(value) : NaN;
  return Number.isNaN(time) ? null : time;
}
