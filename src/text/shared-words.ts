const wordOfLetters = /[\p{L}\p{M}\p{N}]+/gu;
const ideograph = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
// Shorter ones stand in any text; longer ones are inflected at their ends.
const shortestWord = 4;
const stemLength = 5;

/**
 * The share of a title's or teaser's telling words that a text holds, 0 to 1; null where the witness has too few to tell.
 * An article nearly always takes up some of them; a cookie notice or a login page does not.
 */
export function sharedWords(witness: string, text: string): number | null {
  const wanted = tellingWords(witness);
  if (wanted.size < 4) return null;
  const found = tellingWords(text);
  return [...wanted].filter((word) => found.has(word)).length / wanted.size;
}

function tellingWords(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(wordOfLetters) ?? [];
  return new Set(words.flatMap((word) => (ideograph.test(word) ? pairs(word) : stem(word))));
}

function stem(word: string): readonly string[] {
  return word.length < shortestWord ? [] : [word.slice(0, stemLength)];
}

/** Two characters each, because no spaces part the words. */
function pairs(run: string): readonly string[] {
  return Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2));
}
