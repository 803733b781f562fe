import { parseDate } from '../../document/dates.js';
import type { Evidence } from './evidence.js';
import { datesNearTitle, datesOfMark, labelledDates } from './visible-dates.js';

const metaNames = [
  'article:published_time',
  'og:published_time',
  'og:article:published_time',
  'article:published',
  'datepublished',
  'date',
  'dc.date',
  'dc.date.issued',
  'dc.date.created',
  'dcterms.created',
  'dcterms.date',
  'dcterms.issued',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'publication_date',
  'publicationdate',
  'published_at',
  'published',
  'sailthru.date',
  'parsely-pub-date',
  'article.published',
  'article_date_original',
  'originalpublicationdate',
  'citation_publication_date',
  'cxenseparse:recs:publishtime',
  'vr:published_time',
];

const dateName =
  /(?:^|[ _-])(?:\w*date|\w*datum|fecha|data|posted|published|time|timestamp|publi(?!sh-)\w*)(?=[ _-]|$)/;
const earliestYear = 1990;
const dayMs = 24 * 60 * 60 * 1000;

/** When the page says that its article was published, from the surest source that gives a date. */
export function publishedAtOf(evidence: Evidence): Date | null {
  const seen = (): Date | null => first(datesNearTitle('published', evidence));
  const declared = declaredDate(evidence);
  if (declared) return earlier(declared, seen());
  return (
    first(marked(evidence, /\bdatepublished\b/)) ??
    dateInUrl(evidence.url) ??
    precise(seen(), evidence) ??
    leftOver(evidence)
  );
}

function declaredDate({ linked, clues, hints }: Evidence): Date | null {
  const ofArticles = linked.objects.filter(({ isArticle }) => isArticle).map(({ datePublished }) => datePublished);
  const ofMetas = metaNames.flatMap((name) => clues.metas.get(name) ?? []);
  const ofOthers = linked.objects.map(({ datePublished }) => datePublished);
  return first([...ofArticles, ...ofMetas, ...ofOthers].map((text) => (text === null ? null : parseDate(text, hints))));
}

/** Publishers that rebuild their sites give old articles the day of the move; what readers are shown then is the true one. */
function earlier(declared: Date, seen: Date | null): Date {
  return seen && declared.getTime() - seen.getTime() > 2 * dayMs && !isTurned(declared, seen) ? seen : declared;
}

/** "11.03.17" is the third of November where an American wrote it with dots. */
function isTurned(declared: Date, seen: Date): boolean {
  return declared.getUTCMonth() + 1 === seen.getUTCDate() && declared.getUTCDate() === seen.getUTCMonth() + 1;
}

/** Readers are shown a day; where mark-up gives the time of that day, the time. */
function precise(seen: Date | null, evidence: Evidence): Date | null {
  if (!seen || seen.getTime() % dayMs !== 0) return seen;
  const day = seen.toISOString().slice(0, 10);
  return marked(evidence, /^/).find((date) => date.toISOString().startsWith(day)) ?? seen;
}

function leftOver(evidence: Evidence): Date | null {
  const { marks } = evidence.clues;
  return (
    first(marks.filter(({ tag }) => tag === 'time').flatMap((mark) => datesOfMark(mark, 'published', evidence))) ??
    first(marked(evidence, dateName)) ??
    first(labelledDates(evidence))
  );
}

function marked(evidence: Evidence, names: RegExp): readonly Date[] {
  return evidence.clues.marks
    .filter((mark) => names.test(mark.names))
    .flatMap((mark) => datesOfMark(mark, 'published', evidence));
}

function dateInUrl(url: string): Date | null {
  const [, year, month = '', day = ''] = /\/((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?:[/_-]|$)/.exec(url) ?? [];
  return year === undefined ? null : parseDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

function first(dates: readonly (Date | null)[]): Date | null {
  return dates.find((date) => date !== null && date.getUTCFullYear() >= earliestYear) ?? null;
}
