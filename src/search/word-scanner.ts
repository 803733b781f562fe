import type { PlacedWord, SearchWord } from './terms.js';

interface Known {
  readonly written: string;
  readonly word: SearchWord;
  /** Another one of the same hash. */
  readonly next: Known | undefined;
}

const letter = /[\p{L}\p{M}\p{N}]/u;
const [unknown, inWord, between] = [0, 1, 2];
const kinds = new Uint8Array(0x1_0000);
// Some 20 MB: half of them are forgotten when there are twice as many.
const maxKnown = 80_000;

/**
 * Gives what finds the runs of letters, marks and digits in a text, as `splitWords` does where spaces part words, and reads
 * each. Goes through the text once and cuts nothing out of it for a word that it knows: ranking reads some 30,000 words.
 */
export function wordScanner(read: (written: string) => SearchWord): (text: string) => readonly PlacedWord[] {
  let known = new Map<number, Known>();
  let older: ReadonlyMap<number, Known> = known;

  function wordAt(text: string, from: number, to: number, hash: number): SearchWord {
    const found = lookUp(known.get(hash), text, from, to);
    if (found !== undefined) return found.word;
    if (known.size >= maxKnown) [older, known] = [known, new Map()];
    const { written, word } = lookUp(older.get(hash), text, from, to) ?? readAnew(text.slice(from, to));
    known.set(hash, { written, word, next: known.get(hash) });
    return word;
  }

  function readAnew(cut: string): Pick<Known, 'written' | 'word'> {
    // A word that was cut out of a text may keep the whole text in memory.
    const written = cut.split('').join('');
    return { written, word: read(written) };
  }

  return (text) => {
    const placed: PlacedWord[] = [];
    let from = 0;
    let hash = 0;
    for (let at = 0; at <= text.length; at += 1) {
      if (at < text.length && isInWord(text, at)) {
        hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
        continue;
      }
      if (at > from) placed.push({ word: wordAt(text, from, at, hash), from, to: at });
      from = at + 1;
      hash = 0;
    }
    return placed;
  };
}

function lookUp(first: Known | undefined, text: string, from: number, to: number): Known | undefined {
  for (let one = first; one !== undefined; one = one.next) {
    if (one.written.length === to - from && text.startsWith(one.written, from)) return one;
  }
  return undefined;
}

/** Of a half of a pair, what the whole character is. */
function isInWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code >= 0xd800 && code <= 0xdfff) return isPairInWord(text, at);
  if (kinds[code] === unknown) kinds[code] = letter.test(String.fromCharCode(code)) ? inWord : between;
  return kinds[code] === inWord;
}

function isPairInWord(text: string, at: number): boolean {
  const isSecond = text.charCodeAt(at) >= 0xdc00 && at > 0 && (text.codePointAt(at - 1) ?? 0) > 0xffff;
  return letter.test(String.fromCodePoint(text.codePointAt(isSecond ? at - 1 : at) ?? 0));
}
