import type { Block, Entry, Line, Reply } from '../chat/reply.js';
import { drawBars } from './bars.js';
import { clean } from './clean.js';
import { type OfferRow, offersOf } from './letters.js';
import { draw, drawLine, piece, print, smallPrint, type Style, toPieces, widthOf, words } from './line.js';
import { columnsOf } from './width.js';

const indent = '   ';

/** An answer as text, without a line end after its last line. */
export function renderReply(reply: Reply, style: Style): string {
  const lines = [...drawBlocks(blocksOf(reply), style), ...drawAttachments(reply, style), ...drawActions(reply, style)];
  const mark = style.isPlain && reply.tone === 'error' ? 'error: ' : '';
  return mark + lines.join('\n');
}

/** A message as its place receives it, under a line that names the place: `#news`, or whoever is written to. Numbers name its articles; it has no letters. */
export function renderPost(placeName: string, reply: Reply, style: Style): string {
  const { title, details, rest } = splitTitle(blocksOf(reply), style);
  const name = [clean(placeName), title].filter((part) => part !== null).join(' · ');
  const header = style.isPlain ? [[name, ...details].join(' · ')] : drawHeader(name, details, style);
  return [...header, ...drawBlocks(rest, style)].join('\n');
}

function blocksOf(reply: Reply): readonly Block[] {
  return [...(reply.text ?? []), ...(reply.cards ?? []).flatMap(({ blocks }) => blocks)];
}

/** Takes a message's title, and the parts of the small print under it, from its blocks. */
function splitTitle(blocks: readonly Block[], style: Style) {
  const [heading, note] = blocks;
  if (heading?.kind !== 'heading' || heading.level !== 2) return { title: null, details: [], rest: blocks };
  const title = words(heading.line, style);
  if (note?.kind !== 'note') return { title, details: [], rest: blocks.slice(1) };
  return { title, details: words(note.line, style).split(' · '), rest: blocks.slice(2) };
}

function drawHeader(name: string, details: readonly string[], style: Style): readonly string[] {
  const [day = '', ...others] = details;
  const gap = widthOf(style) - columnsOf(name) - columnsOf(day);
  const top =
    gap >= 2
      ? [print([{ text: name, mark: 'bold' }, ...piece(`${' '.repeat(gap)}${day}`.trimEnd())], style)]
      : [...draw([{ text: name, mark: 'bold' }], style), ...draw(piece(day), style)];
  const below = others.length > 0 ? draw(piece(others.join(' · '), 'dim'), style) : [];
  return [...top, '─'.repeat(widthOf(style)), ...below];
}

/** On a terminal, what comes after entries stands in their column. */
function drawBlocks(blocks: readonly Block[], style: Style): readonly string[] {
  const lastEntry = blocks.findLastIndex(({ kind }) => kind === 'entry');
  return blocks.flatMap((block, index) => {
    if (block.kind === 'divider') return drawDivider(blocks[index + 1], style);
    const isAfterEntries = lastEntry >= 0 && index > lastEntry && !style.isPlain;
    return drawBlock(block, style, isAfterEntries ? indent : '');
  });
}

/** An empty line, but not before an entry, whose number sets it apart. */
function drawDivider(next: Block | undefined, style: Style): readonly string[] {
  return style.isPlain || next?.kind === 'entry' ? [] : [''];
}

function drawBlock(block: Exclude<Block, { kind: 'divider' }>, style: Style, margin: string): readonly string[] {
  const setting = { first: margin, others: margin };
  switch (block.kind) {
    case 'heading':
      return drawLine(block.line, style, { ...setting, mark: 'bold' });
    case 'lines':
      return block.lines.flatMap((line) => drawLine(line, style, { ...setting, others: margin + hangOf(line) }));
    case 'list':
      return block.items.flatMap((line) => drawItem(line, style, margin));
    case 'quote':
      return drawQuote(block.line, style, margin);
    case 'note':
      return drawLine(smallPrint(block.line, style), style, { ...setting, mark: 'dim' });
    case 'entry':
      return drawEntry(block.entry, style);
  }
}

/** What a line runs over to stands under its words, not under the symbol before them. */
function hangOf([first]: Line): string {
  return typeof first === 'string' && /^[✓!×–→] /.test(first) ? '  ' : '';
}

/** On a terminal a list stays a list: the addresses of its links would part the items. */
function drawItem(line: Line, style: Style, margin: string): readonly string[] {
  if (style.isPlain) return drawLine(line, style, { first: '- ' });
  return draw(toPieces(line, style), style, { first: `${margin}- `, others: `${margin}  ` });
}

/** Set in on a terminal; where nothing is set in, behind a mark. */
function drawQuote(line: Line, style: Style, margin: string): readonly string[] {
  if (style.isPlain) return drawLine(line, style, { first: '> ' });
  return drawLine(line, style, { first: margin + indent, others: margin + indent });
}

function drawEntry(entry: Entry, style: Style): readonly string[] {
  const kickers = entry.kickers.map((line) => words(line, style));
  const headline = [...kickers, clean(entry.headline)].join(' · ');
  const sentences = entry.sentences.map((line) => words(line, style)).join(' ');
  const source = smallPrint(entry.source, style);
  if (style.isPlain) {
    const lines = [`${entry.number}. ${headline}`, sentences, words(source, style), clean(entry.url)];
    return lines.filter((line) => line !== '');
  }
  return [
    ...draw(piece(headline, 'bold'), style, { first: `${entry.number} `.padEnd(3), others: indent }),
    ...draw(piece(sentences), style, { first: indent, others: indent }),
    ...draw(piece(words(source, style), 'dim'), style, { first: indent, others: indent }),
  ];
}

function drawActions(reply: Reply, style: Style): readonly string[] {
  const links = (reply.actions ?? []).flat().filter((action) => action.kind === 'link');
  if (style.isPlain) return links.flatMap(({ label, url }) => [clean(label), clean(url)]);
  return [
    ...links.map(({ label, url }) => `${indent}${clean(label)} ${clean(url)}`),
    ...offersOf(reply).flatMap((row) => drawOffers(row, style)),
  ];
}

function drawOffers({ title, offers }: OfferRow, style: Style): readonly string[] {
  const heads = title === null ? [] : [clean(title)];
  const labels = offers.map(({ letter, mark, label }) => clean(`${letter ?? mark} ${label}`));
  return fill([...heads, ...labels], widthOf(style)).flatMap((line) =>
    draw(piece(line), style, { first: indent, others: `${indent}  ` }),
  );
}

/** Sets words side by side, three spaces apart, and starts a new line where the next would not fit. */
function fill(parts: readonly string[], width: number): readonly string[] {
  return parts.reduce<readonly string[]>((lines, part) => {
    const last = lines.at(-1);
    const longer = last === undefined ? part : `${last}${indent}${part}`;
    return columnsOf(indent + longer) <= width ? [...lines.slice(0, -1), longer] : [...lines, part];
  }, []);
}

function drawAttachments(reply: Reply, style: Style): readonly string[] {
  return (reply.attachments ?? []).flatMap(({ name, description, bars }) =>
    bars ? drawBars(bars, style, style.isPlain ? '' : indent) : drawLine([`${name}: ${description}`], style),
  );
}
