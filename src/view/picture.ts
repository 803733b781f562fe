import type { Picture } from '../chat/reply.js';
import type { Article } from '../model.js';
import { shortenHeadline } from '../text/headline.js';

/** The picture of the first of these articles that has one, for a headline; null where none has. Only https is shown. */
export function pictureOf(articles: readonly Pick<Article, 'image' | 'imageAlt'>[], headline: string): Picture | null {
  const pictured = articles.find(({ image }) => image?.startsWith('https://'));
  if (pictured === undefined || pictured.image === null) return null;
  return { url: pictured.image, alt: pictured.imageAlt ?? `Picture for: ${shortenHeadline(headline, 120)}` };
}
