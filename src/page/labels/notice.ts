import type { Label } from '../../model.js';
import type { Line } from '../line.js';

/** What publishers say of an article in so many words. Precision first: an article about a thing must not be labelled as that thing. */
export interface Notice {
  readonly kind: Label['kind'];
  /** What `pattern` sees: one sentence of a line, or the line whole. */
  readonly form: 'sentence' | 'line';
  /** Where publishers put it; elsewhere the same words are somebody's subject. */
  readonly where: 'top' | 'end' | 'edges';
  readonly pattern: RegExp;
  /** What a line must hold for the pattern to be tried at all: cheap, and true of every line that it matches. */
  readonly cue: RegExp;
  /** With these words (their case counts) the line says something else. */
  readonly unless?: RegExp;
  /** What its elements must be called, for words that say nothing by themselves. */
  readonly place?: RegExp;
}

// Brackets, stars and dashes may stand before a notice; a quotation mark makes it somebody's words.
const lead = '^[\\s*_()[\\]{}|•·>#.,:;–—⚠ℹ️-]*';
const announcements =
  "disclaimer|disclosure|transparency(?: note)?|(?:editor[’']?s[’']? |ai )?not(?:e|ice)|update|(?:ki-|redaktioneller |transparenz)?hinweis|anm(?:erkung|\\.)? ?d(?:er|\\.) red(?:aktion|\\.)|" +
  '(?:avertissement|avis|mise à jour|note de la rédaction|nota(?: de (?:la redacción|(?:los )?editor(?:es)?|redacción))?|nota dell[ae] redazione|aviso|avvertenza|' +
  'noot van de redactie|redaktionens anmärkning|merknad|bemærk)';

const opening = `${lead}(?:(?:${announcements})\\s*[:–—]\\s*)?`;

/** What announces a notice ("Disclaimer: ") where a sentence may begin; it may be glued to the last one. */
export const announcement = new RegExp(
  `(?<=^[^a-z0-9ß-ɏ]*|[.!?…][^a-z0-9ß-ɏ]*)(?:${announcements})\\s*[:–—]\\s*`,
  'gi',
);

/** Edges of a word in any script: `\b` knows only ASCII letters. */
export const wordStart = '(?<![a-z0-9ß-ɏ])';
export const wordEnd = '(?![a-z0-9ß-ɏ])';

/** A pattern for a sentence that begins with what one of the sources says; one for many, since each is tried on every sentence. */
export function sentence(...sources: readonly string[]): RegExp {
  return new RegExp(`${opening}(?:${sources.join('|')})`, 'i');
}

/** A pattern for a line that is what `source` says and nothing else. */
export function wholeLine(source: string): RegExp {
  return new RegExp(`^[^a-z0-9ß-ɏ"“”„«»]*(?:${source})[^a-z0-9ß-ɏ"“”„«»]*$`, 'i');
}

const foreignPlace =
  /(?:^|[^a-z])ads?(?:$|[^a-z]|slot|label|widget|unit|box|vert(?!or))|nav(?:$|[^a-z]|bar|igation)|menu|aside|related|recommend|teaser|widget|banner|caption|figure|newsletter|comment/i;

/** The names of the three elements next to a line. */
export function nearestPlace({ within }: Line): string {
  return within.split(' ').slice(-3).join(' ');
}

/** Whether a short line may speak of its article: not a link to somewhere else, nor in an advert's, a picture's or a list's box. */
export function maySpeakForArticle(line: Line): boolean {
  return line.linkShare <= 0.5 && !foreignPlace.test(nearestPlace(line));
}
