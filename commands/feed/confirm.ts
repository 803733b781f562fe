import type { App } from '../../src/chat/app.js';
import { checkAge, checkPlace } from '../../src/chat/channel.js';
import { guildOf, type Press } from '../../src/chat/command.js';
import { type Reply, say, sayError } from '../../src/chat/reply.js';
import { type FeedRead, fetchFeed } from '../../src/ingest/fetch.js';
import type { FetchProblem } from '../../src/model.js';
import { phrasesIn } from '../../src/phrases/phrases.js';
import { feedPreviewReply, feedsFullReply } from '../../src/view/feed-add.js';
import { troubleSentence } from '../../src/view/trouble.js';
import { keepDraft, openDraft, type TakenDraft, takeDraft } from './draft.js';
import { amongFew } from './few.js';
import { addFeed } from './follow.js';
import { isFull } from './full.js';

/** Adds the feed of a draft. What hinders it leaves the draft as it is: its button works once that is put right. */
export async function confirmAdd(press: Press, app: App): Promise<Reply> {
  const { caller } = press;
  const phrases = phrasesIn(caller.language);
  const opened = await openDraft(press, app);
  if (opened.kind !== 'draft') return notTaken(press, opened);
  const { draft, read } = opened;
  // The right to post there may be lost by now.
  checkPlace(caller, draft.channelId);
  if (await isFull(app, guildOf(caller))) return feedsFullReply(phrases, app.settings.feedsPerGuild);
  const found = read ?? (await readAgain(app, draft.url));
  if (found.kind !== 'read') return sayError(troubleSentence(phrases, found));
  checkAge(caller, draft.channelId, found.feed);
  const taken = await takeDraft(press, app);
  if (taken.kind !== 'draft') return notTaken(press, taken);
  return { ...(await addFeed(app, caller, draft, found)), replaces: true };
}

/** What was fetched for the preview is not held after a restart. */
async function readAgain(app: App, url: string): Promise<FeedRead | FetchProblem> {
  const fetch = await amongFew(app.store, () => fetchFeed(app, url, { isAwaited: true }));
  if (fetch.kind === 'read') return fetch;
  return fetch.kind === 'problem' ? fetch.problem : { kind: 'not-a-feed', found: 'html' };
}

/** The same preview, of the feed in the other mode. */
export async function changeMode(press: Press, app: App): Promise<Reply> {
  const taken = await takeDraft(press, app);
  if (taken.kind !== 'draft') return notTaken(press, taken);
  const mode = press.values[0] === 'live' ? 'live' : 'digest';
  const draft = { ...taken.draft, mode } as const;
  const draftId = await keepDraft(app, guildOf(press.caller), draft, taken.read);
  return feedPreviewReply(phrasesIn(press.caller.language), draft, draftId);
}

/** Nothing is added, whether there was a draft or only a choice. */
export async function cancelAdd(press: Press, app: App): Promise<Reply> {
  const taken = await takeDraft(press, app);
  if (taken.kind === 'taken') return notTaken(press, taken);
  return { ...say(phrasesIn(press.caller.language).text('feed-import.cancelled')), replaces: true };
}

function notTaken({ caller }: Press, { kind }: Exclude<TakenDraft, { readonly kind: 'draft' }>): Reply {
  const phrases = phrasesIn(caller.language);
  if (kind === 'expired') return sayError(phrases.text('feed-add.expired'));
  return say(phrases.line('feed-import.answered', { command: { kind: 'command', name: 'feed list' } }));
}
