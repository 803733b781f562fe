// What ends an address: space, brackets of a Markdown link that is told not to unfurl, quotation marks.
const address = /\bhttps?:\/\/[^\s<>"“”«»`]+/giu;
// Marks of punctuation and of Discord's Markdown (bold, spoiler, strike-through) that stand behind an address.
const behind = ".,;:!?'’*_~|\\";
const brackets = [
  ['(', ')'],
  ['[', ']'],
] as const;

/** The web addresses in a text as people write it, bare or as Markdown's links, in its order. */
export function linksIn(text: string): readonly string[] {
  return [...text.matchAll(address)].map(([found]) => endOf(found)).filter((url) => URL.canParse(url));
}

/** Without what belongs to the sentence: marks behind it, and what follows a bracket that it does not open. */
function endOf(found: string): string {
  const open = brackets.map(([opening, closing]) => unopened(found, opening, closing));
  return trimmed(found.slice(0, Math.min(...open)));
}

/** By hand: a pattern for the end of a text is tried at every one of its marks. */
function trimmed(text: string): string {
  let end = text.length;
  while (end > 0 && behind.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** Where a closing bracket stands that none opened; the length where there is none. */
function unopened(text: string, opening: string, closing: string): number {
  let depth = 0;
  for (const [index, character] of [...text].entries()) {
    if (character === opening) depth += 1;
    if (character === closing) depth -= 1;
    if (depth < 0) return [...text].slice(0, index).join('').length;
  }
  return text.length;
}
