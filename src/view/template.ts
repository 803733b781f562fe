import type { Inline, Line } from '../chat/reply.js';

/** What a template may name, and what the name stands for is filled in with. */
export const placeholders = ['title', 'source', 'summary', 'link', 'author', 'date', 'label'] as const;

export type Placeholder = (typeof placeholders)[number];
export type Filling = Readonly<Record<Placeholder, Line>>;

// `{name}`; a brace that opens none is a word like any other.
const named = /\{([\p{L}\d_-]+)\}/gu;

/** The first name in a template that stands for nothing; null where there is none. */
export function unknownPlaceholder(template: string): string | null {
  const names = [...template.matchAll(named)].map(([, name = '']) => name);
  return names.find((name) => !isPlaceholder(name)) ?? null;
}

/**
 * The lines of a template with its names filled in, each once, so that it stays within a message; `\n` begins another line, and
 * one without words is none. Words of moderators and of
 * articles stay literal: whatever looks like mark-up, a mention or a placeholder in them is drawn as it is written.
 */
export function fillTemplate(template: string, filling: Filling): readonly Line[] {
  const used = new Set<Placeholder>();
  const lines = template.split(/\\n|\n/).map((line) => fillLine(line.trim(), filling, used));
  return lines.filter((line) => line.some((piece) => typeof piece !== 'string' || piece.trim() !== ''));
}

function fillLine(line: string, filling: Filling, used: Set<Placeholder>): Line {
  const pieces: Inline[] = [];
  let from = 0;
  for (const match of line.matchAll(named)) {
    const [whole, name = ''] = match;
    if (!isPlaceholder(name)) continue;
    pieces.push(line.slice(from, match.index), ...(used.has(name) ? [] : filling[name]));
    used.add(name);
    from = match.index + whole.length;
  }
  return [...pieces, line.slice(from)].filter((piece) => piece !== '');
}

function isPlaceholder(name: string): name is Placeholder {
  return (placeholders as readonly string[]).includes(name);
}
