const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

// Unicode TR11, East Asian Width W and F, by block; emoji are asked for by property.
const wide =
  /[\u1100-\u115f\u2329\u232a\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{18dff}\u{1b000}-\u{1b2ff}\u{1f200}-\u{1f2ff}\u{20000}-\u{3fffd}]/u;
const emoji = /\p{Emoji_Presentation}|\ufe0f/u;
// Marks and format characters stand on another; the vowels and finals of Korean syllables join the first consonant.
const zero = /[\p{M}\p{Cf}\u1160-\u11ff]/u;

/** What a person sees as its characters, which are never parted. */
export function charactersOf(text: string): readonly string[] {
  return Array.from(graphemes.segment(text), ({ segment }) => segment);
}

/** Whether a character fills two columns of a terminal. */
export function isWide(character: string): boolean {
  return wide.test(character) || emoji.test(character);
}

/** How many columns of a terminal the text fills. */
export function columnsOf(text: string): number {
  return charactersOf(text).reduce((sum, character) => sum + columnsOfCharacter(character), 0);
}

function columnsOfCharacter(character: string): number {
  if (emoji.test(character)) return 2;
  return Array.from(character).reduce((sum, point) => sum + (zero.test(point) ? 0 : wide.test(point) ? 2 : 1), 0);
}
