import { parseDate } from '../../document/dates.js';
import type { Evidence } from './evidence.js';
import { datesNearTitle, datesOfMark } from './visible-dates.js';

const metaNames = [
  'article:modified_time',
  'og:updated_time',
  'article:updated_time',
  'article:modified',
  'datemodified',
  'dcterms.modified',
  'dc.date.modified',
  'last-modified',
  'lastmod',
  'sailthru.updated',
  'revised',
];

/** When the page says that its article was last changed; null where that is no later than its publication. */
export function modifiedAtOf(evidence: Evidence, publishedAt: Date | null): Date | null {
  const date = declaredDate(evidence) ?? seenDate(evidence);
  return date && (!publishedAt || date > publishedAt) ? date : null;
}

function declaredDate({ linked, clues, hints }: Evidence): Date | null {
  const written = [
    ...linked.objects.map(({ dateModified }) => dateModified),
    ...metaNames.flatMap((name) => clues.metas.get(name) ?? []),
  ];
  return written.map((text) => (text === null ? null : parseDate(text, hints))).find((date) => date !== null) ?? null;
}

function seenDate(evidence: Evidence): Date | null {
  const ofMarks = evidence.clues.marks
    .filter(({ names }) => /datemodified|updat|modif|chang/.test(names))
    .flatMap((mark) => datesOfMark(mark, 'modified', evidence));
  return ofMarks[0] ?? datesNearTitle('modified', evidence)[0] ?? null;
}
