import type { App } from '../../src/chat/app.js';
import { checkAge, checkPlace } from '../../src/chat/channel.js';
import { type Caller, defineCommand, guildOf, type Press } from '../../src/chat/command.js';
import { type Reply, say } from '../../src/chat/reply.js';
import type { Subscription } from '../../src/model.js';
import { Mistake } from '../../src/phrases/mistake.js';
import { phrasesIn } from '../../src/phrases/phrases.js';
import type { SubscriptionSettings } from '../../src/store/subscriptions.js';
import { feedEditedReply, feedSameReply } from '../../src/view/feed-edit.js';
import { feedThereReply } from '../../src/view/feeds.js';
import { completeFeed, findSubscription, subscriptionOf } from '../options/feed.js';
import { orNull, withoutMissing } from '../options/given.js';
import { completeLabel } from '../options/label.js';
import { pingOption, readPing } from '../options/ping.js';
import { checkTemplate, isEditDraft, openEdit, proposeTemplate, takeEdit } from './template.js';

export default defineCommand({
  name: 'edit',
  description: 'command.feed.edit',
  access: 'moderator',
  place: 'guild',
  options: {
    feed: { kind: 'text', description: 'option.feed', isRequired: true, maxLength: 200, complete: completeFeed },
    channel: {
      kind: 'channel',
      description: 'option.digest.edit.channel',
      isHereByDefault: false,
      isForPosts: true,
    },
    label: { kind: 'text', description: 'option.feed.edit.label', maxLength: 40, complete: completeLabel },
    mode: { kind: 'choice', description: 'option.feed.add.mode', choices: ['digest', 'live'] },
    weight: { kind: 'integer', description: 'option.feed.edit.weight', min: 1, max: 5 },
    cap: { kind: 'integer', description: 'option.feed.edit.cap', min: 1, max: 60 },
    ping: pingOption,
    silent: { kind: 'flag', description: 'option.feed.edit.silent' },
    template: { kind: 'text', description: 'option.feed.edit.template', maxLength: 300 },
  },

  async run({ feed, channel, label, mode, weight, cap, ping, silent, template }, app, caller) {
    const subscription = await findSubscription(app, caller, feed);
    const chosen = withoutMissing({
      channelId: channel,
      label: orNull(label),
      mode,
      weight,
      hourlyCap: cap,
      pingRoleId: readPing(ping, caller),
      isSilent: silent,
      template: orNull(template),
    });
    if (Object.keys(chosen).length === 0) throw new Mistake('mistake.nothing-to-change-feed');
    if (chosen.channelId !== undefined) checkAge(caller, chosen.channelId, subscription.feed);
    if (typeof chosen.template !== 'string') return edit(app, caller, subscription, chosen);
    checkTemplate(chosen.template);
    return proposeTemplate(app, caller, subscription, chosen);
  },

  presses: {
    'feed.confirm-edit': { access: 'moderator', run: confirmEdit },
    'feed.cancel-edit': {
      access: 'moderator',
      run: async (press, app) => {
        const taken = await takeEdit(press, app);
        const text = phrasesIn(press.caller.language).text('feed-template.cancelled');
        return isEditDraft(taken) ? { ...say(text), replaces: true } : taken;
      },
    },
  },
});

/** Does what somebody has looked at. */
async function confirmEdit(press: Press, app: App): Promise<Reply> {
  const opened = await openEdit(press, app);
  if (!isEditDraft(opened)) return opened;
  const { caller } = press;
  const { subscriptionId, chosen } = opened;
  if (chosen.channelId !== undefined) checkPlace(caller, chosen.channelId);
  const subscription = await subscriptionOf(app, caller, String(subscriptionId));
  if (subscription === null) return say(phrasesIn(caller.language).text('feed.removed-before'));
  if (chosen.channelId !== undefined) checkAge(caller, chosen.channelId, subscription.feed);
  const taken = await takeEdit(press, app);
  if (!isEditDraft(taken)) return taken;
  return { ...(await edit(app, caller, subscription, chosen)), replaces: true };
}

async function edit(
  { store, clock }: App,
  caller: Caller,
  subscription: Subscription,
  chosen: Partial<SubscriptionSettings>,
): Promise<Reply> {
  const phrases = phrasesIn(caller.language);
  const actor = { by: caller.userId, at: clock.now() };
  const edited = await store.editSubscription(guildOf(caller), subscription.id, chosen, actor);
  switch (edited.kind) {
    case 'edited':
      return edited.change === null
        ? feedSameReply(phrases, edited.subscription)
        : feedEditedReply(phrases, edited.subscription, edited.change);
    case 'taken': {
      const { channelId = subscription.channelId } = chosen;
      return feedThereReply(phrases, { ...subscription, channelId }, subscription.mode);
    }
    case 'missing':
      return say(phrases.text('feed.removed-before'));
  }
}
