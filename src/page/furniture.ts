import { parseDate } from '../document/dates.js';
import { closingMarks } from '../text/marks.js';
import type { Line } from './lines.js';

// What a page sets around its article, known by where a line stands, how much of it is links and what its elements are
// called. Whole lines only; a single sentence that slips through, or that comes in a text which never was a page, is for
// the catalogue of `summary/furniture.ts`.

/** A sign that a line belongs to the page and not to the article. */
interface Rule {
  readonly name: string;
  /** `edges` is before the first and after the last paragraph of prose: in the middle the same words may be a table's. */
  readonly where: 'edges' | 'end' | 'anywhere';
  readonly matches: (text: string, line: Line) => boolean;
}

/** How far the edges reach at most: a list without any prose is not all edge. */
const topLines = 15;
const endLines = 25;

/** So many lines of furniture at the top are the head of a page that was copied whole. */
const headLines = 3;

const sentenceEnd = new RegExp(`[.!?…。！？।](?:[${closingMarks}]|\\s*\\[\\d+\\])*$`);

const says =
  (pattern: RegExp, maxWords: number) =>
  (text: string): boolean =>
    pattern.test(text) && wordCount(text) <= maxWords;

const standsIn =
  (pattern: RegExp, maxWords: number) =>
  (text: string, line: Line): boolean =>
    pattern.test(line.within) && wordCount(text) <= maxWords;

