import type { LinkedData } from '../json-ld.js';
import type { Clues } from './clues.js';
import { plain } from '../plain.js';
import { isNameOf, type SiteNames } from './site.js';

const maxLength = 500;

/** The heading that says what the page's own titles say: a headline without the site's name and without shortening, of at most 500 characters. */
export function titleOf(clues: Clues, linked: LinkedData, names: SiteNames): string {
  const declared = [
    clues.metas.get('og:title')?.[0],
    clues.title,
    linked.objects.find(({ headline }) => headline !== null)?.headline,
    clues.metas.get('twitter:title')?.[0],
  ].flatMap((title) => (title ? [title.slice(0, maxLength).trim()] : []));
  const headings = clues.headings
    .map((text) => text.slice(0, maxLength).trim())
    .filter((text) => text !== '' && !isNameOf(text, names.folded));
  const heading = bestHeading(headings, declared);
  if (heading === null) return headlineIn(declared[0] ?? headings[0] ?? '', names);
  const bare = declared.map((title) => headlineIn(title, names));
  return withoutKicker(headlineIn(heading, names), bare);
}

function bestHeading(headings: readonly string[], declared: readonly string[]): string | null {
  const scored = headings.map((heading) => ({
    heading,
    score: Math.max(0, ...declared.map((title) => likeness(heading, title))),
  }));
  const best = scored.reduce((top, next) => (next.score > top.score ? next : top), { heading: '', score: 0 });
  return best.score >= (headings.length === 1 ? 0.3 : 0.5) ? best.heading : null;
}

/**
 * 3 for the same title; else the share of common words, which tells a headline from the section that stands in the same
 * title, and 1.6 more where one begins the other, 1.4 where one holds the other.
 */
function likeness(heading: string, title: string): number {
  const [a, b] = [plain(heading), plain(title)];
  if (a === '' || b === '') return 0;
  if (a === b) return 3;
  const [words, others] = [new Set(a.split(' ')), new Set(b.split(' '))];
  const share = [...words].filter((word) => others.has(word)).length / Math.max(words.size, others.size);
  if (b.startsWith(a) || a.startsWith(b)) return 1.6 + share;
  if (Math.min(words.size, others.size) === 1) return share;
  if (b.includes(a) || a.includes(b)) return 1.4 + share;
  return share;
}

/** Some headings begin with the name of their section, often without a blank; the page's titles then are the end of it. */
function withoutKicker(heading: string, declared: readonly string[]): string {
  const whole = compact(heading);
  const ending = declared.find((title) => {
    const words = compact(title);
    return /\s/.test(title.trim()) && words.length < whole.length && whole.endsWith(words);
  });
  return ending ?? heading;
}

function compact(text: string): string {
  return plain(text).replaceAll(' ', '');
}

const separator = /(\s+[|–—·»«•:⋅-]+\s+|\s*[|｜]\s*)/;

/** "Headline – The Site" without the site; where nobody names it, a bar parts it off and the headline is the longer part. */
function headlineIn(title: string, names: SiteNames): string {
  return withoutSite(title, names)
    .split(/\s+[|｜•]\s+|[|｜]/)
    .reduce((longest, part) => (part.length > longest.length ? part : longest));
}

function withoutSite(title: string, names: SiteNames): string {
  const parts = title.split(separator);
  const isSite = (part = ''): boolean => isNameOf(part, names.folded) || holdsHost(part, names, title);
  if (parts.length > 1 && isSite(parts.at(-1))) return parts.slice(0, -2).join('');
  if (parts.length > 1 && isSite(parts[0])) return parts.slice(2).join('');
  return title;
}

/** Whether a part of a title says what the address says: "My Own Forum" at forum.my.example. */
function holdsHost(part: string, names: SiteNames, title: string): boolean {
  const label = plain(names.label.split('.').at(-1) ?? '').replaceAll(' ', '');
  return (
    label.length >= 4 &&
    plain(part).replaceAll(' ', '').includes(label) &&
    part.length * 2 < title.length &&
    part.split(' ').length <= 6
  );
}
