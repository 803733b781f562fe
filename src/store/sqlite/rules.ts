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
  const remove = removing(db);
  const restore = restoring(db);
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
    async restoreRule(guildId, ruleId, actor, limits) {
      return restore({ guildId, ruleId, actor }, limits);
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
  const hindrance = hindering(db);
  const insert = db.prepare<WrittenRule>(`
    INSERT INTO rule (guild_id, number, subscription_id, kind, keeps, value, match, added_by, added_at)
    VALUES (:guildId, (SELECT coalesce(max(number), 0) + 1 FROM rule WHERE guild_id = :guildId),
      :subscriptionId, :kind, :keeps, :value, :match, :by, :at)`);
  const byId = db.prepare<[number], RuleRow>(`${selectRules} WHERE rule.id = ?`);
  const record = recordingChanges(db);

  return db.transaction((wanted: NewRule, limits: RuleLimits): RuleAdding => {
    const hindered = hindrance(wanted, limits);
    if (hindered !== null) return hindered;
    const { guildId, by, at } = wanted;
    const values = { ...wanted, keeps: Number(wanted.keeps), at: at.getTime() };
    const rule = readRule(found(byId.get(Number(insert.run(values).lastInsertRowid))));
    record({ guildId, noun: 'rule', nounId: rule.id, name: rule.value, by, at, before: null, after: fieldsOf(rule) });
    return { kind: 'added', rule };
  });
}

type WantedRule = Omit<NewRule, keyof Actor>;

/** Why a rule cannot be added, or come back; null where it can. */
function hindering(db: Database.Database): (wanted: WantedRule, limits: RuleLimits) => RuleAdding | null {
  const isFollowed = db
    .prepare<{ guildId: string; subscriptionId: number }, number>(
      'SELECT 1 FROM subscription WHERE guild_id = :guildId AND id = :subscriptionId AND removed_at IS NULL',
    )
    .pluck();
  const same = db.prepare<Omit<WrittenRule, 'by' | 'at'>, RuleRow>(
    `${selectRules}
     WHERE rule.guild_id = :guildId AND ${isInForce} AND rule.subscription_id IS :subscriptionId
       AND kind = :kind AND keeps = :keeps AND match = :match AND value = :value`,
  );
  const tooMany = counting(db);

  return (wanted, limits) => {
    const { guildId, subscriptionId, keeps } = wanted;
    if (subscriptionId !== null && isFollowed.get({ guildId, subscriptionId }) === undefined)
      return { kind: 'no-feed' };
    const there = same.get({ ...wanted, keeps: Number(keeps) });
    if (there !== undefined) return { kind: 'there', rule: readRule(there) };
    const limit = tooMany(wanted, limits);
    return limit === null ? null : { kind: 'too-many', limit };
  };
}

/** Which limit another rule would pass, if any. */
function counting(db: Database.Database): (wanted: WantedRule, limits: RuleLimits) => keyof RuleLimits | null {
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

function removing(db: Database.Database): (guildId: string, ruleId: number, actor: Actor) => KeptRule | null {
  const remove = db.prepare<[number, string, number]>(
    'UPDATE rule SET removed_at = ? WHERE guild_id = ? AND id = ? AND removed_at IS NULL',
  );
  const byId = db.prepare<[number], RuleRow>(`${selectRules} WHERE rule.id = ?`);
  const record = recordingChanges(db);

  return db.transaction((guildId, ruleId, actor): KeptRule | null => {
    if (remove.run(actor.at.getTime(), guildId, ruleId).changes === 0) return null;
    const rule = readRule(found(byId.get(ruleId)));
    const noun = { guildId, noun: 'rule', nounId: rule.id, name: rule.value } as const;
    record({ ...actor, ...noun, before: fieldsOf(rule), after: null });
    return rule;
  });
}

interface Restoring {
  readonly guildId: string;
  readonly ruleId: number;
  readonly actor: Actor;
}

function restoring(db: Database.Database): (wanted: Restoring, limits: RuleLimits) => RuleAdding | null {
  const removed = db.prepare<[string, number], RuleRow>(
    `${selectRules} WHERE rule.guild_id = ? AND rule.id = ? AND rule.removed_at IS NOT NULL`,
  );
  const restore = db.prepare<[number]>('UPDATE rule SET removed_at = NULL WHERE id = ?');
  const hindrance = hindering(db);
  const record = recordingChanges(db);

  return db.transaction(({ guildId, ruleId, actor }: Restoring, limits: RuleLimits): RuleAdding | null => {
    const row = removed.get(guildId, ruleId);
    if (row === undefined) return null;
    const rule = { ...readRule(row), removedAt: null };
    const { kind, keeps, value, match } = rule;
    const wanted = { guildId, kind, keeps, value, match, subscriptionId: row.subscription_id };
    const hindered = hindrance(wanted, limits);
    if (hindered !== null) return hindered;
    restore.run(ruleId);
    record({ ...actor, guildId, noun: 'rule', nounId: ruleId, name: value, before: null, after: fieldsOf(rule) });
    return { kind: 'added', rule };
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
