import type { Span } from '../model.js';

/** A run of characters inside quotation marks; `to` stands after the closing mark, or where it can be followed no further. */
export interface Quotation extends Span {
  /** False where the paragraph, or the next quotation, comes before a closing mark. */
  readonly isClosed: boolean;
}

/** The quotations of a text, and closing marks of quotations that began in no known place. */
export interface Quotations {
  readonly found: readonly Quotation[];
  readonly strayClosers: readonly number[];
}

type Direction = 'opens' | 'closes' | 'either';
type Family = 'double' | 'single' | 'guillemet' | 'corner';

interface Open {
  readonly from: number;
  readonly mark: string;
  readonly family: Family;
}

const markOrBreak = /[\n\r"“”„‚«»「」『』‘’']/g;
const families: Readonly<Record<string, Family>> = {
  '"': 'double',
  '“': 'double',
  '”': 'double',
  '„': 'double',
  '«': 'guillemet',
  '»': 'guillemet',
  '「': 'corner',
  '」': 'corner',
  '『': 'corner',
  '』': 'corner',
  "'": 'single',
  '‘': 'single',
  '’': 'single',
  '‚': 'single',
};
const letter = /[\p{L}\p{N}]/u;
const spaceOrBracket = /^(?:|[\s([{\u2014\u2013/-])$/;

/**
 * Finds quotations by the marks and by what stands beside them, since a straight mark does not say which way it faces: one
 * before a word opens, one behind a word closes. A quotation ends with its paragraph at the latest; an outer one hides those
 * within it; a single mark that is never closed was an apostrophe.
 */
export function findQuotations(text: string): Quotations {
  const found: Quotation[] = [];
  const strayClosers: number[] = [];
  let open: Open | null = null;

  for (const { 0: mark, index: at } of text.matchAll(markOrBreak)) {
    const family = families[mark];
    if (family === undefined) {
      leaveOpen(at);
      continue;
    }
    const direction: Direction | null = directionOf(text, at, mark, open?.mark ?? '');
    if (direction === null || (open !== null && open.family !== family)) continue;
    if (open === null) {
      if (direction !== 'closes') open = { from: at, mark, family };
      else if (family !== 'single' || isBehindStop(text, at)) strayClosers.push(at);
    } else if (direction === 'opens') {
      leaveOpen(at);
      open = { from: at, mark, family };
    } else {
      found.push({ from: open.from, to: at + 1, isClosed: true });
      open = null;
    }
  }
  leaveOpen(text.length);
  return { found, strayClosers };

  function leaveOpen(at: number): void {
    if (open !== null && open.family !== 'single') found.push({ from: open.from, to: at, isClosed: false });
    open = null;
  }
}

/** Behind a full stop it is no apostrophe. */
function isBehindStop(text: string, at: number): boolean {
  return '.!?'.includes(text.charAt(at - 1)) && at > 0;
}

function directionOf(text: string, at: number, mark: string, openMark: string): Direction | null {
  const before = text.charAt(at - 1);
  const after = text.charAt(at + 1);
  if ('„「『'.includes(mark)) return 'opens';
  if ('」』'.includes(mark)) return 'closes';
  if (mark === '“') return openMark === '„' ? 'closes' : 'opens';
  if (mark === '«') return openMark === '»' ? 'closes' : 'opens';
  // At a word's head it opens, as in German.
  if (mark === '»') return openMark !== '«' && spaceOrBracket.test(before) && letter.test(after) ? 'opens' : 'closes';
  if (mark === '‘' && openMark === '‚') return 'closes';
  return families[mark] === 'single' ? singleDirection(text, at) : straightDirection(before, after);
}

function straightDirection(before: string, after: string): Direction {
  const isAtHead = spaceOrBracket.test(before);
  const isAtEnd = after === '' || !(letter.test(after) || /["'“‘[(¿¡#@$€£…]/.test(after));
  if (isAtHead === isAtEnd) return 'either';
  return isAtHead ? 'opens' : 'closes';
}

// An apostrophe stands inside a word, a quotation mark at its edge; '90s is neither.
function singleDirection(text: string, at: number): Direction | null {
  const before = text.charAt(at - 1);
  const after = text.charAt(at + 1);
  const isAtHead = /^(?:|[\s(["“—–-])$/.test(before) && /[\p{L}\p{N}"“[]/u.test(after);
  if (isAtHead) return /^\d0s/.test(text.slice(at + 1, at + 4)) ? null : 'opens';
  return !letter.test(after) && !/^(?:|\s)$/.test(before) ? 'closes' : null;
}
