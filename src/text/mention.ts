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

function patternOf(word: string): string {
  const literal = word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/\s+/g, '\\s+');
  return unspaced.test(word) ? literal : `(?<![\\p{L}\\p{M}\\p{N}])${literal}(?![\\p{L}\\p{M}\\p{N}])`;
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}
