import { Gauge, type Registry } from 'prom-client';
import { isOverdue } from '../upkeep/backup-standing.js';
import { backupsOf, type Survey } from './survey.js';

/** Makes gauges of what the database knows, and gives what sets them to a survey; so many backups are wanted. */
export function gauges(registry: Registry, backupsKept: number): (survey: Survey) => void {
  const gauge = (name: string, help: string, ...labelNames: readonly string[]) =>
    new Gauge({ name: `nutshell_${name}`, help, labelNames, registers: [registry] });
  const feeds = gauge('feeds', 'Feeds that somebody follows, by how they are.', 'state');
  const due = gauge('polls_due', 'Feeds whose poll is due.');
  const lag = gauge('poll_lag_seconds', 'For how long the longest due feed waits for its poll.');
  const digestLag = gauge('digest_lag_seconds', 'For how long the longest due digest waits for its run.');
  const deliveries = gauge('deliveries', 'Messages that are not settled, by state.', 'state');
  const settled = gauge('deliveries_last_day', 'Messages that were settled in the last 24 hours, by state.', 'state');
  const oldest = gauge('oldest_owed_seconds', 'For how long the oldest message is owed; 0 where none is.');
  const closed = gauge('closed_channels', 'Channels that are owed something and cannot be posted into.');
  const waiting = gauge('articles_waiting', 'Articles that wait for work, by which.', 'work');
  const articles = gauge('articles', 'Articles that are kept.');
  const digests = gauge('digests', 'Digests that go on.');
  const bytes = gauge('database_bytes', 'Size of the database file.');
  const backup = gauge('backup_age_seconds', 'Age of the newest backup; absent where there is none.');
  const overdue = gauge('backup_overdue', '1 where backups are wanted and none was made for two nights, else 0.');
  const guilds = gauge('servers', 'Servers that the bot is in.');

  return (survey) => {
    for (const [state, count] of Object.entries(survey.feeds.counts)) feeds.set({ state }, count);
    due.set(survey.polls.due);
    lag.set(survey.polls.lagMs / 1000);
    digestLag.set(survey.runs.lagMs / 1000);
    const { owed, sending, held, errands, oldestOwedAt, closedCount } = survey.deliveries;
    for (const [state, count] of Object.entries({ owed, sending, held, errands })) deliveries.set({ state }, count);
    settled.set(
      { state: 'sent' },
      survey.settled.sent.counts.reduce((sum, count) => sum + count, 0),
    );
    settled.set({ state: 'given-up' }, survey.settled.givenUp);
    oldest.set(oldestOwedAt === null ? 0 : secondsSince(oldestOwedAt, survey));
    closed.set(closedCount);
    const { toSummarise, toIndex, toAskRules } = survey.articles;
    const works = { summaries: toSummarise, index: toIndex, rules: toAskRules };
    for (const [work, count] of Object.entries(works)) waiting.set({ work }, count);
    articles.set(survey.articles.kept);
    digests.set(survey.runs.digests);
    bytes.set(survey.file.bytes);
    if (survey.file.newestBackupAt === null) backup.remove();
    else backup.set(secondsSince(survey.file.newestBackupAt, survey));
    overdue.set(isOverdue(backupsOf(survey, backupsKept)) ? 1 : 0);
    guilds.set(survey.file.guilds);
  };
}

function secondsSince(moment: Date, { at }: Survey): number {
  return Math.max(0, (at.getTime() - moment.getTime()) / 1000);
}
