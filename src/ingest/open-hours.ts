import type { FeedHints } from '../model.js';

const hourMs = 60 * 60 * 1000;
const hoursInWeek = 7 * 24;

/** The first moment from `at` on that lies in no hour or day (UTC) which the feed asks to be spared; `at` where it spares none. */
export function nextOpenMoment(at: Date, { skipHours, skipDays }: FeedHints): Date {
  const isOpen = (moment: Date) => !skipHours.includes(moment.getUTCHours()) && !skipDays.includes(moment.getUTCDay());
  if (isOpen(at)) return at;
  const hourStart = Math.floor(at.getTime() / hourMs) * hourMs;
  for (let hours = 1; hours <= hoursInWeek; hours += 1) {
    // The same minute of a later hour, so that feeds with the same hours do not all come at its first second.
    const moment = new Date(hourStart + hours * hourMs + (at.getTime() - hourStart));
    if (isOpen(moment)) return moment;
  }
  return at;
}
