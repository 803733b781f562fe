import { charactersOf, columnsOf, isWide } from './width.js';

/** Words in one kind of type. */
export interface Piece {
  readonly text: string;
  readonly mark: Mark;
}

export type Mark = 'normal' | 'bold' | 'dim';

interface Cell extends Piece {
  readonly columns: number;
}

// Punctuation that never opens a line in Chinese and Japanese.
const clinging = /^[、。，．・：；！？」』】）〉》]/;

/**
 * Breaks a line into lines of at most `width` columns, those after the first of at most `otherWidth`: at spaces, beside
 * wide characters, and within a word only if it fills more than a line.
 */
export function wrap(
  pieces: readonly Piece[],
  width: number,
  otherWidth: number = width,
): readonly (readonly Piece[])[] {
  const lines: Cell[][] = [[]];
  let used = 0;
  for (const word of wordsOf(pieces).flatMap((word) => splitLong(word, Math.min(width, otherWidth)))) {
    if (used > 0 && used + sum(trimEnd(word)) > (lines.length === 1 ? width : otherWidth)) {
      lines.push([]);
      used = 0;
    }
    lines.at(-1)?.push(...word);
    used += sum(word);
  }
  return lines.map((line) => joinMarks(trimEnd(line)));
}

function wordsOf(pieces: readonly Piece[]): readonly (readonly Cell[])[] {
  const words: Cell[][] = [];
  let before: Cell | undefined;
  for (const cell of pieces.flatMap(cellsOf)) {
    if (before && !canBreak(before.text, cell.text)) words.at(-1)?.push(cell);
    else words.push([cell]);
    before = cell;
  }
  return words;
}

function cellsOf({ text, mark }: Piece): readonly Cell[] {
  return charactersOf(text).map((character) => ({ text: character, mark, columns: columnsOf(character) }));
}

function canBreak(before: string, after: string): boolean {
  if (after === ' ') return false;
  return before === ' ' || ((isWide(before) || isWide(after)) && !clinging.test(after));
}

function splitLong(word: readonly Cell[], width: number): readonly (readonly Cell[])[] {
  if (sum(trimEnd(word)) <= width) return [word];
  const parts: Cell[][] = [[]];
  for (const cell of word) {
    const part = parts.at(-1);
    if (part && sum(part) + cell.columns <= width) part.push(cell);
    else parts.push([cell]);
  }
  return parts;
}

function sum(cells: readonly Cell[]): number {
  return cells.reduce((total, { columns }) => total + columns, 0);
}

function trimEnd(cells: readonly Cell[]): readonly Cell[] {
  return cells.slice(0, cells.findLastIndex(({ text }) => text !== ' ') + 1);
}

function joinMarks(cells: readonly Cell[]): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const { text, mark } of cells) {
    const last = pieces.at(-1);
    if (last?.mark === mark) pieces[pieces.length - 1] = { text: last.text + text, mark };
    else pieces.push({ text, mark });
  }
  return pieces;
}
