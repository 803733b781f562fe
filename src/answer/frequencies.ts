import type { DocumentFrequencies } from '../search/frequencies.js';
import { searchLanguage } from '../search/terms.js';
import { backgroundFrequencies } from '../story/background.js';
import { termOf } from '../story/terms.js';

/** The frequencies of a store together with those of news in general, which a small store has not seen yet. */
export function withBackground(own: DocumentFrequencies, language: string): DocumentFrequencies {
  const { documents, counts } = backgroundFrequencies(searchLanguage(language));
  return { documents: own.documents + documents, of: (stem) => own.of(stem) + counts.get(termOf(stem)) };
}
