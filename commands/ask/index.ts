import type { App } from '../../src/chat/app.js';
import { type Caller, defineCommand, guildOf, type Press } from '../../src/chat/command.js';
import type { Button, Reply } from '../../src/chat/reply.js';
import { shareButton, sharing } from '../../src/chat/share.js';
import { phrasesIn, type PhraseKey } from '../../src/phrases/phrases.js';
import { askReply, inContextReply, nothingFoundReply, type QuotedSentence } from '../../src/view/ask.js';
import { nothingYetReply } from '../../src/view/nothing-yet.js';
import { completeSince, readSince } from '../options/since.js';
import { findAnswer } from './answer.js';
import { type AskedQuestion, readQuestion, writeQuestion } from './question.js';

const usualSince = '30d';
const furtherBackMs = 90 * 24 * 3600 * 1000;
const fewestShown = 2;
const usuallyShown = 3;
const shownMore = 3;

export default defineCommand({
  name: 'ask',
  description: 'command.ask',
  access: 'everyone',
  place: 'guild',
  cost: 'high',
  options: {
    question: { kind: 'text', description: 'option.ask.question', isRequired: true, maxLength: 300 },
    since: {
      kind: 'text',
      description: 'option.ask.since',
      maxLength: 20,
      complete: completeSince,
    },
  },

  async run({ question, since }, app, caller) {
    const at = app.clock.now();
    const from = readSince(since ?? usualSince, at);
    const id = await app.store.saveSearched(guildOf(caller), question, at);
    return showAnswer(app, caller, { id, text: question, since: from, at, shown: null });
  },

  presses: {
    'ask.more': { access: 'everyone', run: showPressed },
    'ask.show': { access: 'everyone', run: showPressed },
    'ask.share': sharing('ask', showPressed),
    'ask.context': {
      access: 'everyone',
      run: async ({ argument, caller }, app) => showInContext(app, caller, await readQuestion(app, caller, argument)),
    },
  },
});

async function showPressed({ argument, caller }: Press, app: App): Promise<Reply> {
  return showAnswer(app, caller, await readQuestion(app, caller, argument));
}

async function showAnswer(app: App, caller: Caller, question: AskedQuestion): Promise<Reply> {
  const found = await findAnswer(app, guildOf(caller), question);
  if (found.kind === 'nothing') return nothingReply(app, caller, question, found);
  const quoted = shownOf(found, question);
  const more = { ...question, shown: Math.min(found.quoted.length, quoted.length + shownMore) };
  const phrases = phrasesIn(caller.language);
  return askReply(phrases, question.text, quoted, [
    [
      { ...button(caller, 'ask.more', 'ask.more', more), isDisabled: quoted.length >= found.quoted.length },
      button(caller, 'ask.context', 'ask.in-context', question),
      shareButton(phrases, 'ask.share', writeQuestion(question)),
    ],
  ]);
}

async function showInContext(app: App, caller: Caller, question: AskedQuestion): Promise<Reply> {
  const found = await findAnswer(app, guildOf(caller), question);
  if (found.kind === 'nothing') return nothingReply(app, caller, question, found);
  return inContextReply(phrasesIn(caller.language), question.text, shownOf(found, question), [
    [button(caller, 'ask.show', 'ask.back', question)],
  ]);
}

function shownOf(
  { quoted, close }: { readonly quoted: readonly QuotedSentence[]; readonly close: number },
  { shown }: AskedQuestion,
): readonly QuotedSentence[] {
  return quoted.slice(0, shown ?? Math.min(Math.max(close, fewestShown), usuallyShown));
}

async function nothingReply(
  app: App,
  caller: Caller,
  { since, at }: AskedQuestion,
  why: Parameters<typeof nothingFoundReply>[2],
): Promise<Reply> {
  const guildId = guildOf(caller);
  const subscriptions = await app.store.subscriptions(guildId);
  if (subscriptions.length === 0) return nothingYetReply(caller);
  const { total } = await app.store.latestArticles(guildId, { limit: 1, feedIds: null, since });
  const canLookFurther = at.getTime() - since.getTime() < furtherBackMs;
  return nothingFoundReply(phrasesIn(caller.language), { count: total, since, canLookFurther }, why);
}

function button({ language }: Caller, action: string, label: PhraseKey, question: AskedQuestion): Button {
  return { kind: 'button', action, argument: writeQuestion(question), label: phrasesIn(language).text(label) };
}
