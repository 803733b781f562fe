import type { Clock } from '../chat/app.js';
import { backupStanding, type BackupStanding } from '../upkeep/backup-standing.js';
import type {
  ArticleStatus,
  DeliveryStatus,
  FeedStatus,
  FileStatus,
  PollStatus,
  RunStatus,
  SettledStatus,
  StatusStore,
} from '../store/status.js';

/** All that the database says of how the bot is, at one moment. */
export interface Survey {
  readonly at: Date;
  readonly feeds: FeedStatus;
  readonly polls: PollStatus;
  readonly runs: RunStatus;
  readonly deliveries: DeliveryStatus;
  readonly settled: SettledStatus;
  readonly articles: ArticleStatus;
  readonly file: FileStatus;
}

/** How the database of a survey is off for backups, of which so many are wanted. */
export function backupsOf({ at, file }: Survey, backupsKept: number): BackupStanding {
  return backupStanding({ ...file, now: at, backupsKept });
}

// However often it is asked for, the database is read no more than so often.
const freshMs = 5_000;

/** Gives a survey that is at most five seconds old. */
export function surveyor(store: StatusStore, clock: Clock): () => Promise<Survey> {
  let known: { readonly at: number; readonly survey: Promise<Survey> } | null = null;
  return () => {
    const now = clock.now();
    if (known !== null && now.getTime() - known.at < freshMs) return known.survey;
    const survey = take(store, clock, now);
    known = { at: now.getTime(), survey };
    // What failed is no answer for whoever asks next.
    survey.catch(() => (known = null));
    return survey;
  };
}

async function take(store: StatusStore, { sleep }: Clock, at: Date): Promise<Survey> {
  // The store answers at once: between two reads others have their turn.
  const feeds = await store.feedStatus(at);
  await sleep(0);
  const polls = await store.pollStatus(at);
  await sleep(0);
  const runs = await store.runStatus(at);
  await sleep(0);
  const deliveries = await store.deliveryStatus(at);
  await sleep(0);
  const settled = await store.settledStatus(at);
  await sleep(0);
  const articles = await store.articleStatus(at);
  await sleep(0);
  return { at, feeds, polls, runs, deliveries, settled, articles, file: await store.fileStatus() };
}
