import { itemFingerprint } from '../feed/identity.js';
import type { KeptItem } from '../store/store.js';
import type { LinkedItem } from './article.js';

/** An item with the names that it goes by. */
export interface Candidate {
  readonly item: LinkedItem;
  readonly keys: readonly string[];
}

/** An item that says something else than it did when its article was kept. */
export interface ChangedItem extends Candidate {
  readonly kept: KeptItem;
}

/**
 * Of items that are known, oldest first, those that say something else than the articles which they became: of each
 * article the newest. None of an article that another of the items still matches, because feeds repeat themselves.
 */
export function changedItems(
  candidates: readonly Candidate[],
  kept: ReadonlyMap<string, KeptItem>,
): readonly ChangedItem[] {
  const byArticle = new Map<number, ChangedItem>();
  const unchanged = new Set<number>();
  for (const candidate of candidates) {
    const known = candidate.keys.filter((name) => kept.has(name));
    const article = kept.get(known[0] ?? '');
    if (article === undefined || isAnother(candidate, known)) continue;
    if (article.fingerprint === itemFingerprint(candidate.item)) unchanged.add(article.articleId);
    byArticle.set(article.articleId, { ...candidate, kept: article });
  }
  return [...byArticle.values()].filter((item) => !unchanged.has(item.kept.articleId));
}

/**
 * Whether an item only stands where another one stood: a photo of the day has a new guid and title at the same address, and
 * two papers' weather has one title and date. It must not write over what it is not.
 */
function isAnother({ keys }: Candidate, known: readonly string[]): boolean {
  const isNamed = keys.some((key) => key.startsWith('guid:'));
  const isGuidKnown = known.some((key) => key.startsWith('guid:'));
  return isNamed && !isGuidKnown && known.length === 1;
}
