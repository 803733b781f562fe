import type { App } from '../../src/chat/app.js';
import type { Caller } from '../../src/chat/command.js';
import type { Reply } from '../../src/chat/reply.js';
import type { Article, FocusedTelling, SummaryInput } from '../../src/model.js';
import { phrasesIn } from '../../src/phrases/phrases.js';
import { inContext } from '../../src/summary/in-context.js';
import { summaryVersion } from '../../src/summary/version.js';
import { contextReply } from '../../src/view/context.js';
import { openButton, postButtons } from '../../src/view/post-buttons.js';
import { noTextReply, type SaidOfText, summaryReply } from '../../src/view/summary-card.js';
import { backButton, cardActions } from '../../src/view/summary-controls.js';
import { whyReply } from '../../src/view/why.js';
import { type Subject, subjectOf } from './subject.js';
import { type Wish, writeWish } from './wish.js';

const keyPhrasesShown = 3;

/** The card of a kept article. */
export function articleCard(app: App, caller: Caller, article: Article, wish: Wish): Promise<Reply> {
  return textCard(app, caller, subjectOf(article), wish);
}

/** The card of an article or a page, with everything that can be asked of it. */
export async function textCard(app: App, caller: Caller, subject: Subject, wish: Wish): Promise<Reply> {
  const phrases = phrasesIn(caller.language);
  const { ref, text, article } = subject;
  if (text.text.trim() === '') {
    return { ...noTextReply(phrases, text, { isKept: article !== null }), replaces: true };
  }
  const said = await sayOf(app, text, wish);
  const isTold = said.telling.kind === 'told';
  const actions = cardActions(phrases, {
    length: wish.length,
    argument: writeWish(ref, wish),
    lengthArgument: `${ref} ${wish.focus}`.trim(),
    focusArgument: writeWish(ref, { ...wish, focus: '' }),
    isTold,
    // A text that is hardly longer than one length may be longer than a shorter one.
    hasLengths: said.telling.kind === 'told' || said.telling.refusal === 'little-shorter',
    kept: await keptPart(app, caller, article),
  });
  const publicActions = article === null ? [[openButton(phrases, ref)]] : [postButtons(phrases, article.id)];
  return { ...summaryReply(phrases, text, said, actions), publicActions };
}

async function keptPart({ store }: App, { guildId, userId }: Caller, article: Article | null) {
  if (article === null || guildId === null) return null;
  return { articleId: article.id, opinion: await store.opinion(guildId, article.id, userId) };
}

/** The card that says why its sentences were chosen; where there are none, the plain card. */
export async function whyCard(app: App, caller: Caller, subject: Subject, wish: Wish): Promise<Reply> {
  const { telling } = await tell(app, subject.text, wish);
  if (telling.kind === 'refused') return textCard(app, caller, subject, wish);
  const phrases = phrasesIn(caller.language);
  const { sentences } = telling;
  const back = backButton(phrases, writeWish(subject.ref, wish));
  return whyReply(phrases, subject.text, { sentences, focus: wish.focus }, [[back]]);
}

/** The card that shows its sentences between their neighbours; where there are none, the plain card. */
export async function contextCard(app: App, caller: Caller, subject: Subject, wish: Wish): Promise<Reply> {
  const { telling } = await tell(app, subject.text, wish);
  if (telling.kind === 'refused') return textCard(app, caller, subject, wish);
  const { text, language } = subject.text;
  const phrases = phrasesIn(caller.language);
  const back = backButton(phrases, writeWish(subject.ref, wish));
  return contextReply(phrases, subject.text, inContext(text, language, telling.sentences), [[back]]);
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
