import type { App } from '../../src/chat/app.js';
import type { Caller, Press, PressHandler } from '../../src/chat/command.js';
import type { Reply } from '../../src/chat/reply.js';
import { sharing } from '../../src/chat/share.js';
import type { Opinion } from '../../src/store/cards.js';
import { countPress } from '../options/count-press.js';
import { contextCard, textCard, whyCard } from './card.js';
import { onSubject, type Subject } from './subject.js';
import { lengthOf, longestFocus, readFocus, readWish, usualWish, type Wish } from './wish.js';

/** What is pressed on the card of an article or a page. */
export const cardPresses: Readonly<Record<string, PressHandler>> = {
  'summary.open': forEveryone(async ({ argument, values, caller }, app) => {
    const ref = values[0] ?? argument;
    await countPress(app, caller, ref, 'opened');
    return { ...(await shown(app, caller, ref, await usualWish(app, caller))), replaces: false };
  }),
  'summary.link': forEveryone(async ({ values, caller }, app) =>
    shown(app, caller, values[0], await usualWish(app, caller)),
  ),
  'summary.length': forEveryone(({ argument, values, caller }, app) => {
    const [ref, ...focus] = argument.split(' ');
    return shown(app, caller, ref, { length: lengthOf(values[0]), focus: focus.join(' ') });
  }),
  'summary.focus': {
    ...forEveryone(({ argument, values, caller }, app) => {
      const { id, wish } = readWish(argument);
      return shown(app, caller, id, { ...wish, focus: readFocus(values[0] ?? '') });
    }),
    form: {
      title: 'summary.focus.title',
      label: 'summary.focus.label',
      hint: 'summary.focus.hint',
      maxLength: longestFocus,
    },
  },
  'summary.context': drawnBy(contextCard),
  'summary.why': drawnBy(whyCard),
  'summary.show': drawnBy(textCard),
  'summary.share': sharing('summary', (press, app) => redrawn(press, app, textCard)),
  'summary.useful': judgedAs('useful'),
  'summary.not-useful': judgedAs('not-useful'),
};

type DrawCard = (app: App, caller: Caller, subject: Subject, wish: Wish) => Promise<Reply>;

function forEveryone(run: PressHandler['run']): PressHandler {
  return { access: 'everyone', run };
}

function drawnBy(draw: DrawCard): PressHandler {
  return forEveryone((press, app) => redrawn(press, app, draw));
}

function redrawn({ argument, caller }: Press, app: App, draw: DrawCard): Promise<Reply> {
  const { id, wish } = readWish(argument);
  return onSubject(app, caller, id, (subject) => draw(app, caller, subject, wish));
}

function shown(app: App, caller: Caller, ref: string | undefined, wish: Wish): Promise<Reply> {
  return onSubject(app, caller, ref, (subject) => textCard(app, caller, subject, wish));
}

/** Keeps what somebody thinks of a summary; pressing the same again takes it back. */
function judgedAs(opinion: Opinion): PressHandler {
  return drawnBy(async (app, caller, subject, wish) => {
    await judge(app, caller, subject, opinion);
    return textCard(app, caller, subject, wish);
  });
}

async function judge({ store, clock }: App, caller: Caller, { article }: Subject, opinion: Opinion): Promise<void> {
  const { guildId, userId } = caller;
  if (article === null || guildId === null) return;
  const before = await store.opinion(guildId, article.id, userId);
  const now = { guildId, articleId: article.id, userId, opinion: before === opinion ? null : opinion };
  await store.saveOpinion(now, clock.now());
}
