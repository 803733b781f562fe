import type Database from 'better-sqlite3';
import type { Digest } from '../../model.js';
import type { Actor, Resumption } from '../moderation.js';
import type { NewDigest, Store } from '../store.js';
import { heldBackArticles } from './articles.js';
import { type HeadlineRow, readHeadline, selectHeadlines } from './headlines.js';
import { isOwed } from './deliveries.js';
import { isLeftOut, isUnasked } from './left-out.js';
import { earlierPlaces } from './digest-edits.js';
import { comingBack } from './digest-pauses.js';
import { type DigestRow, readDigest, selectDigests, settingsOf } from './digest-row.js';
import { recordingChanges } from './history.js';
import { leftGuilds } from './left-guilds.js';
import { found, inTransaction } from './row.js';
import { isTold, restoredAt } from './told.js';

// While nothing answers few channels are tried at all; what another has waited for so long shows the same.
const longestDrainMs = 5 * 60 * 1000;

/**
 * What tells `digest` rows whose time has come, at `:now`, from all others; one whose channel is still owed what could not be
 * sent is none.
 */
export const isDue = `
  due_at <= :now AND removed_at IS NULL AND paused_at IS NULL AND guild_id NOT IN ${leftGuilds} AND NOT EXISTS (
    SELECT 1 FROM delivery
    WHERE delivery.guild_id = digest.guild_id AND delivery.channel_id = digest.channel_id
      AND (delivery.reason IS NOT NULL OR delivery.due_at <= :now - ${longestDrainMs}) AND ${isOwed})`;

/** What channels receive on schedule, and what it draws on. */
export function digests(
  db: Database.Database,
): Pick<
  Store,
  'addDigest' | 'removeDigest' | 'restoreDigest' | 'digest' | 'digests' | 'dueDigests' | 'digestMaterial'
> {
  const add = adding(db);
  const remove = db.prepare<[number, string, number]>(
    'UPDATE digest SET removed_at = ? WHERE guild_id = ? AND id = ? AND removed_at IS NULL',
  );
  const restore = db.prepare<[string, number]>(
    'UPDATE digest SET removed_at = NULL WHERE guild_id = ? AND id = ? AND removed_at IS NOT NULL',
  );
  const comeBack = comingBack(db);
  const byId = db.prepare<[number], DigestRow>(`${selectDigests} WHERE id = ?`);
  const live = db.prepare<[string, number], DigestRow>(
    `${selectDigests} WHERE guild_id = ? AND id = ? AND removed_at IS NULL`,
  );
  const ofGuild = db.prepare<[string], DigestRow>(
    `${selectDigests} WHERE guild_id = ? AND removed_at IS NULL ORDER BY id`,
  );
  const due = db.prepare<{ now: number }, DigestRow>(`${selectDigests} WHERE ${isDue} ORDER BY due_at, id`);
  const material = db.prepare<MaterialValues, HeadlineRow>(selectMaterial);
  const digest = (id: number): Digest => readDigest(found(byId.get(id)));
  const change = recordingChanges(db);
  const record = (changed: Digest, actor: Actor, isThere: boolean): Digest => {
    const [before, after] = isThere ? [null, settingsOf(changed)] : [settingsOf(changed), null];
    const { guildId, id: nounId, name } = changed;
    change({ ...actor, guildId, noun: 'digest', nounId, name: name ?? '', before, after });
    return changed;
  };

  return {
    addDigest: inTransaction(db, (wanted: NewDigest) => {
      const { addedBy: by, at } = wanted;
      return record(digest(add(wanted)), { by, at }, true);
    }),
    removeDigest: inTransaction(db, (guildId: string, id: number, actor: Actor) => {
      const { changes } = remove.run(actor.at.getTime(), guildId, id);
      return changes === 0 ? null : record(digest(id), actor, false);
    }),
    restoreDigest: inTransaction(db, (guildId: string, id: number, { dueAt, drawsSince, ...actor }: Resumption) => {
      if (restore.run(guildId, id).changes === 0) return null;
      if (digest(id).dueAt <= actor.at) comeBack(id, { dueAt, drawsSince });
      return record(digest(id), actor, true);
    }),
    async digest(guildId, digestId) {
      const row = live.get(guildId, digestId);
      return row ? readDigest(row) : null;
    },
    async digests(guildId) {
      return ofGuild.all(guildId).map(readDigest);
    },
    async dueDigests(now) {
      return due.all({ now: now.getTime() }).map(readDigest);
    },
    async digestMaterial({ id, guildId, channelId, label }, { publishedSince, seenSince, alsoPosted = false, limit }) {
      const since = { publishedSince: millisecondsOf(publishedSince), seenSince: millisecondsOf(seenSince) };
      return material
        .all({ id, guildId, channelId, label, ...since, alsoPosted: alsoPosted ? 1 : 0, limit })
        .map(readHeadline);
    },
  };
}

interface MaterialValues {
  readonly id: number;
  readonly guildId: string;
  readonly channelId: string;
  readonly label: string | null;
  readonly publishedSince: number;
  readonly seenSince: number;
  readonly alsoPosted: 0 | 1;
  readonly limit: number;
}

