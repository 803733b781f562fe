const letter = /[\p{L}\p{M}\p{N}]/u;
const [unknown, inWord, between] = [0, 1, 2];
const kinds = new Uint8Array(0x1_0000);

/** Whether a UTF-16 unit of a text belongs to a word: a letter, mark or digit; of a half of a pair, what the whole character is. */
export function isInWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code >= 0xd800 && code <= 0xdfff) return isPairInWord(text, at);
  if (kinds[code] === unknown) kinds[code] = letter.test(String.fromCharCode(code)) ? inWord : between;
  return kinds[code] === inWord;
}

function isPairInWord(text: string, at: number): boolean {
  const isSecond = text.charCodeAt(at) >= 0xdc00 && at > 0 && (text.codePointAt(at - 1) ?? 0) > 0xffff;
  return letter.test(String.fromCodePoint(text.codePointAt(isSecond ? at - 1 : at) ?? 0));
}
