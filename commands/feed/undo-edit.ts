import { checkPlaceOf } from '../history/take-back.js';
import type { App } from '../../src/chat/app.js';
import { type Caller, guildOf } from '../../src/chat/command.js';
import { type Reply, say } from '../../src/chat/reply.js';
import { phrasesIn } from '../../src/phrases/phrases.js';
import type { ChangedFields } from '../../src/store/moderation.js';
import { feedChangedSinceReply, feedEditUndoneReply } from '../../src/view/feed-edit.js';
import { feedThereReply } from '../../src/view/feeds.js';

/** Writes the fields that an edit of a feed changed as they were, unless they were changed again since. */
export async function undoFeedEdit({ store, clock }: App, caller: Caller, changeId: number): Promise<Reply> {
  const phrases = phrasesIn(caller.language);
  const guildId = guildOf(caller);
  const change = await store.change(guildId, changeId);
  const subscription = (await store.subscriptions(guildId)).find(({ id }) => id === change?.nounId);
  if (change?.noun !== 'feed' || change.before === null || change.undoneIn !== null || !subscription) {
    return say(phrases.text('undo.nothing'));
  }
  const since = (await store.changesSince(guildId, change.id)).find(({ after }) => sharesField(after, change.after));
  if (since) return feedChangedSinceReply(phrases, subscription, since);

  // Written by `editSubscription` from settings, and by nobody else.
  const chosen = change.before;
  checkPlaceOf(caller, chosen);
  const actor = { by: caller.userId, at: clock.now(), undoes: change.id };
  const edited = await store.editSubscription(guildId, subscription.id, chosen, actor);
  if (edited.kind === 'taken') {
    const channelId = String(chosen['channelId']);
    return feedThereReply(phrases, { ...subscription, channelId }, subscription.mode);
  }
  if (edited.kind === 'missing' || edited.change === null) return say(phrases.text('undo.nothing'));
  return feedEditUndoneReply(phrases, edited.subscription);
}

function sharesField(one: ChangedFields | null, other: ChangedFields | null): boolean {
  return Object.keys(one ?? {}).some((field) => Object.hasOwn(other ?? {}, field));
}
