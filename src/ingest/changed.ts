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
    const key = candidate.keys.find((name) => kept.has(name));
    const article = key === undefined ? undefined : kept.get(key);
    if (article === undefined) continue;
    if (article.fingerprint === itemFingerprint(candidate.item)) unchanged.add(article.articleId);
    byArticle.set(article.articleId, { ...candidate, kept: article });
  }
  return [...byArticle.values()].filter((item) => !unchanged.has(item.kept.articleId));
}
