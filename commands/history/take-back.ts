import type { App } from '../../src/chat/app.js';
import { checkAge, checkPlace } from '../../src/chat/channel.js';
import { actorOf, type Caller, guildOf } from '../../src/chat/command.js';
import { editDigest } from '../../src/digest/edit.js';
import { pauseDigest, restoreDigest, resumeDigest } from '../../src/digest/pause.js';
import { Mistake } from '../../src/phrases/mistake.js';
import { mostRules } from '../../src/rule/limits.js';
import type { Actor, Change, ChangedFields, ChangedNoun, GuildSettings } from '../../src/store/moderation.js';
import type { DigestSettings, Verdict } from '../../src/store/store.js';
import type { SubscriptionSettings } from '../../src/store/subscriptions.js';
import { isFull } from '../feed/full.js';
import { checkRoom } from '../options/digest.js';
import { checkOften } from '../rule/often.js';

export type TakenBack =
  | { readonly kind: 'done'; readonly change: Change }
  /** Taken back before, or there is no such change. */
  | { readonly kind: 'nothing' }
  /** The guild follows as many feeds as it may: none comes back. */
  | { readonly kind: 'feeds-full' }
  /** It is otherwise by now than the change left it; `by` is the change that made it so, if that is known. */
  | { readonly kind: 'changed-since'; readonly change: Change; readonly by: Change | null };

/**
 * Takes one change back, whatever came after it of other things; nothing is written where the same thing was changed since.
 * Throws a `Mistake` where what comes back could not be added either.
 */
export async function takeBack(app: App, caller: Caller, changeId: number): Promise<TakenBack> {
  const change = await app.store.change(guildOf(caller), changeId);
  const undoing = change && undoings[change.noun];
  if (!change || !undoing || change.undoneIn !== null) return { kind: 'nothing' };
  if (isReturn(change, 'feed') && (await isFull(app, change.guildId))) return { kind: 'feeds-full' };
  await checkReturn(app, caller, change);
  const actor = { ...actorOf(app, caller), undoes: change.id };
  if (await undo(app, change, undoing, actor)) return { kind: 'done', change };
  const since = await app.store.changesSince(change.guildId, change.id);
  return { kind: 'changed-since', change, by: since.find((later) => touches(later, change)) ?? null };
}

/** Throws a `Mistake` where something would go back into a channel that is closed to this person or the bot, or changes too often. */
async function checkReturn(app: App, caller: Caller, { guildId, noun, nounId, before }: Change): Promise<void> {
  if (noun === 'rule') await checkOften(app, guildId);
  const channelId = before?.['channelId'];
  if (typeof channelId !== 'string') return;
  checkPlace(caller, channelId);
  if (noun === 'digest') await checkRoom(app, guildId, channelId);
  const subscription = noun === 'feed' ? await app.store.subscription(guildId, nounId ?? 0) : null;
  if (subscription !== null) checkAge(caller, channelId, subscription.feed);
}

function isReturn({ noun, after }: Change, wanted: ChangedNoun): boolean {
  return noun === wanted && after === null;
}

/** What takes back the changes of one noun: false where it is not as the change left it. */
interface Undoing {
  /** Of something that was added. */
  remove?(app: App, change: Change, actor: Actor): Promise<unknown>;
  /** Of something that was removed. */
  restore?(app: App, change: Change, actor: Actor): Promise<unknown>;
  /** Writes fields of something that was edited. */
  edit?(app: App, change: Change, fields: ChangedFields, actor: Actor): Promise<unknown>;
  /** As it is now; null where it is not there. Absent where a change of it cannot be told but by trying. */
  now?(app: App, change: Change): Promise<object | null>;
}

