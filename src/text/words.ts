import { baseLanguage } from './tag.js';

const runOfLetters = /[\p{L}\p{M}\p{N}]+/gu;
const spaceless = new Set(['zh', 'ja', 'th', 'lo', 'km', 'my']);
const spacelessScript =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;
const ideograph = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const unspacedLetter = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;
const segmenters = new Map<string, Intl.Segmenter>();
// Each segment of `Intl.Segmenter` holds a copy of all that it was given, so that it is given little: cut behind a space or
// a mark where there is one.
const piece = /[^]{1,400}(?:$|(?<=[\s、，。！？；：]))|[^]{1,400}/gu;

/** The words of a text as they are written, in order: runs of letters and digits, or dictionary words where no spaces part them. */
export function splitWords(text: string, language: string): readonly string[] {
  return isSpaceless(text, language) ? segmentWords(text, language) : (text.match(runOfLetters) ?? []);
}

/** How many words a reader would count: those that spaces part. */
export function countWords(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}

/** The characters of a text in scripts that part words by nothing: those of which two make a word, and those of which five do. */
export function unspacedCharacters(text: string): { readonly ideographs: number; readonly letters: number } {
  return { ideographs: text.match(ideograph)?.length ?? 0, letters: text.match(unspacedLetter)?.length ?? 0 };
}

/** The text with a space for every character that `unspacedCharacters` counts. */
export function withoutUnspaced(text: string): string {
  return text.replace(ideograph, ' ').replace(unspacedLetter, ' ');
}

/** About how many words a text has in any script. */
export function estimateWords(text: string): number {
  const { ideographs, letters } = unspacedCharacters(text);
  const parted = ideographs + letters === 0 ? text : withoutUnspaced(text);
  return countWords(parted) + Math.round(ideographs / 2 + letters / 5);
}

/** Whether the words of a text are found by a dictionary, which costs ten times as much, and not by what stands between them. */
export function isSpaceless(text: string, language: string): boolean {
  const base = baseLanguage(language);
  return base === 'und' ? spacelessScript.test(text) : spaceless.has(base);
}

function segmentWords(text: string, language: string): readonly string[] {
  const base = baseLanguage(language);
  const segmenter = segmenters.get(base) ?? new Intl.Segmenter(base, { granularity: 'word' });
  segmenters.set(base, segmenter);
  return (text.match(piece) ?? []).flatMap((part) =>
    [...segmenter.segment(part)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment),
  );
}