const dayMs = 24 * 3600 * 1000;
const ofGuildAndLabel =
  'subscription.guild_id = :guildId AND removed_at IS NULL AND paused_at IS NULL AND (:label IS NULL OR label = :label)';
const ofDigest = `${ofGuildAndLabel} AND subscription.channel_id = :channelId`;
// When the feed joined the channel, or a pause ended, what was older than a day was its past.
const isNews = `own.published_at >= max(:publishedSince, added_at - ${dayMs}) AND NOT EXISTS (
  SELECT 1 FROM pause
  WHERE pause.subscription_id = subscription.id AND own.seen_at >= pause.paused_at
    AND own.published_at < pause.resumed_at - ${dayMs})
  AND NOT ${isTold('own', '(SELECT told_before FROM digest WHERE id = :id)')}
  AND (:alsoPosted OR NOT (own.seen_at >= ${restoredAt} AND ${isTold('own', 'subscription.told_before')}))`;
const isKept = `NOT ${isUnasked('subscription.id', 'own.id')} AND NOT ${isLeftOut('subscription.id', 'own.id')}`;
const movedAt = `(SELECT max(until) FROM (${earlierPlaces}))`;

// Each branch through an index of its own: what was seen since, what came to the channel with its feed since, what was
// released since, and what waited where the digest was before.
const selectMaterial = selectHeadlines(`
  SELECT id FROM article
  WHERE id IN (
      SELECT own.id FROM subscription JOIN article AS own ON own.feed_id = subscription.feed_id
      WHERE ${ofDigest} AND own.seen_at >= :seenSince AND ${isNews} AND ${isKept}
      UNION ALL
      SELECT own.id FROM subscription JOIN article AS own ON own.feed_id = subscription.feed_id
      WHERE ${ofDigest} AND added_at >= :seenSince AND ${isNews} AND ${isKept}
      UNION ALL
      SELECT own.id FROM subscription
      JOIN quarantine_verdict AS verdict
        ON verdict.guild_id = :guildId AND verdict.feed_id = subscription.feed_id AND verdict.judged_at >= :seenSince
      JOIN article AS own ON own.feed_id = verdict.feed_id AND own.quarantined_at = verdict.quarantined_at
      WHERE ${ofDigest} AND ${isNews} AND ${isKept}
      UNION ALL
      SELECT own.id FROM (${earlierPlaces}) AS place
      JOIN subscription ON ${ofGuildAndLabel} AND subscription.channel_id = place.channel_id
      JOIN article AS own ON own.feed_id = subscription.feed_id
      WHERE own.seen_at >= max(:seenSince, place.since) AND own.seen_at <= place.until
        AND ${isNews} AND ${isKept})
    AND id NOT IN (${heldBackArticles})
    AND NOT EXISTS (
      SELECT 1 FROM run_article JOIN run ON run.id = run_article.run_id
      WHERE run_article.article_id = article.id AND run.digest_id = :id)
    AND (article.seen_at >= coalesce(${movedAt}, 0) OR NOT EXISTS (
      SELECT 1 FROM run_article JOIN run ON run.id = run_article.run_id JOIN digest ON digest.id = run.digest_id
      WHERE run_article.article_id = article.id AND digest.guild_id = :guildId AND digest.channel_id = :channelId))
    AND (:alsoPosted OR NOT EXISTS (
      SELECT 1 FROM delivery
      WHERE delivery.article_id = article.id AND delivery.guild_id = :guildId AND delivery.channel_id = :channelId
        AND delivery.state NOT IN ('held', 'dead')))
  ORDER BY published_at DESC, id DESC LIMIT :limit`);

function millisecondsOf(since: Date | null): number {
  return since?.getTime() ?? Number.MIN_SAFE_INTEGER;
}

interface NewDigestRow extends Omit<NewDigest, 'isSilent' | 'inThread' | 'pingRoleId' | 'dueAt' | 'at'> {
  readonly isSilent: number;
  readonly pingRoleId: string | null;
  readonly inThread: number;
  readonly dueAt: number;
  readonly at: number;
}

function adding(db: Database.Database): (wanted: NewDigest) => number {
  const add = db
    .prepare<NewDigestRow, number>(
      `INSERT INTO digest (guild_id, channel_id, name, cron, timezone, style, entries, label,
         is_silent, ping_role_id, in_thread, due_at, added_by, added_at)
       VALUES (:guildId, :channelId, :name, :cron, :timezone, :style, :entries, :label,
         :isSilent, :pingRoleId, :inThread, :dueAt, :addedBy, :at)
       RETURNING id`,
    )
    .pluck();
  return ({ isSilent = false, pingRoleId = null, inThread = false, dueAt, at, ...wanted }) => {
    const manner = { isSilent: Number(isSilent), pingRoleId, inThread: Number(inThread) };
    return found(add.get({ ...wanted, ...manner, dueAt: dueAt.getTime(), at: at.getTime() }));
  };
}
