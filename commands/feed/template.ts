import type { App } from '../../src/chat/app.js';
import { type Caller, guildOf, type Press } from '../../src/chat/command.js';
import { type Reply, say, sayError } from '../../src/chat/reply.js';
import type { Subscription } from '../../src/model.js';
import { Mistake } from '../../src/phrases/mistake.js';
import { phrasesIn } from '../../src/phrases/phrases.js';
import type { DraftTaking } from '../../src/store/store.js';
import type { SubscriptionSettings } from '../../src/store/subscriptions.js';
import { templatePreviewReply } from '../../src/view/feed-template.js';
import { placeholders, unknownPlaceholder } from '../../src/view/template.js';
import { idOf } from '../options/id.js';

/** What is kept while somebody looks at a template. */
export interface EditDraft {
  readonly kind: 'feed-edit';
  readonly subscriptionId: number;
  readonly chosen: Partial<SubscriptionSettings>;
}

/** A template as it was given; a `Mistake` where it names what there is not. */
export function checkTemplate(template: string): string {
  const unknown = unknownPlaceholder(template);
  if (unknown === null) return template;
  const names = placeholders.map((name) => `{${name}}`).join(', ');
  throw new Mistake('mistake.template', { name: `{${unknown}}`, names });
}

/** Shows the newest article of a feed as what was chosen makes it look, and asks. */
export async function proposeTemplate(
  { store, clock }: App,
  caller: Caller,
  subscription: Subscription,
  chosen: Partial<SubscriptionSettings>,
): Promise<Reply> {
  const guildId = guildOf(caller);
  const draft: EditDraft = { kind: 'feed-edit', subscriptionId: subscription.id, chosen };
  const draftId = await store.saveDraft({ guildId, content: JSON.stringify(draft), at: clock.now() });
  const { articles } = await store.latestArticles(guildId, { limit: 1, feedIds: [subscription.feed.id] });
  const ofGuild = phrasesIn((await store.guildSettings(guildId)).language);
  const wanted = { ...subscription, ...chosen };
  const shown = { subscription: wanted, article: articles[0] ?? null, ofGuild };
  return templatePreviewReply(phrasesIn(caller.language), shown, draftId);
}

/** The draft that a press names, which may be taken; what to say where there is none any more. */
export async function openEdit({ argument, caller }: Press, { store, clock }: App): Promise<EditDraft | Reply> {
  return readEdit(caller, await store.draft(guildOf(caller), idOf(argument), clock.now()));
}

/** Takes the draft that a press names, once. */
export async function takeEdit({ argument, caller }: Press, { store, clock }: App): Promise<EditDraft | Reply> {
  return readEdit(caller, await store.takeDraft(guildOf(caller), idOf(argument), clock.now()));
}

function readEdit({ language }: Caller, taking: DraftTaking): EditDraft | Reply {
  const phrases = phrasesIn(language);
  const answered = phrases.line('feed-import.answered', { command: { kind: 'command', name: 'feed list' } });
  if (taking.kind === 'taken') return say(answered);
  const draft: EditDraft | null = taking.kind === 'draft' ? JSON.parse(taking.content) : null;
  // Null where it is too old; another kind where the id is that of another command's draft.
  return draft?.kind === 'feed-edit' ? draft : sayError(phrases.text('feed-template.expired'));
}

/** Whether there was a draft to take. */
export function isEditDraft(taken: EditDraft | Reply): taken is EditDraft {
  return 'kind' in taken;
}
