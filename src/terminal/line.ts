import type { Inline, Line } from '../chat/reply.js';
import { clean } from './clean.js';
import { dayAndTime, plainTime, relativeTime } from './when.js';
import { columnsOf } from './width.js';
import { type Mark, type Piece, wrap } from './wrap.js';

/** How a reply is drawn. Plain output has no escapes, no wrapping and no buttons, whatever the rest says. */
export interface Style {
  readonly isPlain: boolean;
  /** Columns of the terminal, or null where it does not say. */
  readonly width: number | null;
  readonly colour: boolean;
  readonly nowMs: number;
  /** Name by id, without the `#`. */
  readonly channelNames: ReadonlyMap<string, string>;
  /** Name by id, without the `@`. */
  readonly roleNames: ReadonlyMap<string, string>;
  /** IANA name of the reader's own zone; UTC where it is not known. */
  readonly timezone?: string;
}

const escapes: Readonly<Record<Mark, readonly [string, string]>> = {
  normal: ['', ''],
  bold: ['\u001b[1m', '\u001b[22m'],
  dim: ['\u001b[2m', '\u001b[22m'],
};

/** How a line is set. */
export interface Setting {
  readonly mark?: Mark;
  /** What stands before the first line, and before those that it runs over to. */
  readonly first?: string;
  readonly others?: string;
}

/** A line, and under it the addresses that it links to. These are never broken, so that they can be opened. */
export function drawLine(line: Line, style: Style, setting: Setting = {}): readonly string[] {
  const links = addressesOf(line).map((url) => print(piece(url, 'dim'), style));
  return [...draw(toPieces(line, style, setting.mark), style, setting), ...links];
}

/** Sets pieces as lines: wrapped on a terminal, else one line; none for no words. */
export function draw(
  pieces: readonly Piece[],
  style: Style,
  { first = '', others = '' }: Setting = {},
): readonly string[] {
  if (pieces.every(({ text }) => text === '')) return [];
  if (style.isPlain) return [first + print(pieces, style)];
  const width = widthOf(style);
  const lines = wrap(pieces, width - columnsOf(first), width - columnsOf(others));
  return lines.map((line, index) => (index === 0 ? first : others) + print(line, style));
}

/** Pieces as one line, with the escapes of their marks where there is colour. */
export function print(pieces: readonly Piece[], style: Style): string {
  const hasEscapes = style.colour && !style.isPlain;
  return pieces.map(({ text, mark }) => (hasEscapes ? escapes[mark].join(text) : text)).join('');
}

/** Literal words in one kind of type. */
export function piece(text: string, mark: Mark = 'normal'): readonly Piece[] {
  return [{ text, mark }];
}

/** The pieces of a line, cleaned. */
export function toPieces(line: Line, style: Style, mark: Mark = 'normal'): readonly Piece[] {
  return textsOf(line, style).map((text, at) => {
    const inline = line[at]!;
    const isStrong = typeof inline !== 'string' && inline.kind === 'strong';
    return { text, mark: isStrong && mark === 'normal' ? 'bold' : mark };
  });
}

/** The words of a line, cleaned. */
export function words(line: Line, style: Style): string {
  return textsOf(line, style).join('');
}

/** The words of each part. The mark of a source stands apart from the sentence before it, since it is no smaller. */
function textsOf(line: Line, style: Style): readonly string[] {
  const texts = line.map((inline) => clean(textOf(inline, style)));
  return texts.map((text, at) => {
    const inline = line[at]!;
    const isMark = typeof inline !== 'string' && inline.kind === 'mark';
    return isMark && /\S$/.test(texts[at - 1] ?? '') ? ` ${text}` : text;
  });
}

function textOf(inline: Inline, style: Style): string {
  if (typeof inline === 'string') return inline;
  switch (inline.kind) {
    case 'strong':
    case 'link':
      return inline.text;
    case 'time':
      return timeOf(inline, style);
    case 'mark':
      return `[${inline.number}]`;
    case 'channel':
      return `#${style.channelNames.get(inline.id) ?? 'deleted-channel'}`;
    case 'role':
      return `@${style.roleNames.get(inline.id) ?? 'deleted-role'}`;
    // Nobody else is there.
    case 'person':
      return '@you';
    case 'command':
      return `/${inline.name}`;
  }
}

function timeOf(time: Extract<Inline, { kind: 'time' }>, style: Style): string {
  if (style.isPlain) return plainTime(time.atMs);
  if (time.style === 'relative') return relativeTime(time.atMs, style.nowMs);
  return style.timezone === undefined ? `${dayAndTime(time.atMs, 'UTC')} UTC` : dayAndTime(time.atMs, style.timezone);
}

/** Without a terminal the parts of a source line are told apart by `; `, since names may hold commas and dots. */
export function smallPrint(line: Line, style: Style): Line {
  if (!style.isPlain) return line;
  return line.map((inline) => (typeof inline === 'string' ? inline.replaceAll(' · ', '; ') : inline));
}

function addressesOf(line: Line): readonly string[] {
  const links = line.filter((inline) => typeof inline !== 'string' && inline.kind === 'link');
  return links.filter(({ text, url }) => text !== url).map(({ url }) => clean(url));
}

/** The columns to fill: at most 80, so that lines stay readable, and at least 40. */
export function widthOf({ width }: Style): number {
  return Math.max(40, Math.min(80, width ?? 80));
}
