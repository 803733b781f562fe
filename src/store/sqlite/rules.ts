import type Database from 'better-sqlite3';
import type { RuleKind, RuleMatch } from '../../rule/rule.js';
import type { Actor, ChangedFields } from '../moderation.js';
import type { KeptRule, NewRule, RuleAdding, RuleLimits, RuleStore } from '../rules.js';
import { recordingChanges } from './history.js';
import { dateOf, found } from './row.js';

/** What moderators want of articles. */
export function rules(
  db: Database.Database,
): Pick<RuleStore, 'addRule' | 'removeRule' | 'restoreRule' | 'rules' | 'countLeftOut'> {
  const add = adding(db);
  const remove = ending(db, 'removed');
  const restore = ending(db, 'restored');
  const ofGuild = db.prepare<[string], RuleRow>(
    `${selectRules} WHERE rule.guild_id = ? AND ${isInForce} ORDER BY number`,
  );
  const leftOut = db
    .prepare<{ guildId: string; ids: string; since: number }, [number, number]>(
      `SELECT rule_id, count(DISTINCT article_id) FROM left_out
       WHERE rule_id IN (SELECT id FROM rule WHERE guild_id = :guildId AND id IN (SELECT value FROM json_each(:ids)))
         AND left_at >= :since
       GROUP BY rule_id`,
    )
    .raw();

  return {
    async addRule(rule, limits) {
      return add(rule, limits);
    },
    async removeRule(guildId, ruleId, actor) {
      return remove(guildId, ruleId, actor);
    },
    async restoreRule(guildId, ruleId, actor) {
      return restore(guildId, ruleId, actor);
    },
    async rules(guildId) {
      return ofGuild.all(guildId).map(readRule);
    },
    async countLeftOut(guildId, ruleIds, since) {
      return new Map(leftOut.all({ guildId, ids: JSON.stringify(ruleIds), since: since.getTime() }));
    },
  };
}

/** SQL: `rule` rows with their feed and channel, if they are of one. */
export const selectRules = `
  SELECT rule.*, subscription.channel_id, feed.title AS feed_title FROM rule
  LEFT JOIN subscription ON subscription.id = rule.subscription_id
  LEFT JOIN feed ON feed.id = subscription.feed_id`;

/** SQL: whether such a row is asked. */
export const isInForce = 'rule.removed_at IS NULL AND subscription.removed_at IS NULL';

function adding(db: Database.Database): (wanted: NewRule, limits: RuleLimits) => RuleAdding {
  const isFollowed = db
    .prepare<{ guildId: string; subscriptionId: number }, number>(
      'SELECT 1 FROM subscription WHERE guild_id = :guildId AND id = :subscriptionId AND removed_at IS NULL',
    )
    .pluck();
  const same = db.prepare<WrittenRule, RuleRow>(
    `${selectRules}
     WHERE rule.guild_id = :guildId AND ${isInForce} AND rule.subscription_id IS :subscriptionId
       AND kind = :kind AND keeps = :keeps AND match = :match AND value = :value`,
  );
  const tooMany = counting(db);
  const insert = db.prepare<WrittenRule>(`
    INSERT INTO rule (guild_id, number, subscription_id, kind, keeps, value, match, added_by, added_at)
    VALUES (:guildId, (SELECT coalesce(max(number), 0) + 1 FROM rule WHERE guild_id = :guildId),
      :subscriptionId, :kind, :keeps, :value, :match, :by, :at)`);
  const byId = db.prepare<[number], RuleRow>(`${selectRules} WHERE rule.id = ?`);
  const record = recordingChanges(db);

  return db.transaction((wanted: NewRule, limits: RuleLimits): RuleAdding => {
    const { guildId, subscriptionId, by, at } = wanted;
    if (subscriptionId !== null && isFollowed.get({ guildId, subscriptionId }) === undefined)
      return { kind: 'no-feed' };
    const values = { ...wanted, keeps: Number(wanted.keeps), at: at.getTime() };
    const there = same.get(values);
    if (there !== undefined) return { kind: 'there', rule: readRule(there) };
    const limit = tooMany(wanted, limits);
    if (limit !== null) return { kind: 'too-many', limit };
    const rule = readRule(found(byId.get(Number(insert.run(values).lastInsertRowid))));
    record({ guildId, noun: 'rule', nounId: rule.id, name: rule.value, by, at, before: null, after: fieldsOf(rule) });
    return { kind: 'added', rule };
  });
}

