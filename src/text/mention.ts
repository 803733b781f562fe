const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/**
 * Whether a text has one of these words or phrases: whole words, in any case; in scripts that part words by nothing, anywhere.
 * Of no words it has none.
 */
export function mentionOf(words: readonly string[]): (text: string) => boolean {
  const patterns = words
    .map(folded)
    .filter((word) => word !== '')
    .map(patternOf);
  if (patterns.length === 0) return () => false;
  const any = new RegExp(patterns.join('|'), 'u');
  return (text) => any.test(folded(text));
}

/** Whether a text has all of these words, in any case and any order; a part of a word counts. Of no words it has all. */
export function partsOf(words: string): (text: string) => boolean {
  const parts = folded(words)
    .split(/\s+/)
    .filter((part) => part !== '');
  return (text) => {
    const whole = folded(text);
    return parts.every((part) => whole.includes(part));
  };
}

/**
 * Whether a word of a text begins with these letters, in any case; in scripts that part words by nothing, anywhere. With no
 * letters every text does.
 */
export function beginningOf(letters: string): (text: string) => boolean {
  const word = folded(letters);
  const begins = new RegExp(unspaced.test(word) || word === '' ? literal(word) : noLetterBefore + literal(word), 'u');
  return (text) => begins.test(folded(text));
}

const noLetterBefore = '(?<![\\p{L}\\p{M}\\p{N}])';
const noLetterBehind = '(?![\\p{L}\\p{M}\\p{N}])';

function patternOf(word: string): string {
  return unspaced.test(word) ? literal(word) : noLetterBefore + literal(word) + noLetterBehind;
}

function literal(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/\s+/g, '\\s+');
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}
