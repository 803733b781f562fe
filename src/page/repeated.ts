import { sharedWords } from '../text/shared-words.js';

/** An article in each of the forms in which it came: from its page, from the feed. Lines are parted by `\n`. */
export interface ToldArticle {
  readonly title: string;
  readonly texts: readonly string[];
}

const maxLineLength = 400;
const minTitleLength = 10;
// Under what a feed adds stands an article of its own.
const minRestLength = 60;
const maxRounds = 4;

// A line that turns to its reader, or speaks of its page, is furniture once it repeats at all; any other may be what
// happens often ("No injuries were reported.").
const least = { addressed: { articles: 3, share: 0.25 }, other: { articles: 5, share: 0.6 } };
// Whoever tells something of the article has its words.
const mostShared = 0.4;

const addresses =
  /\bhttps?:|\bwww\.|[\w.]@\w|(?:^|\s)@\w{2}|©|\b(?:copyright|all rights reserved|newsletters?|subscri\w+|follow (?:us|me|our)|sign up|click here|read more|(?:read|continue|see|view) (?:the|this|our)|(?:this|the) (?:article|story|post)\b.*\b(?:first )?(?:appeared|continues|published|updated)|discuss this|\d+ comments?|(?:leave|add|post) a comment|comments? (?:below|are closed)|join (?:us|our)|download our|(?:contact|reach(?:ed)?) \w+ (?:at|on|by)|reporting by|editing by|written by|photo \d|abonnieren|newsletter|folgen sie|folgt uns|weiterlesen|mehr zum thema|suivez|abonnez|inscrivez|en savoir plus|síguenos|sigue(?:nos)?|suscr[ií]b\w*|lee también|seguici|iscriviti|siga|inscreva|assine|volg ons|abonneer|lees (?:ook|meer)|följ|prenumerera|følg|tilmeld)\b|подпис|читайте|订阅|关注|购读|購読|フォロー/iu;

/** The lines that stand at the end of several different articles, in the form in which they are compared. */
export function repeatedLines(articles: readonly ToldArticle[]): ReadonlySet<string> {
  const found = new Set<string>();
  // A closing of many lines shows from its end, a few at a time.
  for (let round = 0, rest = articles; round < maxRounds; round += 1) {
    const news = [...repeatedAtEnd(rest)].filter((print) => !found.has(print));
    if (news.length === 0) return found;
    for (const print of news) found.add(print);
    rest = rest.map(({ title, texts }) => ({
      title,
      texts: texts.map((text) => withoutLines(text, title, found).text),
    }));
  }
  return found;
}

/** A text without those of these lines that stand at its end, and which of them did; empty where it holds nothing else. */
export function withoutLines(
  text: string,
  title: string,
  prints: ReadonlySet<string>,
): { readonly text: string; readonly met: readonly string[] } {
  const lines = text.split('\n');
  const met = new Map<number, string>();
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    const print = linePrint(lines[at] ?? '', title);
    const isOnly = met.size === lines.length - 1;
    if (prints.has(print) && (isOnly || isClosing(lines, at, met.size))) met.set(at, print);
  }
  const kept = lines.filter((_, at) => !met.has(at));
  return { text: kept.join('\n'), met: [...met.values()] };
}

/** A line in the form in which it is compared: where it may hold the title or a count, those do not tell. */
function linePrint(line: string, title: string): string {
  const folded = foldLine(line);
  const name = foldLine(title);
  const nameless = name.length < minTitleLength ? folded : folded.replaceAll(name, '…');
  return addresses.test(line) ? nameless.replace(/\d+/g, '0') : nameless;
}

function foldLine(line: string): string {
  return line.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** Whether a line stands among a text's last ones, those aside of which it is known that they are no part of it. */
function isClosing(lines: readonly string[], at: number, aside = 0): boolean {
  const count = lines.length - aside;
  const reach = addresses.test(lines[at] ?? '') ? Math.max(1, count - 4) : Math.max(Math.ceil(count / 2), count - 3);
  return at >= reach;
}

interface Standing {
  readonly line: string;
  readonly print: string;
  readonly title: string;
  /** The other lines of the text. */
  readonly rest: readonly string[];
}

function repeatedAtEnd(articles: readonly ToldArticle[]): ReadonlySet<string> {
  const told = articles.filter(({ texts }) => texts.some((text) => text !== ''));
  const standings = new Map<string, Standing[]>();
  for (const article of told)
    for (const [print, standing] of closingsOf(article))
      standings.set(print, [...(standings.get(print) ?? []), standing]);
  // Different articles may have several such lines in common.
  const frequent = [...standings.values()].filter((places) => places.length >= least.addressed.articles);
  const shared = new Set(frequent.flatMap((places) => places.map(({ line }) => line)));
  const own = (standing: Standing): Standing => ({
    ...standing,
    rest: standing.rest.filter((line) => !shared.has(line)),
  });
  const repeated = [...standings].filter(([, places]) => isFurniture(places.map(own), told.length));
  return new Set(repeated.map(([print]) => print));
}

function closingsOf({ title, texts }: ToldArticle): ReadonlyMap<string, Standing> {
  const closings = new Map<string, Standing>();
  for (const text of texts) {
    const lines = text.split('\n');
    for (const [at, line] of lines.entries()) {
      if (line === '' || line.length > maxLineLength || !isClosing(lines, at)) continue;
      const print = linePrint(line, title);
      closings.set(print, { line, print, title, rest: lines.filter((_, other) => other !== at) });
    }
  }
  return closings;
}

function isFurniture(standings: readonly Standing[], articles: number): boolean {
  const [first] = standings;
  if (first === undefined || standings.length < least.addressed.articles || isLabelled(first.line)) return false;
  const isAddressed = addresses.test(first.line);
  const { articles: fewest, share } = isAddressed ? least.addressed : least.other;
  const different = differentOf(standings).length;
  if (different < fewest || different < share * articles) return false;
  const shares = standings.map(({ print, rest }) => sharedWords(print, rest.join(' ')) ?? 0);
  return shares.reduce((sum, share) => sum + share, 0) <= mostShared * shares.length;
}

/** "Depth: 10 km", "Type: full time": what is the same in many articles is still said of each. */
function isLabelled(line: string): boolean {
  return /^[^:.!?]{1,30}:\s*\S/.test(line) && !addresses.test(line);
}

/** Those of different articles: with titles that differ by more than a number, and hardly a line in common. */
function differentOf(standings: readonly Standing[]): readonly Standing[] {
  const different: { readonly standing: Standing; readonly title: string }[] = [];
  for (const standing of standings) {
    const title = foldLine(standing.title).replace(/\d+/g, '0');
    const isOwn = standing.rest.join(' ').length >= minRestLength;
    const isSame = different.some((other) => other.title === title || areAlike(other.standing.rest, standing.rest));
    if (isOwn && !isSame) different.push({ standing, title });
  }
  return different.map(({ standing }) => standing);
}

/** Whether half the lines of the shorter stand in the other. */
function areAlike(one: readonly string[], other: readonly string[]): boolean {
  const [shorter, longer] = one.length <= other.length ? [one, new Set(other)] : [other, new Set(one)];
  return shorter.filter((line) => longer.has(line)).length * 2 > shorter.length;
}
