import type { App } from '../../src/chat/app.js';
import { type Caller, guildOf } from '../../src/chat/command.js';
import { type Reply, say } from '../../src/chat/reply.js';
import type { Subscription } from '../../src/model.js';
import { phrasesIn } from '../../src/phrases/phrases.js';
import {
  feedNotPausedReply,
  feedPausedBeforeReply,
  feedPausedReply,
  feedResumedReply,
} from '../../src/view/feed-edit.js';

/** Pauses a subscription, or lets it go on. */
export async function setPaused(
  { store, clock }: App,
  caller: Caller,
  { id }: Pick<Subscription, 'id'>,
  isPaused: boolean,
): Promise<Reply> {
  const phrases = phrasesIn(caller.language);
  const actor = { by: caller.userId, at: clock.now() };
  const edited = await store.editSubscription(guildOf(caller), id, { isPaused }, actor);
  if (edited.kind !== 'edited') return say(phrases.text('feed.removed-before'));
  const { subscription, change } = edited;
  if (change === null) {
    return subscription.pause === null
      ? feedNotPausedReply(phrases, subscription)
      : feedPausedBeforeReply(phrases, subscription, subscription.pause);
  }
  return isPaused ? feedPausedReply(phrases, subscription, change) : feedResumedReply(phrases, subscription, change);
}
