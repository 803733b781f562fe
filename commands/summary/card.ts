import type { App } from '../../src/chat/app.js';
import type { Caller } from '../../src/chat/command.js';
import type { Button, Reply } from '../../src/chat/reply.js';
import type { Article, FocusedTelling, SummaryInput } from '../../src/model.js';
import { phrasesIn } from '../../src/phrases/phrases.js';
import { summaryVersion } from '../../src/summary/version.js';
import { lengthSelect, noTextReply, type SaidOfText, summaryReply } from '../../src/view/summary-card.js';
import { whyReply } from '../../src/view/why.js';
import { type Wish, writeWish } from './wish.js';

const keyPhrasesShown = 3;

/** The card of a kept article. */
export async function articleCard(app: App, caller: Caller, article: Article, wish: Wish): Promise<Reply> {
  if (article.text.trim() === '') return noTextReply(article, { isKept: true });
  const said = await sayOf(app, article, wish);
  const select = lengthSelect(article.id, wish.length, wish.focus);
  const buttons = [
    button('summary.focus', 'Focus on…', article, { ...wish, focus: '' }),
    button('summary.why', 'Why these', article, wish),
  ];
  return summaryReply(
    phrasesIn(caller.language),
    article,
    said,
    said.telling.kind === 'told' ? [[select], buttons] : [[select]],
  );
}

/** The card of a kept article that says why its sentences were chosen; where there are none, the plain card. */
export async function whyCard(app: App, caller: Caller, article: Article, wish: Wish): Promise<Reply> {
  const { telling } = await tell(app, article, wish);
  if (telling.kind === 'refused') return articleCard(app, caller, article, wish);
  const { sentences } = telling;
  return whyReply(phrasesIn(caller.language), article, { sentences, focus: wish.focus }, [
    [button('summary.show', 'Back', article, wish)],
  ]);
}

function button(action: string, label: string, { id }: Article, wish: Wish): Button {
  return { kind: 'button', action, argument: writeWish(id, wish), label };
}

/** What there is to say of a text; `summary` is what is kept of it. */
export async function sayOf(
  app: App,
  text: SummaryInput & Partial<Pick<Article, 'summary'>>,
  wish: Wish,
): Promise<SaidOfText> {
  const [told, keyPhrases] = await Promise.all([tell(app, text, wish), app.reader.keyPhrases(text, keyPhrasesShown)]);
  return { ...told, keyPhrases, focus: wish.focus };
}

/** Stored lengths come from the store; the others, and what is not stored or of an older method, are done at once. */
async function tell(
  app: App,
  text: SummaryInput & Partial<Pick<Article, 'summary'>>,
  { length, focus }: Wish,
): Promise<FocusedTelling> {
  if (focus !== '') return app.reader.summariseAbout(text, length, focus);
  const stored = text.summary?.version === summaryVersion ? text.summary.lengths : null;
  const kept = length === 'long' || length === 'key-points' ? null : stored?.[length];
  return { telling: kept ?? (await app.reader.summariseTo(text, length)), found: 'said' };
}
