import type { App } from '../../src/chat/app.js';
import { guildOf, type Press } from '../../src/chat/command.js';
import type { FeedRead } from '../../src/ingest/fetch.js';
import { heldRead, holdRead, takeRead } from '../../src/ingest/first-reads.js';
import type { DraftTaking } from '../../src/store/store.js';
import type { PreviewedFeed } from '../../src/view/feed-add.js';
import { idOf } from '../options/id.js';
import type { Wish } from './wish.js';

/** What is kept while somebody is asked whether to add a feed. */
export interface FeedDraft extends Wish, PreviewedFeed {
  readonly kind: 'feed-add';
}

export type TakenDraft =
  /** `read` is what was fetched for it, while it is held. */
  | { readonly kind: 'draft'; readonly draft: FeedDraft; readonly read: FeedRead | null }
  | { readonly kind: 'expired' }
  | { readonly kind: 'taken' };

/** Keeps a draft, and holds what was fetched for it. Gives its id. */
export async function keepDraft(
  { store, clock }: App,
  guildId: string,
  draft: FeedDraft,
  read: FeedRead | null,
): Promise<number> {
  const id = await store.saveDraft({ guildId, content: JSON.stringify(draft), at: clock.now() });
  if (read !== null) holdRead(store, id, read);
  return id;
}

/** The draft that a press names, as whoever takes it would be given it. */
export async function openDraft({ argument, caller }: Press, { store, clock }: App): Promise<TakenDraft> {
  const id = idOf(argument);
  return readDraft(await store.draft(guildOf(caller), id, clock.now()), heldRead(store, id));
}

/** Takes the draft that a press names, once. */
export async function takeDraft({ argument, caller }: Press, { store, clock }: App): Promise<TakenDraft> {
  const id = idOf(argument);
  return readDraft(await store.takeDraft(guildOf(caller), id, clock.now()), takeRead(store, id));
}

function readDraft(taking: DraftTaking, read: FeedRead | null): TakenDraft {
  if (taking.kind !== 'draft') return taking;
  const draft: { readonly kind?: unknown } = JSON.parse(taking.content);
  // The id of another command's draft.
  return isFeedDraft(draft) ? { kind: 'draft', draft, read } : { kind: 'expired' };
}

/** Drafts of that kind are written here, and by nobody else. */
function isFeedDraft(draft: { readonly kind?: unknown }): draft is FeedDraft {
  return draft.kind === 'feed-add';
}
