import { datesIn } from '../document/date-in-text.js';
import { personNames } from './metadata/person.js';

/** What stands above an article that a reader copied from a browser. */
export interface PlainHead {
  readonly title: string;
  readonly siteName: string | null;
  readonly author: string | null;
  readonly publishedAt: Date | null;
}

const headLines = 14;
const maxTitle = 200;
const maxPiece = 60;
const maxSiteWords = 5;

// "- 0 Comments", "2 minutes read", "1,2K Views": what pages count, in whichever order.
const counter =
  /^[\d.,]*\s?[km]?\+?\s?(?:comments?|views?|shares?|likes?|reads?|min(?:ute)?s?(?: read)?|kommentare?|aufrufe|min\.?|commentaires?|vues?|comentarios?|vistas)\b|^(?:reading time|lesezeit|temps de lecture)\b/i;
const sharing =
  /^(?:share|teilen|partager|compartir|tweet|print|drucken|e-?mail|copy link|facebook|twitter|x|whatsapp|linkedin|telegram|follow|save|listen)\b:?\s*/i;
const betweenPieces = /\s*(?:[|·•*]|[-–—](?=\s|$))\s*/;

/** Reads the first lines of a plain text: its title, and between title and prose the site's name, the author and the date. */
export function readPlainHead(lines: readonly string[]): PlainHead {
  const [first = '', ...rest] = lines.map((line) => line.trim()).filter((line) => line !== '');
  if (!isTitle(first) || rest.length === 0 || goesOn(rest[0] ?? ''))
    return { title: '', siteName: null, author: null, publishedAt: null };
  const pieces = piecesOf(rest);
  const dates = pieces.flatMap((piece) => datesIn(piece).map(({ date }) => date));
  const names = pieces
    .filter((piece) => /^(?:by|von|par|por|di)\s/i.test(piece))
    .flatMap((piece) => personNames(piece, 'line'));
  // A short line is the site's name only among others that belong to a page's head, and not to a list or a poem.
  const isHead = dates.length > 0 || pieces.some((piece) => counter.test(piece));
  const siteName = pieces.find((piece) => isSiteName(piece, first));
  return {
    title: first,
    siteName: isHead ? (siteName ?? null) : null,
    author: names.join(', ') || null,
    publishedAt: dates[0] ?? null,
  };
}

function isTitle(line: string): boolean {
  return line.length <= maxTitle && /\p{L}/u.test(line) && !/[.,;:]["”’)]*$/.test(line);
}

/** Whether a line is the rest of a sentence, as where lines were broken at a fixed width. */
function goesOn(line: string): boolean {
  return /^\p{Ll}/u.test(line);
}

/** The short pieces before the first line of prose. */
function piecesOf(lines: readonly string[]): readonly string[] {
  const prose = lines.slice(0, headLines).findIndex((line) => isProse(line));
  return lines
    .slice(0, prose < 0 ? 0 : prose)
    .flatMap((line) => line.split(betweenPieces))
    .map((piece) => piece.replace(sharing, '').trim())
    .filter((piece) => piece !== '' && piece.length <= maxPiece);
}

function isProse(line: string): boolean {
  return line.length > 80 || (/[.!?]["”’)]*$/.test(line) && line.split(' ').length > 6);
}

function isSiteName(piece: string, title: string): boolean {
  const isShort = piece.split(' ').length <= maxSiteWords;
  const isOther = counter.test(piece) || /^(?:by|von|par|por|di)\s/i.test(piece) || datesIn(piece).length > 0;
  return isShort && /^[\p{Lu}\p{Lo}]/u.test(piece) && !/[.!?,:]$|^\d/.test(piece) && !isOther && piece !== title;
}
