import { Mistake } from '../../src/phrases/mistake.js';

/** How many words a digest may follow, and how long each may be. */
export const mostWords = 20;
export const longestWord = 40;

/** Words or names parted by commas, each once; a `Mistake` for too many or too long ones. */
export function readWords(text: string): readonly string[] {
  const written = text.split(/[,;、，]/).map((word) => word.trim().replace(/\s+/g, ' '));
  const words = [...new Map(written.map((word) => [word.toLowerCase(), word])).values()].filter((word) => word !== '');
  if (words.length >= 1 && words.length <= mostWords && words.every(({ length }) => length <= longestWord))
    return words;
  throw new Mistake('mistake.words', { words: mostWords, characters: longestWord });
}
