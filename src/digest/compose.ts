import type { Reply } from '../chat/reply.js';
import type { Article, Digest } from '../model.js';
import { isDated } from '../view/articles.js';
import { digestReply } from '../view/digests.js';

// docs/replies.md: a message of standard entries holds at most 15, of full ones 8; "Also new" is a short list, not a second digest.
const entriesPerMessage = { brief: 15, standard: 15, full: 8 } as const;
const longestAlsoNew = 9;

export interface DigestContent {
  readonly digest: Digest;
  /** Newest first. */
  readonly articles: readonly Article[];
  readonly dueAt: Date;
  readonly ranAt: Date;
}

/**
 * The messages of a digest, in order; none where there is nothing new. `fits` knows the limits of one message: a digest
 * that is over them loses "Also new" lines first, then breaks between two entries.
 */
export function composeDigest(content: DigestContent, fits: (reply: Reply) => boolean): readonly Reply[] {
  const { digest } = content;
  const articles = datedFirst(content.articles);
  if (articles.length === 0) return [];

  const listed = articles.slice(0, digest.entries);
  const draw = (entries: readonly Article[], place: Place, alsoNew: readonly Article[] = []) =>
    digestReply({ ...content, total: articles.length, listed, entries, ...place, alsoNew });
  const groups = breakUp(listed, (group, isFirst) => {
    const place = isFirst ? { part: 1, parts: 1, firstNumber: 1 } : { part: 2, parts: 2, firstNumber: 2 };
    return group.length <= entriesPerMessage[digest.style] && fits(draw(group, place));
  });
  const places = groups.map((_, index): Place => {
    return { part: index + 1, parts: groups.length, firstNumber: groups.slice(0, index).flat().length + 1 };
  });
  const last = groups.length - 1;
  const others = articles.slice(digest.entries, digest.entries + longestAlsoNew);
  const alsoNew = longest(others, (list) => fits(draw(groups[last]!, places[last]!, list)));

  return groups.map((group, index) => draw(group, places[index]!, index === last ? alsoNew : []));
}

/** Nobody knows how old an undated article is: it does not open a digest as if it were the newest. */
function datedFirst(articles: readonly Article[]): readonly Article[] {
  return [...articles.filter(isDated), ...articles.filter((article) => !isDated(article))];
}

interface Place {
  readonly part: number;
  readonly parts: number;
  readonly firstNumber: number;
}

/** Parts a list into runs that fit, in order. A single entry is never broken: it stands alone even where it does not fit. */
function breakUp(
  entries: readonly Article[],
  fits: (group: readonly Article[], isFirst: boolean) => boolean,
): readonly (readonly Article[])[] {
  return entries.reduce<readonly (readonly Article[])[]>((groups, entry) => {
    const last = groups.at(-1);
    if (last === undefined) return [[entry]];
    const longer = [...last, entry];
    return fits(longer, groups.length === 1) ? [...groups.slice(0, -1), longer] : [...groups, [entry]];
  }, []);
}

/** The longest beginning of a list that passes; perhaps none of it. */
function longest<T>(list: readonly T[], passes: (beginning: readonly T[]) => boolean): readonly T[] {
  const lengths = Array.from({ length: list.length }, (_, dropped) => list.length - dropped);
  const length = lengths.find((candidate) => passes(list.slice(0, candidate))) ?? 0;
  return list.slice(0, length);
}
