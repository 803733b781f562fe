import type { Phrases } from '../phrases/phrases.js';
import { localeOf } from './time.js';

/** A language by its name in the reader's own: "German", "allemand". */
export function languageName({ language }: Phrases, tag: string): string {
  return new Intl.DisplayNames(localeOf(language), { type: 'language' }).of(tag) ?? tag;
}
