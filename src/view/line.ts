import type { Inline, Line } from '../chat/reply.js';

/** Parts of a line with `·` between them; parts that are null are left out. */
export function dotted(...parts: readonly (Inline | Line | null)[]): Line {
  const lines = parts
    .filter((part) => part !== null)
    .map((part): Line => (Array.isArray(part) ? part : [part as Inline]));
  return lines.flatMap((line, index) => (index === 0 ? line : [' · ', ...line]));
}

/** A line that begins with a capital letter. */
export function capitalised([first, ...rest]: Line): Line {
  if (first === undefined) return [];
  return [typeof first === 'string' ? `${first.charAt(0).toUpperCase()}${first.slice(1)}` : first, ...rest];
}
