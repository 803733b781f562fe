import type { Action, Reply } from '../chat/reply.js';
import type { Article, Subscription } from '../model.js';
import type { Phrases } from '../phrases/phrases.js';
import { placeOf } from './feeds.js';
import { livePostReply } from './live-post.js';

/** A post of a feed with another template; asks whether to keep it. `ofGuild`: the words of the channel. */
export function templatePreviewReply(
  phrases: Phrases,
  {
    subscription,
    article,
    ofGuild,
  }: { readonly subscription: Subscription; readonly article: Article | null; readonly ofGuild: Phrases },
  draftId: number,
): Reply {
  const argument = String(draftId);
  const label = phrases.text('button.save-template');
  const actions: readonly Action[] = [
    { kind: 'button', action: 'feed.confirm-edit', argument, label, style: 'primary' },
    { kind: 'button', action: 'feed.cancel-edit', argument, label: phrases.text('button.cancel') },
  ];
  const key = article === null ? 'feed-template.preview-empty' : 'feed-template.preview';
  return {
    text: [{ kind: 'lines', lines: [phrases.line(key, placeOf(subscription))] }],
    ...(article === null ? {} : { cards: livePostReply(ofGuild, article, subscription).cards ?? [] }),
    actions: [actions],
    unattended: { action: 'feed.confirm-edit', argument },
  };
}
