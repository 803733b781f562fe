import { sharedWords } from '../text/shared-words.js';
import { closingLines, foldLine, isAddressed, withoutLines } from './closing.js';

/** An article in each of the forms in which it came: from its page, from the feed. Lines are parted by `\n`. */
export interface ToldArticle {
  readonly title: string;
  readonly texts: readonly string[];
}

// Under what a feed adds stands an article of its own.
const minRestLength = 60;
const maxRounds = 4;

// A line that turns to its reader is furniture once it repeats at all; any other may be what happens often ("No injuries
// were reported.").
// Whoever tells something of an article has its words; a few articles show that.
const bounds = {
  addressed: { articles: 3, share: 0.25, words: 0.6 },
  other: { articles: 5, share: 0.6, words: 0.4 },
};
const articlesToCompare = 8;

/** The lines that stand at the end of several different articles, in the form in which they are compared. */
export function repeatedLines(articles: readonly ToldArticle[]): ReadonlySet<string> {
  const found = new Set<string>();
  // A closing of many lines shows from its end, a few at a time.
  for (let round = 0, rest = articles; round < maxRounds; round += 1) {
    const news = repeatedAtEnd(rest).filter((print) => !found.has(print));
    if (news.length === 0) return found;
    for (const print of news) found.add(print);
    rest = rest.map(({ title, texts }) => ({
      title,
      texts: texts.map((text) => withoutLines(text, title, found).text),
    }));
  }
  return found;
}

/** A line at the end of a text. */
interface Standing {
  readonly line: string;
  readonly print: string;
  readonly title: string;
  /** The other lines of the text. */
  readonly rest: ReadonlySet<string>;
}

function repeatedAtEnd(articles: readonly ToldArticle[]): readonly string[] {
  const told = articles.filter(({ texts }) => texts.some((text) => text !== ''));
  const byPrint = new Map<string, Standing[]>();
  for (const standing of told.flatMap(standingsOf)) {
    const others = byPrint.get(standing.print);
    if (others) others.push(standing);
    else byPrint.set(standing.print, [standing]);
  }
  const frequent = [...byPrint.values()].filter((standings) => standings.length >= bounds.addressed.articles);
  // Different articles may have several such lines in common.
  const shared = new Set(frequent.flat().map(({ line }) => line));
  const own = ({ rest, ...place }: Standing): Standing => ({ ...place, rest: without(rest, shared) });
  return frequent
    .filter((standings) => isFurniture(standings.map(own), told.length))
    .flatMap(([first]) => first?.print ?? []);
}

function standingsOf({ title, texts }: ToldArticle): readonly Standing[] {
  const byPrint = new Map<string, Standing>();
  for (const text of texts) {
    const lines = text.split('\n');
    for (const { line, print } of closingLines(lines, title)) {
      byPrint.set(print, { line, print, title, rest: new Set(lines.filter((other) => other !== line)) });
    }
  }
  return [...byPrint.values()];
}

function isFurniture(standings: readonly Standing[], articles: number): boolean {
  const [first] = standings;
  if (first === undefined || isLabelled(first.line)) return false;
  const least = isAddressed(first.line) ? bounds.addressed : bounds.other;
  const different = differentOf(standings).length;
  return different >= least.articles && different >= least.share * articles && sharedWithRest(standings) <= least.words;
}

/** "Depth: 10 km", "Type: full time": what is the same in many articles is still said of each. */
function isLabelled(line: string): boolean {
  return /^[^:.!?]{1,30}:\s*\S/.test(line) && !isAddressed(line);
}

/** The share of a line's words that the articles have in which it stands: their subject may be what they have in common. */
function sharedWithRest(standings: readonly Standing[]): number {
  const some = standings.slice(0, articlesToCompare);
  const shares = some.map(({ print, rest }) => sharedWords(print, [...rest].join(' ')) ?? 0);
  return shares.reduce((sum, share) => sum + share, 0) / some.length;
}

/** Those of different articles: with titles that differ by more than a number, and hardly a line in common. */
function differentOf(standings: readonly Standing[]): readonly Standing[] {
  const different = new Map<string, Standing>();
  for (const standing of standings) {
    const title = foldLine(standing.title).replace(/\d+/g, '0');
    const isOwn = [...standing.rest].join(' ').length >= minRestLength;
    const isSame = different.has(title) || [...different.values()].some(({ rest }) => areAlike(rest, standing.rest));
    if (isOwn && !isSame) different.set(title, standing);
  }
  return [...different.values()];
}

/** Whether half the lines of the shorter stand in the other. */
function areAlike(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const [shorter, longer] = one.size <= other.size ? [one, other] : [other, one];
  return [...shorter].filter((line) => longer.has(line)).length * 2 > shorter.size;
}

function without(lines: ReadonlySet<string>, others: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...lines].filter((line) => !others.has(line)));
}
