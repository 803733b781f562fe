import { searchLanguage } from '../../search/terms.js';
import type { Asked } from '../asked.js';
import type { Candidate } from './candidate.js';
import { datesIn } from './dates.js';
import { namedIn, peopleIn, placesIn } from './names.js';
import { amountsIn, countsIn } from './numbers.js';

/** What in a sentence may answer a question; null where the question asks for nothing that can be told by its form. */
export function candidatesIn(text: string, { kind, counted }: Asked, language: string): readonly Candidate[] | null {
  const base = searchLanguage(language);
  switch (kind) {
    case 'person':
      return peopleIn(text, base);
    case 'place':
      return placesIn(text, base);
    case 'name':
      return namedIn(text, base);
    case 'time':
      return datesIn(text, base);
    case 'count':
      return countsIn(text, base, counted);
    case 'money':
    case 'duration':
    case 'length':
    case 'age':
    case 'share':
    case 'amount':
      return amountsIn(text, base, kind);
    case 'reason':
    case 'manner':
    case 'open':
      return null;
  }
}
