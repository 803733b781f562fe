import type { Inline, Line } from '../chat/reply.js';

/** Parts of a line with `·` between them; parts that are null are left out. */
export function dotted(...parts: readonly (Inline | Line | null)[]): Line {
  const lines = parts
    .filter((part) => part !== null)
    .map((part): Line => (Array.isArray(part) ? part : [part as Inline]));
  return lines.flatMap((line, index) => (index === 0 ? line : [' · ', ...line]));
}

/** "1 article", "3 articles", "1,204 articles". */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? noun : plural}`;
}

/** A line that begins with a capital letter. */
export function capitalised([first, ...rest]: Line): Line {
  if (first === undefined) return [];
  return [typeof first === 'string' ? `${first.charAt(0).toUpperCase()}${first.slice(1)}` : first, ...rest];
}
