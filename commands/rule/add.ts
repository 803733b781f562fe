import type { App } from '../../src/chat/app.js';
import { actorOf, type Caller, defineCommand, guildOf, type Press } from '../../src/chat/command.js';
import type { Reply } from '../../src/chat/reply.js';
import { Mistake } from '../../src/phrases/mistake.js';
import { phrasesIn } from '../../src/phrases/phrases.js';
import { longestExpression, mostRules } from '../../src/rule/limits.js';
import { ruleKinds, ruleMatches } from '../../src/rule/rule.js';
import type { RuledFeed } from '../../src/store/rules.js';
import { draftEndedReply, ruleChangedReply, ruleDraftReply } from '../../src/view/rules.js';
import { changeMade } from '../history/made.js';
import { completeFeed, findSubscription } from '../options/feed.js';
import { idOf } from '../options/id.js';
import { completeValue, readRule } from '../options/rule.js';
import { checkOften } from './often.js';
import { type RuleDraft, tryRule } from './try.js';

export default defineCommand({
  name: 'add',
  description: 'command.rule.add',
  access: 'moderator',
  place: 'guild',
  options: {
    kind: { kind: 'choice', description: 'option.rule.add.kind', isRequired: true, choices: ruleKinds },
    value: {
      kind: 'text',
      description: 'option.rule.add.value',
      isRequired: true,
      maxLength: longestExpression,
      complete: completeValue,
    },
    match: { kind: 'choice', description: 'option.rule.add.match', choices: ruleMatches, fallback: 'word' },
    feed: { kind: 'text', description: 'option.rule.add.feed', maxLength: 200, complete: completeFeed },
  },

  async run({ feed, ...typed }, app, caller) {
    const guildId = guildOf(caller);
    const terms = await readRule(app, typed);
    const of = feed === undefined ? null : await ruledFeed(app, caller, feed);
    const draft: RuleDraft = { kind: 'rule', terms, of };
    const tried = await tryRule(app, guildId, draft);
    const draftId = await app.store.saveDraft({ guildId, content: JSON.stringify(draft), at: app.clock.now() });
    return ruleDraftReply(phrasesIn(caller.language), tried, draftId);
  },

  presses: {
    'rule.add': { access: 'moderator', run: addRule },
    'rule.cancel': {
      access: 'moderator',
      run: async (press, app) => {
        const taking = await takeDraft(press, app);
        return draftEndedReply(phrasesIn(press.caller.language), taking.kind === 'taken' ? 'answered' : 'cancelled');
      },
    },
  },
});

async function ruledFeed(app: App, caller: Caller, text: string): Promise<RuledFeed> {
  const { id, channelId, feed } = await findSubscription(app, caller, text);
  return { subscriptionId: id, channelId, feedTitle: feed.title };
}

/** Adds what a draft says. Where there is no room for it the draft stays. */
async function addRule(press: Press, app: App): Promise<Reply> {
  const { caller } = press;
  const phrases = phrasesIn(caller.language);
  const opened = await app.store.draft(guildOf(caller), idOf(press.argument), app.clock.now());
  if (opened.kind !== 'draft') return draftEndedReply(phrases, opened.kind === 'taken' ? 'answered' : 'expired');
  const { kind, terms, of }: RuleDraft = JSON.parse(opened.content);
  // The id of another command's draft.
  if (kind !== 'rule') return draftEndedReply(phrases, 'expired');
  const guildId = guildOf(caller);
  await checkOften(app, guildId);
  const actor = actorOf(app, caller);
  const subscriptionId = of?.subscriptionId ?? null;
  const adding = await app.store.addRule({ guildId, subscriptionId, ...terms, ...actor }, mostRules);
  // Whoever was quicker has added the same: it is there once.
  if (adding.kind !== 'too-many') await takeDraft(press, app);
  switch (adding.kind) {
    case 'there':
      return { ...ruleChangedReply(phrases, adding.rule, { end: 'there', change: null }), replaces: true };
    case 'added': {
      const change = await changeMade(app, { guildId, noun: 'rule', nounId: adding.rule.id }, actor);
      return { ...ruleChangedReply(phrases, adding.rule, { end: 'added', change }), replaces: true };
    }
    case 'no-feed':
      return draftEndedReply(phrases, 'no-feed');
    case 'too-many':
      throw new Mistake('mistake.too-many-rules', { limit: adding.limit, most: mostRules[adding.limit] });
  }
}

function takeDraft({ argument, caller }: Press, app: App) {
  return app.store.takeDraft(guildOf(caller), idOf(argument), app.clock.now());
}
