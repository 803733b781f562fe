import type { Inline, Line } from '../chat/reply.js';

/** Parts of a line with `·` between them; parts that are null are left out. */
export function dotted(...parts: readonly (Inline | Line | null)[]): Line {
  const lines = parts
    .filter((part) => part !== null)
    .map((part): Line => (Array.isArray(part) ? part : [part as Inline]));
  return lines.flatMap((line, index) => (index === 0 ? line : [' · ', ...line]));
}

/** A title cut at a word to fit a number of characters, with `…` where it was cut. */
export function clip(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  const space = text.slice(0, maxLength).lastIndexOf(' ');
  // A word that fills half the room is cut; never between the halves of a character.
  const end = space > maxLength / 2 ? space : maxLength - 1;
  return `${text
    .slice(0, end)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd()}…`;
}

/** "1 article", "3 articles", "1,204 articles". */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? noun : plural}`;
}
