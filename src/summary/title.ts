import { splitWords } from '../text/words.js';

const sameShare = 0.8;

/** Tells sentences that only say the title again: most words of each are in the other. */
export function titleMatcher(titleWords: readonly string[], language: string): (sentence: string) => boolean {
  const title = lowerCaseSet(titleWords);
  if (title.size === 0) return () => false;

  return (sentence) => {
    // Far longer than the title: it says something of its own.
    if (sentence.length > 40 + titleWords.length * 15) return false;
    const words = lowerCaseSet(splitWords(sentence, language));
    const shared = [...words].filter((word) => title.has(word)).length;
    return shared >= sameShare * words.size && shared >= sameShare * title.size;
  };
}

function lowerCaseSet(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.map((word) => word.toLowerCase()));
}
