import { canonicalUrl } from '../../feed/canonical-url.js';
import type { NewArticle } from '../store.js';

/** A publisher's address for an article, as it is shown and as it is found. */
export function canonicalOf({ canonicalUrl: url }: Pick<NewArticle, 'canonicalUrl'>): CanonicalValues {
  return { canonicalUrl: url, canonicalKey: url === null ? null : canonicalUrl(url) };
}

export interface CanonicalValues {
  readonly canonicalUrl: string | null;
  readonly canonicalKey: string | null;
}