/** Which limit another rule would pass, if any. */
function counting(db: Database.Database): (wanted: NewRule, limits: RuleLimits) => keyof RuleLimits | null {
  const count = db.prepare<{ guildId: string; subscriptionId: number | null }, Record<keyof RuleLimits, number>>(`
    SELECT count(*) AS ofServer, count(*) FILTER (WHERE rule.subscription_id = :subscriptionId) AS ofFeed,
      count(*) FILTER (WHERE match = 'regex') AS expressions
    FROM rule LEFT JOIN subscription ON subscription.id = rule.subscription_id
    WHERE rule.guild_id = :guildId AND ${isInForce}`);
  return ({ guildId, subscriptionId, match }, limits) => {
    const { ofServer, ofFeed, expressions } = found(count.get({ guildId, subscriptionId }));
    if (ofServer >= limits.ofServer) return 'ofServer';
    if (subscriptionId !== null && ofFeed >= limits.ofFeed) return 'ofFeed';
    return match === 'regex' && expressions >= limits.expressions ? 'expressions' : null;
  };
}

function ending(
  db: Database.Database,
  end: 'removed' | 'restored',
): (guildId: string, ruleId: number, actor: Actor) => KeptRule | null {
  const isRemoval = end === 'removed';
  const write = db.prepare<{ guildId: string; ruleId: number; at: number | null }>(`
    UPDATE rule SET removed_at = :at
    WHERE guild_id = :guildId AND id = :ruleId AND (removed_at IS NULL) = ${isRemoval ? 1 : 0}`);
  const byId = db.prepare<[number], RuleRow>(`${selectRules} WHERE rule.id = ?`);
  const record = recordingChanges(db);

  return db.transaction((guildId, ruleId, actor): KeptRule | null => {
    if (write.run({ guildId, ruleId, at: isRemoval ? actor.at.getTime() : null }).changes === 0) return null;
    const rule = readRule(found(byId.get(ruleId)));
    const [before, after] = isRemoval ? [fieldsOf(rule), null] : [null, fieldsOf(rule)];
    record({ ...actor, guildId, noun: 'rule', nounId: rule.id, name: rule.value, before, after });
    return rule;
  });
}

function fieldsOf({ kind, keeps, value, match, number, of }: KeptRule): ChangedFields {
  return { number, kind, keeps, value, match, subscriptionId: of?.subscriptionId ?? null };
}

interface WrittenRule extends Omit<NewRule, 'keeps' | 'at'> {
  readonly keeps: number;
  readonly at: number;
}

/** One row of `selectRules`. */
export interface RuleRow {
  readonly id: number;
  readonly guild_id: string;
  readonly number: number;
  readonly subscription_id: number | null;
  readonly kind: RuleKind;
  readonly keeps: 0 | 1;
  readonly value: string;
  readonly match: RuleMatch;
  readonly added_by: string;
  readonly added_at: number;
  readonly removed_at: number | null;
  readonly channel_id: string | null;
  readonly feed_title: string | null;
}

/** The rule that a row of `selectRules` holds. */
export function readRule(row: RuleRow): KeptRule {
  const { subscription_id: subscriptionId, channel_id: channelId, feed_title: feedTitle } = row;
  const isOfFeed = subscriptionId !== null && channelId !== null && feedTitle !== null;
  return {
    id: row.id,
    guildId: row.guild_id,
    number: row.number,
    of: isOfFeed ? { subscriptionId, channelId, feedTitle } : null,
    kind: row.kind,
    keeps: row.keeps === 1,
    value: row.value,
    match: row.match,
    addedBy: row.added_by,
    addedAt: new Date(row.added_at),
    removedAt: dateOf(row.removed_at),
  };
}
