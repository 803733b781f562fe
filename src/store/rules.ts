import type { RuleQuestion } from '../rule/ask.js';
import type { Rule } from '../rule/rule.js';
import type { Actor } from './moderation.js';

/** What the store keeps of what moderators want of articles. A rule decides what is posted into channels, not what people find. */
export interface RuleStore {
  /** Adds a rule, unless the same is there already or there are too many. */
  addRule(rule: NewRule, limits: RuleLimits): Promise<RuleAdding>;
  /** Takes a rule away; null where the guild has no such rule. The row is kept, so that it can be restored. */
  removeRule(guildId: string, ruleId: number, actor: Actor): Promise<KeptRule | null>;
  /** Takes a removal back, where the rule could be added too; null where there is nothing to take back. */
  restoreRule(guildId: string, ruleId: number, actor: Actor, limits: RuleLimits): Promise<RuleAdding | null>;
  /** What a guild's channels follow is asked of these, by rising numbers. */
  rules(guildId: string): Promise<readonly KeptRule[]>;
  /** What the guild's newest articles have that rules can ask for, what most of them have first. */
  ruleValues(guildId: string): Promise<RuleValues>;
  /** How many articles each of some rules has left out since a moment; a rule that left out none is not in it. */
  countLeftOut(guildId: string, ruleIds: readonly number[], since: Date): Promise<ReadonlyMap<number, number>>;

  // Asking: until it was asked, and answered in favour, nothing of an article is posted into the channel of a subscription

  /**
   * Some articles of which rules are to be asked: what came, what has changed, and, of a subscription whose rules are others
   * than they were, what was seen within the last month and is not told yet. Null where there is nothing to ask.
   */
  articlesToRule(query: RulingQuery): Promise<Ruling | null>;
  /**
   * Writes the ids of the rules by which the articles of a ruling are left out, null for those that are kept. What has
   * changed since it was read is owed its answer still. A post that is left out is owed no more; one that is kept is owed as
   * far as there is room.
   */
  saveRuling(ruling: Ruling, answers: readonly (number | null)[], at: Date): Promise<void>;
}

export interface NewRule extends Omit<Rule, 'id'>, Actor {
  readonly guildId: string;
  /** Null for the whole server. */
  readonly subscriptionId: number | null;
}

export interface RuleLimits {
  readonly ofServer: number;
  /** Of one subscription, those of the server not counted. */
  readonly ofFeed: number;
  /** With a regular expression, of the whole server. */
  readonly expressions: number;
}

export type RuleAdding =
  | { readonly kind: 'added' | 'there'; readonly rule: KeptRule }
  | { readonly kind: 'too-many'; readonly limit: keyof RuleLimits }
  /** The guild does not follow that any more. */
  | { readonly kind: 'no-feed' };

export interface RuleValues {
  /** BCP 47, without regions. */
  readonly languages: readonly string[];
  readonly authors: readonly string[];
  readonly categories: readonly string[];
}

export interface KeptRule extends Rule {
  readonly guildId: string;
  /** By which people name it; given once in a guild. */
  readonly number: number;
  /** The feed and the channel that it is for; null for the whole server. */
  readonly of: RuledFeed | null;
  readonly addedBy: string;
  readonly addedAt: Date;
  readonly removedAt: Date | null;
}

export interface RuledFeed {
  readonly subscriptionId: number;
  readonly feedTitle: string;
  readonly channelId: string;
}

export interface RulingQuery {
  readonly now: Date;
  readonly limit: number;
  /** Of this guild alone; of all where this is left out. */
  readonly guildId?: string | null;
}

/** A question about an article of a subscription. */
export interface RulingQuestion extends RuleQuestion {
  readonly subscriptionId: number;
  readonly articleId: number;
  /** By which an answer to an older question is known. */
  readonly changes: number;
}

export interface Ruling {
  readonly questions: readonly RulingQuestion[];
  /** What it is a part of, where these articles were not owed one by one. */
  readonly review: Review | null;
}

/** How far a subscription's articles have been asked anew. */
export interface Review {
  readonly subscriptionId: number;
  readonly changes: number;
  /** Down to where; null where it is done. */
  readonly below: { readonly at: Date; readonly id: number } | null;
}
