import type { Observer } from './sign.js';

// A paragraph is compared as it is; only headlines, captions and the like are said again in other marks.
const longestPlain = 300;
const shortestSaid = 10;

/** What a line says again: the title, another line, the line before. */
export const observeRepetition: Observer = ({ lines, title: written }) => {
  const plains = lines.map(({ text }) => (text.length > longestPlain ? text : plain(text)));
  const title = plain(written);
  const titleWords = new Set(longWords(title));
  const times = new Map<string, number>();
  for (const text of plains) times.set(text, (times.get(text) ?? 0) + 1);
  const titleAt = lines.findIndex(({ place }, index) => isTitle(plains[index] ?? '', place.name, title));

  return ({ index, words }, put) => {
    const own = plains[index] ?? '';
    const said = longWords(own);
    const known = said.filter((word) => titleWords.has(word)).length;
    put('is the title', own !== '' && own === title);
    put('speaks of the title', said.length === 0 ? 0 : known / said.length);
    put('above the title', index < titleAt);
    put('right under the title', titleAt >= 0 && index > titleAt && index <= titleAt + 6);
    put('twice on the page', words >= 3 && (times.get(own) ?? 0) > 1);
    put('like the line before', isLike(own, plains[index - 1] ?? ''));
  };
};

function isTitle(text: string, element: string, title: string): boolean {
  if (text.length < shortestSaid || title === '') return false;
  return text === title || (/^h[12]$/.test(element) && (title.includes(text) || text.includes(title)));
}

function isLike(text: string, other: string): boolean {
  return text.length > shortestSaid && other.length > shortestSaid && (text.includes(other) || other.includes(text));
}

/** The bare words of a text, by which two texts are the same whatever their marks. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function longWords(text: string): readonly string[] {
  return text.split(' ').filter((word) => word.length > 2);
}
