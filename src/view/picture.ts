import type { Picture } from '../chat/reply.js';
import type { Article } from '../model.js';
import type { Phrases } from '../phrases/phrases.js';
import { shortenHeadline } from '../text/headline.js';

/** The picture of the first of these articles that has one, for a headline; null where none has. Only https is shown. */
export function pictureOf(
  phrases: Phrases,
  articles: readonly Pick<Article, 'image' | 'imageAlt'>[],
  headline: string,
): Picture | null {
  const pictured = articles.find(({ image }) => image?.startsWith('https://'));
  if (pictured === undefined || pictured.image === null) return null;
  const ownAlt = () => phrases.text('picture.for', { headline: shortenHeadline(headline, 120) });
  return { url: pictured.image, alt: pictured.imageAlt ?? ownAlt() };
}
