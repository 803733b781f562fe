import { childrenNamed, type Element } from './elements.js';

const ratings = ['itunes:explicit', 'media:rating', 'media:adult', 'rating'];
// "Yes", "true" and "explicit" of podcasts, "adult" and "mature" of the others; PICS labels are not read.
const isForAdults = /^(?:yes|true|explicit|adult|mature)$/i;

/** Whether a feed says of the whole of itself that it is for adults alone (podcast namespace, Media RSS, RSS 0.91). */
export function isExplicit(about: Element): boolean {
  return ratings.some((name) => childrenNamed(about, name).some(({ text }) => isForAdults.test(text.trim())));
}
