// What the font (DejaVu Sans) has whole: Latin, Greek and Cyrillic, with marks, digits and the punctuation that goes with them.
const drawable =
  /^(?:[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]|[\u0020-\u007e\u00a0-\u00ff\u0300-\u0345\u2010-\u2027\u2030-\u205e\u20a0-\u20b5\u2116\u2122\u2190-\u2193\u2212])+$/u;
// Control characters, those that nobody sees or that turn the direction of what follows, lone surrogates, and pictures.
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\u2028\u2029\ufe00-\ufe0f]|(?![\d#*©®™])\p{Emoji}/gu;

/** A text as a chart can draw it, on one line; null where some of its letters are not in the font, or none is left. */
export function drawableText(text: string): string | null {
  const line = text.normalize('NFC').replace(/\s+/g, ' ').replace(unseen, '').replace(/ +/g, ' ').trim();
  return drawable.test(line) ? line : null;
}

/** Text for the inside of an SVG element or attribute. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** The text, or as much of it from its beginning as is surely no wider, with `…` where it was cut. */
export function fitText(text: string, width: number, size: number): string {
  if (widthOf(text) * size <= width) return text;
  const letters = [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)].map(
    ({ segment }) => segment,
  );
  while (letters.length > 1 && widthOf(`${letters.join('')}…`) * size > width) letters.pop();
  const cut = letters.join('');
  const space = cut.lastIndexOf(' ');
  return `${(space > cut.length / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}

/** In ems, of DejaVu Sans, rather too much than too little. */
function widthOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + widthOfLetter(letter), 0);
}

function widthOfLetter(letter: string): number {
  if (/[\s.,:;!|'’‘`ijltfIrI()[\]/\\-]/u.test(letter)) return 0.42;
  if (/\p{M}/u.test(letter)) return 0;
  if (/[mwMW@%—…ЖШЩЫЮжшщыюΩωĲŒÆœæ]/u.test(letter)) return 1.02;
  return /\p{Lu}/u.test(letter) ? 0.8 : 0.65;
}