const rules: readonly Rule[] = [
  {
    name: 'share bar',
    where: 'edges',
    matches: says(
      /^(?:share|tweet|pin it|e-?mail|print|copy link|follow us|facebook|twitter|linkedin|whatsapp|reddit)\b(?!.*[.!?]$)/i,
      8,
    ),
  },
  {
    name: 'counter',
    where: 'edges',
    matches: says(/^[\d.,]+ ?[km]? (?:comments?|views?|shares?|likes?|reads?|replies|reactions?)$/i, 4),
  },
  {
    name: 'reading time',
    where: 'edges',
    matches: says(/^(?:reading time:? ?|est\.? )?\d{1,3} ?-?min(?:ute)?s?\.?(?: to)?(?: read)?$/i, 5),
  },
  { name: 'date line', where: 'edges', matches: isDateLine },
  {
    name: 'byline',
    where: 'edges',
    matches: says(/^(?:(?:[Ww]ritten |[Pp]osted )?[Bb]y|BY|Von|Par|Por|Di|Author)[: ]+\p{Lu}[^.!?]*$/u, 10),
  },
  {
    name: 'discussion',
    where: 'end',
    matches: says(
      /^(?:leave a (?:comment|reply)|comments?\b|tags?:|filed under|posted in|topics?:|categor(?:y|ies):)/i,
      25,
    ),
  },
  {
    name: 'legal notice',
    where: 'end',
    matches: says(/\b(?:informational purposes only|does not constitute|representations? or warrant)/i, 90),
  },
  { name: 'scrap', where: 'end', matches: (text) => wordCount(text) <= 4 && !/[.!?…:"”“’)»«]$/.test(text) },
  { name: 'copyright', where: 'end', matches: says(/^(?:©|\(c\) |copyright\b)|\ball rights reserved\b/i, 60) },
  {
    name: 'read more',
    where: 'anywhere',
    matches: says(
      /^(?:read|see) (?:more|also|next|the full)\b(?!.*[.!?]$)|^continue reading\b|^(?:you may also like|related (?:articles?|stories|posts?|topics?|content))\b/i,
      20,
    ),
  },
  {
    name: 'newsletter',
    where: 'anywhere',
    matches: says(
      /^(?:sign up|subscribe|join|get|enter your e-?mail)\b.*\b(?:newsletters?|inbox|mailing list|subscribers?|notifications?)\b/i,
      40,
    ),
  },
  {
    name: 'cookie notice',
    where: 'anywhere',
    matches: says(
      /\b(?:uses? cookies|(?:accept|manage|reject) (?:all )?cookies|cookie (?:policy|settings|preferences))\b/i,
      40,
    ),
  },
  {
    name: 'paywall',
    where: 'anywhere',
    matches: says(
      /^(?:already a (?:subscriber|member)|(?:log|sign) ?in to|subscribe to (?:continue|read|unlock)|to continue reading|this (?:article|content|story) is (?:for|reserved|available to) \w* ?(?:subscribers|members))/i,
      30,
    ),
  },
  {
    name: 'advertisement',
    where: 'anywhere',
    matches: says(
      /^(?:advertisement|advertising|ad|ads by .*|anzeige|werbung|publicité|publicidad|story continues below.*|article continues (?:below|after).*)$/i,
      8,
    ),
  },
  {
    name: 'photo credit',
    where: 'anywhere',
    matches: says(
      /^\W*(?:(?:photos?|images?|pictures?|illustrations?|foto|bild)(?: credits?| by| courtesy(?: of)?| source| copyright)?|credits?|caption)\s*[:/©|]|^image (?:source|copyright|caption)\b|\b(?:getty images|shutterstock|ap photo|afp via getty)\b[^.!?]*$/i,
      40,
    ),
  },
  {
    name: 'syndication',
    where: 'anywhere',
    matches: says(/^the post .+ (?:appeared first on|first appeared on)\b/i, 60),
  },
  { name: 'caption', where: 'anywhere', matches: standsIn(/\bfigcaption\b|caption|photo-?credit|image-?credit/, 80) },
  { name: 'page part', where: 'anywhere', matches: standsIn(/ (?:nav|form|footer|aside)\b/, 80) },
  {
    name: 'page box',
    where: 'anywhere',
    matches: standsIn(
      /(?:^|[ ._-])(?:share|sharing|social|related|newsletter|subscribe|promo|breadcrumbs?|byline|author-?(?:bio|box|info|card)|tag(?:s|-?list|cloud)|comments?|disqus|cookie|advert\w*|toc)(?=$|[ ._-])/,
      60,
    ),
  },
  {
    name: 'list of links',
    where: 'anywhere',
    matches: (text, line) => line.linkShare > 0.8 && / (?:ul|ol|li|table)\b/.test(line.within) && !isSentence(text),
  },
  { name: 'link', where: 'edges', matches: (text, line) => line.linkShare > 0.8 && !isSentence(text) },
];

/** The article's own lines, in order. `title` is dropped where the text begins by repeating it. */
export function withoutFurniture(lines: readonly Line[], { title = '' }: { readonly title?: string }): readonly Line[] {
  const untitled = lines.filter((line, index) => index >= topLines || !isSameTitle(line.text, title));
  const isOwn = untitled.map((line) => isProse(line) && !isFurniture(line, 'anywhere', 'end'));
  return isOwn.includes(true) ? withoutEdges(untitled, isOwn) : untitled.filter(isOwnScrap);
}

/** Strict before the first paragraph of prose and after the last one, mild between them. */
function withoutEdges(lines: readonly Line[], isOwn: readonly boolean[]): readonly Line[] {
  const top = Math.min(isOwn.indexOf(true), topLines);
  const end = Math.max(isOwn.lastIndexOf(true) + 1, lines.length - endLines);
  const isHead = lines.slice(0, top).filter((line) => isFurniture(line, 'edges')).length >= headLines;
  return lines.filter((line, index) => {
    if (index >= end) return !isFurniture(line, 'anywhere', 'edges', 'end');
    if (index >= top) return !isFurniture(line, 'anywhere');
    // Above a page's whole head (share bar, date, counters) a line that is no sentence is its headline.
    return !isFurniture(line, 'anywhere', 'edges') && (!isHead || isSentence(line.text));
  });
}

/** Where nothing is a paragraph, a sentence is the best there is. */
function isOwnScrap(line: Line): boolean {
  return !isFurniture(line, 'anywhere') && (isSentence(line.text) || !isFurniture(line, 'edges'));
}

/** Whether a line is a date and nothing else: "Published 2 October 2025", "3 hours ago". */
function isDateLine(text: string): boolean {
  if (text.length > 60) return false;
  const bare = text.replace(
    /^(?:published|updated|posted|last (?:updated|modified)|first published|date)\b(?: on| at)?:? ?/i,
    '',
  );
  return (
    /^\d+ (?:second|minute|hour|day|week|month)s? ago$/i.test(bare) || (/\d/.test(bare) && parseDate(bare) !== null)
  );
}

/** Words as the eye counts them; two ideographs make about one. */
function wordCount(text: string): number {
  const ideographs =
    text.match(/[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\p{scx=Thai}]/gu)?.length ?? 0;
  return (text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu)?.length ?? 0) + Math.floor(ideographs / 2);
}

function isFurniture(line: Line, ...where: readonly Rule['where'][]): boolean {
  const text = line.text.replace(/^[\s\-–—•·|*›»]+|[\s\-–—•·|*›»]+$/g, '');
  return text === '' || rules.some((rule) => where.includes(rule.where) && rule.matches(text, line));
}

function isProse(line: Line): boolean {
  const words = wordCount(line.text);
  return line.linkShare < 0.35 && ((words >= 12 && isSentence(line.text)) || words >= 30);
}

function isSentence(text: string): boolean {
  return sentenceEnd.test(text) && wordCount(text) >= 5;
}

function isSameTitle(text: string, title: string): boolean {
  const plain = (line: string): string =>
    line
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  return title !== '' && plain(text) === plain(title);
}
