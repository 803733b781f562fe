import { parseDate } from '../document/dates.js';

// What a copied page or a feed's item sets above and below its article, known by its words alone, where no page around it
// tells more. Most is looked for only before the first and after the last paragraph of prose: between them the same words
// may be a table's or a heading.

/** A sign that a line at an edge is nothing but furniture. */
export interface Rule {
  readonly name: string;
  /** What is said to the reader alone may be dropped between the paragraphs too. */
  readonly where: 'edges' | 'end' | 'anywhere';
  readonly maxWords: number;
  readonly says: (text: string) => boolean;
}

const rules: readonly Rule[] = [
  {
    name: 'share bar',
    where: 'edges',
    maxWords: 8,
    says: matching(
      /^(?:share|tweet|pin it|e-?mail|print|copy link|follow us|facebook|twitter|linkedin|whatsapp|reddit)\b(?!.*[.!?:]$)/i,
    ),
  },
  {
    name: 'counter',
    where: 'edges',
    maxWords: 4,
    says: matching(/^[\d.,]+ ?[km]? (?:comments?|views?|shares?|likes?|reads?|replies|reactions?)$/i),
  },
  {
    name: 'reading time',
    where: 'edges',
    maxWords: 5,
    says: matching(/^(?:reading time:? ?|est\.? )?\d{1,3} ?-?min(?:ute)?s?\.?(?: to)?(?: read)?$/i),
  },
  { name: 'date line', where: 'edges', maxWords: 9, says: isDateLine },
  {
    name: 'byline',
    where: 'edges',
    maxWords: 10,
    says: matching(/^(?:(?:[Ww]ritten |[Pp]osted )?[Bb]y|BY|Von|Par|Por|Di|Author)[: ]+\p{Lu}[^.!?]*$/u),
  },
  {
    name: 'read more',
    where: 'edges',
    maxWords: 20,
    says: matching(
      /^(?:read|see) (?:more|also|next|the full)\b(?!.*[.!?:]$)|^continue reading\b|^(?:you may also like|related (?:articles?|stories|posts?|topics?|content))\b/i,
    ),
  },
  {
    name: 'newsletter',
    where: 'anywhere',
    maxWords: 40,
    says: matching(
      /^(?:enter your e-?mail\b|(?:sign up|subscribe|join|get)\b(?=.*\b(?:our|us|we|your?)\b|[^.!?]*$).*\b(?:newsletters?|inbox|mailing list|subscribers|notifications?)\b)/i,
    ),
  },
  {
    name: 'cookie notice',
    where: 'edges',
    maxWords: 40,
    says: matching(
      /^(?=.*\b(?:our|we|you|your|this (?:web)?site)\b|[^.!?]*$).*\b(?:uses? cookies|(?:accept|manage|reject) (?:all )?cookies|cookie (?:policy|settings|preferences))\b/i,
    ),
  },
  {
    name: 'advertisement',
    where: 'anywhere',
    maxWords: 8,
    says: matching(
      /^(?:advertisement|advertising|ad|ads by .*|anzeige|werbung|publicité|publicidad|story continues below|article continues (?:below|after).*)$/i,
    ),
  },
  {
    name: 'photo credit',
    where: 'edges',
    maxWords: 30,
    says: matching(
      /^\W*(?:photos?|images?|pictures?|illustrations?|foto|bild)(?: credits?| by| courtesy(?: of)?| source| copyright)?\s*[:/©|]/i,
    ),
  },
  {
    name: 'discussion',
    where: 'end',
    maxWords: 25,
    says: matching(
      /^(?:leave a (?:comment|reply)|comments?$|tags?:|filed under|posted in|topics?:|categor(?:y|ies):)/i,
    ),
  },
  {
    name: 'legal notice',
    where: 'end',
    maxWords: 90,
    says: matching(
      /\b(?:informational purposes only|does not constitute [^.!?]{0,60}\b(?:advice|recommendation|solicitation|endorsement)|representations? or warrant)/i,
    ),
  },
  {
    name: 'copyright',
    where: 'end',
    maxWords: 60,
    says: matching(/^(?:©|\(c\) |copyright (?:©|\(c\)|\d{4}|by\b))|\ball rights reserved\b/i),
  },
  {
    name: 'syndication',
    where: 'end',
    maxWords: 60,
    says: matching(/^the post .+ appeared first on\b/i),
  },
];

/** Whether a line is nothing but furniture, by the rules that hold where it stands. */
export function isFurniture(text: string, words: number, ...where: readonly Rule['where'][]): boolean {
  const bare = text.replace(/^[\s\-–—•·|*›»]+|[\s\-–—•·|*›»]+$/g, '');
  if (bare === '') return true;
  return rules.some((rule) => where.includes(rule.where) && words <= rule.maxWords && rule.says(bare));
}

function matching(pattern: RegExp): (text: string) => boolean {
  return (text) => pattern.test(text);
}

/** Whether a line is a date and nothing else: "Published 2 October 2025", "3 hours ago". */
function isDateLine(text: string): boolean {
  if (text.length > 60) return false;
  const bare = text.replace(
    /^(?:published|updated|posted|last (?:updated|modified)|first published|date)\b(?: on| at)?:? ?/i,
    '',
  );
  if (/^\d+ (?:second|minute|hour|day|week|month)s? ago$/i.test(bare)) return true;
  // A day without a year may be an entry of a calendar, which is what such a text is about.
  const isWhole = /\b(?:19|20)\d\d\b/.test(bare) || bare !== text;
  return isWhole && !/^\p{L}+: /u.test(bare) && parseDate(bare) !== null;
}
