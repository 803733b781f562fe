import type { Subscription } from '../model.js';
import type { Actor, Change } from './moderation.js';

/** What moderators change of the feeds that a guild follows. */
export interface SubscriptionStore {
  /**
   * Writes what is named; what is not stays as it is. Posts that are owed go where the feed goes now; where it goes into the
   * digest they are the digest's. One that is paused brings nothing to its channel, and its feed is not polled for it.
   */
  editSubscription(
    guildId: string,
    subscriptionId: number,
    chosen: Partial<SubscriptionSettings>,
    actor: Actor,
  ): Promise<SubscriptionEdit>;
  /** Those of some addresses whose feed has said that it is for adults alone. */
  explicitFeeds(urls: readonly string[]): Promise<ReadonlySet<string>>;
}

/** What a moderator chooses of a subscription. */
export type SubscriptionSettings = Pick<
  Subscription,
  'channelId' | 'label' | 'mode' | 'weight' | 'hourlyCap' | 'isSilent' | 'pingRoleId' | 'template'
> & { readonly isPaused: boolean };

export type SubscriptionEdit =
  /** `change` is null where nothing is other than before. */
  | { readonly kind: 'edited'; readonly subscription: Subscription; readonly change: Change | null }
  /** The feed goes to the chosen channel already. */
  | { readonly kind: 'taken' }
  /** This guild has no such live subscription. */
  | { readonly kind: 'missing' };
