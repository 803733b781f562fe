import { type APIThumbnailComponent, ComponentType } from 'discord.js';
import type { Picture } from '../chat/reply.js';
import { checkUrl } from '../net/address.js';
import { cutText, linkableUrl } from './escape.js';

// A digest holds several beside its texts.
const longestUrl = 300;
const longestAlt = 300;

/**
 * A picture beside a text; null where its address is none that Discord may be sent to: not https, of no public host, or too
 * long.
 */
export function drawThumbnail({ url, alt }: Picture): APIThumbnailComponent | null {
  const target = linkableUrl(url, longestUrl);
  if (target === null || !target.startsWith('https:') || checkUrl(target, []).kind === 'refused') return null;
  const description = cutText(alt, longestAlt);
  return { type: ComponentType.Thumbnail, media: { url: target }, ...(description === '' ? {} : { description }) };
}
