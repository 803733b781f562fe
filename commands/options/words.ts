import { UserError } from '../../src/errors.js';

const mostWords = 20;
const longestWord = 40;

/** Words or names parted by commas, each once; a `UserError` for too many or too long ones. */
export function readWords(text: string): readonly string[] {
  const written = text.split(/[,;、，]/).map((word) => word.trim().replace(/\s+/g, ' '));
  const words = [...new Map(written.map((word) => [word.toLowerCase(), word])).values()].filter((word) => word !== '');
  if (words.length >= 1 && words.length <= mostWords && words.every(({ length }) => length <= longestWord))
    return words;
  throw new UserError(
    'WORDS_INVALID',
    `words must be 1 to ${mostWords} words or names of at most ${longestWord} characters, parted by commas.`,
  );
}
