import type { Draft, Sentence } from './draft.js';
import { dropsSubject } from './dropped-subject.js';
import { hasUnnamedObject } from './object-pronoun.js';
import { pointsBack } from './openers.js';
import { hasUnnamedSpeaker } from './unnamed-speaker.js';

/** Which other sentences (by index) a sentence cannot do without; null where one of them may not be said. */
export type Needs = readonly number[] | null;

/**
 * What each sentence needs beside it to be understood: the one before it where it opens by pointing back, and the rest
 * of a quotation of which it holds a part.
 */
export function needsOf({ sentences, language }: Draft): readonly Needs[] {
  return sentences.map((sentence, index) => {
    const needsBefore = index > 0 && needsOneBefore(sentence, language);
    const before = needsBefore ? neighbour(sentences, index, -1) : [];
    const after =
      sentence.quotation === 'opens' || sentence.quotation === 'goes-on' ? neighbour(sentences, index, 1) : [];
    return before && after && [...before, ...after];
  });
}

/** What names nobody where somebody has to be named; each of these reads the sentence alone. */
const leanings = [pointsBack, hasUnnamedObject, dropsSubject, hasUnnamedSpeaker];

function needsOneBefore({ text, quotation }: Sentence, language: string): boolean {
  return quotation === 'goes-on' || quotation === 'closes' || leanings.some((leans) => leans(text, language));
}

/** The sentence that stands next to this one in the text itself, where it may be said. */
function neighbour(sentences: readonly Sentence[], index: number, step: -1 | 1): Needs {
  const place = sentences[index]!.place + step;
  return sentences[index + step]?.place === place ? [index + step] : null;
}
