import type { Survey } from '../../src/status/survey.js';
import { noon } from './app.js';

const hours = { from: new Date(noon.getTime() - 23 * 3_600_000), counts: Array<number>(24).fill(0) };

/** A bot that is well and has nothing to do, at noon, but for what is named of each part. */
export function aSurvey(parts: { readonly [Part in keyof Survey]?: Partial<Survey[Part]> } = {}): Survey {
  return {
    at: noon,
    feeds: {
      counts: { healthy: 1, unread: 0, struggling: 0, failing: 0, stopped: 0, paused: 0 },
      worst: [],
      ...parts.feeds,
    },
    polls: { due: 0, lagMs: 0, next: [], ...parts.polls },
    runs: { digests: 0, paused: 0, ranInDay: 0, lagMs: 0, next: [], ...parts.runs },
    deliveries: {
      ...{ owed: 0, sending: 0, held: 0, oldestOwedAt: null, sendable: 0, oldestSendableAt: null },
      ...{ closedCount: 0, closed: [], reasons: [], errands: 0 },
      ...parts.deliveries,
    },
    settled: { sent: hours, givenUp: 0, reasons: [], ...parts.settled },
    articles: { kept: 0, seen: hours, toSummarise: 0, toIndex: 0, toAskRules: 0, ...parts.articles },
    file: {
      ...{ bytes: 4096, freeBytes: 0, backups: 1, newestBackupAt: noon, firstUsedAt: noon, guilds: 1 },
      ...parts.file,
    },
  };
}
