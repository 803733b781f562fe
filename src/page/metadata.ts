import type { DateHints } from '../document/dates.js';
import type { ParsedPage } from '../model.js';
import { readLinkedData } from './json-ld.js';
import type { Line } from './line.js';
import { canonicalUrlOf, imageOf } from './metadata/addresses.js';
import { authorOf } from './metadata/authors.js';
import type { Clues } from './metadata/clues.js';
import type { Evidence } from './metadata/evidence.js';
import { languageOf } from './metadata/language.js';
import { modifiedAtOf } from './metadata/modified.js';
import { linesNearTitle } from './metadata/place.js';
import { publishedAtOf } from './metadata/published.js';
import { sectionOf } from './metadata/section.js';
import { foldedNames, siteNameOf, siteNames } from './metadata/site.js';
import { titleOf } from './metadata/title.js';

export type Metadata = Omit<ParsedPage, 'text' | 'shortfall' | 'labels'>;

/**
 * What a page says of itself, best source first: JSON-LD, `meta`, mark-up, and last what can be seen in its lines, which
 * are those of the whole body in reading order.
 */
export function readMetadata(clues: Clues, url: string, lines: readonly Line[]): Metadata {
  const evidence = weigh(clues, url, lines);
  const publishedAt = publishedAtOf(evidence);
  return {
    title: evidence.title,
    author: authorOf(evidence),
    publishedAt,
    modifiedAt: modifiedAtOf(evidence, publishedAt),
    language: languageOf(clues, evidence.linked),
    siteName: siteNameOf(clues, evidence.linked),
    section: sectionOf(evidence),
    canonicalUrl: canonicalUrlOf(evidence),
    image: imageOf(evidence),
  };
}

function weigh(clues: Clues, url: string, lines: readonly Line[]): Evidence {
  const linked = readLinkedData(clues.linkedData);
  const names = siteNames(clues, linked, url);
  const title = titleOf(clues, linked, names);
  const organisations = foldedNames(linked.organisations);
  const hints = dateHints(languageOf(clues, linked));
  return { url, clues, linked, lines, title, near: linesNearTitle(lines, title), names, organisations, hints };
}

/** Who writes no English puts the day first; of those who do, not all, and the tag says only of some countries which. */
function dateHints(language: string | null): DateHints {
  if (language === null || /^en(?!-(?:gb|au|nz|ie|za|in)\b)/i.test(language)) return {};
  return { dayFirst: true };
}