/** By noun, and with the ordinary operations: so what is taken back is recorded, and can be taken back in its turn. */
const undoings: Partial<Record<ChangedNoun, Undoing>> = {
  settings: {
    // What the change wrote down is what the settings were: nobody else writes it.
    edit: ({ store }, { guildId }, fields, actor) =>
      store.editGuildSettings(guildId, fields as Partial<GuildSettings>, actor),
    now: ({ store }, { guildId }) => store.guildSettings(guildId),
  },
  feed: {
    remove: ({ store }, { guildId, nounId }, actor) => store.unsubscribe(guildId, nounId ?? 0, actor),
    restore: ({ store }, { guildId, nounId }, actor) => store.restoreSubscription(guildId, nounId ?? 0, actor),
    edit: async ({ store }, { guildId, nounId }, fields, actor) => {
      // As above.
      const chosen = fields as Partial<SubscriptionSettings>;
      return (await store.editSubscription(guildId, nounId ?? 0, chosen, actor)).kind === 'edited';
    },
    now: async ({ store }, { guildId, nounId }) => {
      const subscription = (await store.subscriptions(guildId)).find(({ id }) => id === nounId);
      return subscription ? { ...subscription, isPaused: subscription.pause !== null } : null;
    },
  },
  digest: {
    remove: ({ store }, { guildId, nounId }, actor) => store.removeDigest(guildId, nounId ?? 0, actor),
    restore: (app, { guildId, nounId, before }, actor) => {
      // As above: what was removed is written down whole.
      const { cron, timezone } = before as ChangedFields & DigestSettings;
      return restoreDigest(app, { guildId, id: nounId ?? 0, cron, timezone }, actor);
    },
    edit: (app, change, fields, actor) => {
      const { guildId, nounId } = change;
      if (Object.hasOwn(fields, 'isPaused')) return takeBackPause(app, change, actor);
      // As above.
      return editDigest(app, { guildId, digestId: nounId ?? 0, change: fields as Partial<DigestSettings> }, actor);
    },
    now: async ({ store }, { guildId, nounId }) => {
      const digest = await store.digest(guildId, nounId ?? 0);
      return digest && { ...digest, isPaused: digest.pause !== null };
    },
  },
  rule: {
    remove: ({ store }, { guildId, nounId }, actor) => store.removeRule(guildId, nounId ?? 0, actor),
    restore: restoreRule,
  },
  story: {
    remove: async ({ store }, { guildId, nounId }, actor) => {
      const { places, apart } = await store.storyPlaces(guildId, [nounId ?? 0]);
      // The story may have become another one since; the store has moved the split along.
      const split = apart.find(({ storyId }) => storyId === places[0]?.storyId);
      return split !== undefined && store.unsplitStory({ guildId, ...split }, actor);
    },
    restore: ({ store }, { guildId, nounId, before }, actor) =>
      store.splitStory({ guildId, articleId: nounId ?? 0, storyId: Number(before?.['storyId']) }, actor),
  },
  'held-back': {
    remove: ({ store }, { guildId, nounId, at }, actor) => store.reopenHeldBack(guildId, nounId ?? 0, at, actor),
    restore: ({ store }, { guildId, nounId, before }, actor) =>
      store.judgeHeldBack(guildId, nounId ?? 0, verdictOf(before), actor),
  },
};

async function restoreRule({ store }: App, { guildId, nounId }: Change, actor: Actor): Promise<boolean> {
  const end = await store.restoreRule(guildId, nounId ?? 0, actor, mostRules);
  if (end?.kind !== 'too-many') return end?.kind === 'added';
  throw new Mistake('mistake.too-many-rules', { limit: end.limit, most: mostRules[end.limit] });
}

/** A pause is recorded alone: nothing else changes with it. */
async function takeBackPause(app: App, { guildId, nounId, after }: Change, actor: Actor): Promise<unknown> {
  const digest = await app.store.digest(guildId, nounId ?? 0);
  if (digest === null) return null;
  return after?.['isPaused'] === true ? resumeDigest(app, digest, actor) : pauseDigest(app, digest, actor);
}

async function undo(app: App, change: Change, undoing: Undoing, actor: Actor): Promise<boolean> {
  const { before, after } = change;
  if (after !== null && undoing.now && !isAs(await undoing.now(app, change), after)) return false;
  if (before === null) return Boolean(await undoing.remove?.(app, change, actor));
  if (after === null) return Boolean(await undoing.restore?.(app, change, actor));
  return Boolean(await undoing.edit?.(app, change, before, actor));
}

/** Whether each field still has the value that a change gave it. */
function isAs(now: object | null, fields: ChangedFields): boolean {
  const values = new Map<string, unknown>(Object.entries(now ?? {}));
  return (
    now !== null &&
    Object.entries(fields).every(([field, value]) => JSON.stringify(values.get(field)) === JSON.stringify(value))
  );
}

/** Whether a later change of the same thing is one of the same fields, or of all of it. */
function touches(later: Change, { after }: Change): boolean {
  if (later.before === null || later.after === null || after === null) return true;
  return Object.keys(later.after).some((field) => Object.hasOwn(after, field));
}

function verdictOf(fields: ChangedFields | null): Verdict {
  return fields?.['verdict'] === 'released' ? 'released' : 'dropped';
}
