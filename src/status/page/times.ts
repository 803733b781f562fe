import { type Html, html } from './html.js';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** "4 minutes", "3 hours", "2 days": the largest unit of which there are two, or the smallest. */
export function duration(ms: number): string {
  if (ms < minuteMs) return 'less than a minute';
  if (ms < 2 * hourMs) return several(Math.floor(ms / minuteMs), 'minute');
  if (ms < 2 * dayMs) return several(Math.floor(ms / hourMs), 'hour');
  return several(Math.floor(ms / dayMs), 'day');
}

/** "3 feeds", "1 feed". */
export function several(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}

/** A moment as seen from another: "in 4 minutes", "3 hours ago"; the moment itself stands in the mark-up. */
export function when(moment: Date, now: Date): Html {
  const ms = moment.getTime() - now.getTime();
  return time(moment, ms > 0 ? `in ${duration(ms)}` : ms > -minuteMs ? 'now' : `${duration(-ms)} ago`);
}

/** "for 3 days". */
export function since(moment: Date, now: Date): Html {
  return time(moment, `for ${duration(Math.max(0, now.getTime() - moment.getTime()))}`);
}

/** "26 Nov 2026, 10:45 UTC". */
export function moment(at: Date): Html {
  return time(at, inWords(at));
}

/** "10:00". */
export function hourOf(at: Date): string {
  return at.toISOString().slice(11, 16);
}

function time(at: Date, words: string): Html {
  return html`<time datetime="${at.toISOString()}" title="${inWords(at)}">${words}</time>`;
}

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });

function inWords(at: Date): string {
  return `${day.format(at)}, ${hourOf(at)} UTC`;
}
