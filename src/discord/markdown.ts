import type { Block, Entry, Inline, Line } from '../chat/reply.js';
import { hostOf } from '../document/url.js';
import { cutHeadline, escapeText, escapeWithin, linkableUrl } from './escape.js';

/** The id under which Discord knows each top-level command, by name: what makes a mention of it clickable. */
export type CommandIds = ReadonlyMap<string, string>;

// The lengths of docs/replies.md.
const longestHeadline = 120;
const longestInlineUrl = 300;
const longestEntry = 700;
// Far above what any line of ours has: it only keeps one line of a stranger's from filling a message.
const longestLine = 1500;

/**
 * A block as Discord markdown, in the pieces that it may be shortened to: lines and list items, or all of an entry. What
 * holds nothing to see is left out. A divider is no text.
 */
export function drawBlock(block: Exclude<Block, { kind: 'divider' }>, ids: CommandIds): readonly string[] {
  return drawPieces(block, ids).filter((piece) => piece !== '');
}

function drawPieces(block: Exclude<Block, { kind: 'divider' }>, ids: CommandIds): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [prefixed(`${'#'.repeat(block.level)} `, drawLine(block.line, ids))];
    case 'lines':
      return block.lines.map((line) => drawLine(line, ids));
    case 'list':
      return block.items.map((item) => prefixed('- ', drawLine(item, ids)));
    case 'quote':
      return [prefixed('> ', drawLine(block.line, ids))];
    case 'note':
      return [prefixed('-# ', drawLine(block.line, ids))];
    case 'entry':
      return [drawEntry(block.entry, ids)];
  }
}

/** One that is far too long ends early, between two of its parts. */
function drawLine(line: Line, ids: CommandIds): string {
  let drawn = '';
  for (const inline of line) {
    const piece = drawInline(inline, ids);
    if (drawn !== '' && drawn.length + piece.length > longestLine) break;
    drawn += piece;
  }
  return withoutListNumber(drawn.trim());
}

// "1984. It was" would become the first item of a list.
function withoutListNumber(line: string): string {
  return line.replace(/^(\d+)\./, '$1\\.');
}

function drawInline(inline: Inline, ids: CommandIds): string {
  if (typeof inline === 'string') return escapeWithin(inline, longestLine);
  switch (inline.kind) {
    case 'strong':
      return drawStrong(inline.text);
    case 'link':
      return drawLink(inline.text, inline.url);
    case 'time':
      return `<t:${Math.floor(inline.atMs / 1000)}:${inline.style === 'relative' ? 'R' : 'F'}>`;
    case 'mark':
      return '¹²³⁴⁵⁶⁷⁸⁹'.charAt(inline.number - 1);
    case 'channel':
      return isId(inline.id) ? `<#${inline.id}>` : escapeText(`#${inline.id}`);
    case 'role':
      return isId(inline.id) ? `<@&${inline.id}>` : escapeText(`@${inline.id}`);
    case 'person':
      return isId(inline.id) ? `<@${inline.id}>` : escapeText(`@${inline.id}`);
    case 'command':
      return drawCommand(inline.name, ids);
  }
}

function isId(text: string): boolean {
  return /^\d{17,20}$/.test(text);
}

function drawStrong(text: string): string {
  const words = escapeWithin(text.trim(), longestLine);
  return words === '' ? '' : `**${words}**`;
}

function drawLink(text: string, url: string): string {
  const words = escapeText(
    pairBrackets(cutHeadline(text, longestHeadline) || cutHeadline(hostOf(url), longestHeadline) || '…'),
  );
  const target = linkableUrl(url, longestInlineUrl);
  return target === null ? words : `[${words}](${target})`;
}

// Discord finds the end of a link's words by counting brackets, escaped ones too: an odd one would break the link.
function pairBrackets(text: string): string {
  if (/^(?:[^[\]]|\[[^[\]]*\])*$/.test(text)) return text;
  return text.replaceAll('[', '(').replaceAll(']', ')');
}

function drawCommand(name: string, ids: CommandIds): string {
  const id = ids.get(name.split(' ')[0] ?? name);
  return id === undefined ? escapeText(`/${name}`) : `</${name}:${id}>`;
}

const drawnEntries = new WeakMap<CommandIds, WeakMap<Entry, string>>();

/** A digest is drawn again and again until it fits; an entry of it is drawn once. */
function drawEntry(entry: Entry, ids: CommandIds): string {
  const known = drawnEntries.get(ids) ?? new WeakMap<Entry, string>();
  drawnEntries.set(ids, known);
  const drawn = known.get(entry) ?? drawWithinLength(entry, ids);
  known.set(entry, drawn);
  return drawn;
}

/** An entry within its length; no sentence of it is ever cut. */
function drawWithinLength(entry: Entry, ids: CommandIds): string {
  const drawn = drawWholeEntry(entry, ids);
  const shorter = drawn.length <= longestEntry ? null : shorten(entry);
  return shorter === null ? drawn : drawWithinLength(shorter, ids);
}

/** Sources lose their links first, from the last to the second, then sentences are left out from the end; null where neither is left. */
function shorten(entry: Entry): Entry | null {
  const { source, sentences } = entry;
  const last = source.findLastIndex(isLink);
  const link = source[last];
  if (link !== undefined && isLink(link) && last > source.findIndex(isLink)) {
    return { ...entry, source: source.with(last, cutHeadline(link.text, longestHeadline)) };
  }
  return sentences.length === 0 ? null : { ...entry, sentences: sentences.slice(0, -1) };
}

function isLink(inline: Inline): inline is Extract<Inline, { kind: 'link' }> {
  return typeof inline !== 'string' && inline.kind === 'link';
}

function drawWholeEntry({ number, size, kickers, headline, url, sentences, source }: Entry, ids: CommandIds): string {
  const kicker = kickers.slice(0, 2).map((line) => drawLine(line, ids));
  const link = drawLink(headline, url);
  const said = sentences.map((line) =>
    line
      .map((inline) => drawInline(inline, ids))
      .join('')
      .trim(),
  );
  return joinLines([
    prefixed('-# ', kicker.filter((words) => words !== '').join(' · ')),
    size === 'story' ? `### ${link}` : `**${number}. ${link}**`,
    withoutListNumber(said.filter((words) => words !== '').join(' ')),
    prefixed('-# ', drawLine(source, ids)),
  ]);
}

function prefixed(prefix: string, line: string): string {
  return line === '' ? '' : prefix + line;
}

function joinLines(lines: readonly string[]): string {
  return lines.filter((line) => line !== '').join('\n');
}
