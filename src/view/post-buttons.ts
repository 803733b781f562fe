import type { Button } from '../chat/reply.js';
import type { Phrases } from '../phrases/phrases.js';
import { saveButton } from './summary-controls.js';

/** What everybody can press under an article that is shown to everybody. Each person is answered alone. */
export function postButtons(phrases: Phrases, articleId: number): readonly Button[] {
  const argument = String(articleId);
  return [
    openButton(phrases, argument),
    { kind: 'button', action: 'article.sources', argument, label: phrases.text('card.sources') },
    saveButton(phrases, articleId),
  ];
}

/** The same under a post that the bot made by itself: it says why. */
export function livePostButtons(phrases: Phrases, articleId: number): readonly Button[] {
  const argument = String(articleId);
  const why: Button = { kind: 'button', action: 'article.why', argument, label: phrases.text('card.why') };
  return [...postButtons(phrases, articleId), why];
}

/** Opens the card of an article or a page. */
export function openButton(phrases: Phrases, argument: string): Button {
  return { kind: 'button', action: 'summary.open', argument, label: phrases.text('card.more') };
}
