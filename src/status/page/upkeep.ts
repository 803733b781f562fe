import type { Survey } from '../survey.js';
import { type Html, html } from './html.js';
import { tally, type TallyRow } from './tally.js';
import { when } from './times.js';

export interface ProcessFacts {
  readonly version: string;
  readonly node: string;
  readonly startedAt: Date;
  readonly memoryBytes: number;
  /** Answers to people, and how many of them had begun within a second. */
  readonly answers: number;
  readonly quickAnswers: number;
  /** The 99th of a hundred delays of the event loop, in milliseconds; null where nobody measures. */
  readonly loopDelayMs: number | null;
}

/** The database, its backups and the process. */
export function upkeepSection({ at, file, articles }: Survey, backupsKept: number, process: ProcessFacts): Html {
  const { newestBackupAt, backups } = file;
  const waiting = articles.toSummarise + articles.toIndex + articles.toAskRules;
  const rows: readonly TallyRow[] = [
    ['Articles kept', articles.kept],
    ['Articles that wait for work', waiting],
    ['Size', size(file.bytes)],
    ['Of that empty', size(file.freeBytes)],
    ['Newest backup', newestBackupAt === null ? (backupsKept === 0 ? 'None' : 'None yet') : when(newestBackupAt, at)],
    ['Backups kept', backups],
    ...(backupsKept === 0 ? [['Backups every night', 'None are made: BACKUPS_KEPT is 0'] as const] : []),
    ['Servers', file.guilds],
    ['Started', when(process.startedAt, at)],
    ['Answers since then', answers(process)],
    ['Memory', size(process.memoryBytes)],
    [
      'Delay of the event loop',
      process.loopDelayMs === null ? 'Not measured' : `${process.loopDelayMs.toFixed(0)} ms (p99)`,
    ],
    ['Version', `Nutshell ${process.version}, Node.js ${process.node}`],
  ];
  return html`<section aria-labelledby="upkeep">
    <h2 id="upkeep">Database and process</h2>
    ${tally(rows)}
  </section>`;
}

function answers({ answers: all, quickAnswers }: ProcessFacts): string {
  if (all === 0) return 'None';
  return `${all.toLocaleString('en')}, ${Math.floor((100 * quickAnswers) / all)}% within a second`;
}

function size(bytes: number): string {
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`;
  const megabytes = bytes / 1024 / 1024;
  return megabytes < 1024 ? `${megabytes.toFixed(megabytes < 10 ? 1 : 0)} MB` : `${(megabytes / 1024).toFixed(1)} GB`;
}
