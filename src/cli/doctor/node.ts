import { attention, type Check, failed, ok } from './check.js';

/** Whether Node is new enough, and knows the time zones of the world. */
export const nodeCheck: Check = {
  name: 'node',

  async find({ nodeRange }) {
    const { node } = process.versions;
    const needed = /\d+(?:\.\d+)*/.exec(nodeRange)?.[0] ?? '0';
    const version = isAtLeast(node, needed)
      ? ok(`Node ${node} runs Nutshell, which needs ${needed} or newer.`)
      : failed(`Node ${node} is too old: Nutshell needs ${needed} or newer.`, `Install Node ${needed} or newer.`);
    return [version, zones()];
  },
};

/** Whether a version of numbers with dots is another one or comes after it. */
export function isAtLeast(version: string, needed: string): boolean {
  const [have, want] = [version, needed].map((text) => text.split('.').map(Number));
  for (const [place, number] of (want ?? []).entries()) {
    const difference = (have?.[place] ?? 0) - number;
    if (difference !== 0) return difference > 0;
  }
  return true;
}

/** A Node that was built without the data takes every zone for UTC, or knows none. */
function zones() {
  const hour = hourIn('Asia/Kolkata');
  if (hour === '17:30') return ok('The time zones of the world are known.');
  return attention(
    'This Node does not know the time zones of the world, so digests would come at wrong hours.',
    'Install a Node with full ICU data, as nodejs.org builds it.',
  );
}

function hourIn(timeZone: string): string | null {
  try {
    const format = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' });
    return format.format(new Date('2026-03-01T12:00:00Z'));
  } catch {
    return null;
  }
}
