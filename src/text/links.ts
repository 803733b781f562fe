// What ends an address: space, brackets of a Markdown link that is told not to unfurl, quotation marks.
const address = /\bhttps?:\/\/[^\s<>"“”«»`]+/giu;
// Marks of punctuation and of Discord's Markdown (bold, spoiler, strike-through) that stand behind an address.
const behind = /[.,;:!?'’*_~|\\]+$/u;
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
  return found.slice(0, Math.min(...open)).replace(behind, '');
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
