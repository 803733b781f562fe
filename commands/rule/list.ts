import type { App } from '../../src/chat/app.js';
import { actorOf, type Caller, defineCommand, guildOf } from '../../src/chat/command.js';
import { type Reply, say } from '../../src/chat/reply.js';
import { phrasesIn } from '../../src/phrases/phrases.js';
import { ruleChangedReply, ruleListReply, rulesOnPage } from '../../src/view/rules.js';
import { changeMade } from '../history/made.js';
import { completeFeed, findFeed } from '../options/feed.js';
import { idOf } from '../options/id.js';
import { checkOften } from './often.js';

const countedMs = 30 * 24 * 3_600_000;

export default defineCommand({
  name: 'list',
  description: 'command.rule.list',
  access: 'moderator',
  place: 'guild',
  options: {
    feed: { kind: 'text', description: 'option.rule.list.feed', maxLength: 200, complete: completeFeed },
  },

  async run({ feed }, app, caller) {
    const asked = feed === undefined ? null : await findFeed(app, caller, feed);
    return showRules(app, caller, { page: 1, feedId: asked?.[0]?.feed.id ?? null });
  },

  presses: {
    'rule.page': {
      access: 'moderator',
      run: ({ argument, caller }, app) => {
        const [page, feedId] = argument.split(' ').map(idOf);
        return showRules(app, caller, { page: page ?? 1, feedId: feedId || null });
      },
    },
    'rule.remove': { access: 'moderator', run: ({ values, caller }, app) => removeRule(app, caller, idOf(values[0])) },
  },
});

interface Shown {
  readonly page: number;
  /** Only what this feed is asked, in any channel. */
  readonly feedId: number | null;
}

async function showRules({ store, clock }: App, caller: Caller, { page, feedId }: Shown): Promise<Reply> {
  const guildId = guildOf(caller);
  const all = await store.rules(guildId);
  const own = new Set(
    feedId === null
      ? []
      : (await store.subscriptions(guildId)).filter(({ feed }) => feed.id === feedId).map(({ id }) => id),
  );
  const rules = all.filter(({ of }) => feedId === null || of === null || own.has(of.subscriptionId));
  const number = Math.min(Math.max(page, 1), Math.max(1, Math.ceil(rules.length / rulesOnPage)));
  const shown = rules.slice((number - 1) * rulesOnPage, number * rulesOnPage).map(({ id }) => id);
  const leftOut = await store.countLeftOut(guildId, shown, new Date(clock.now().getTime() - countedMs));
  const argument = feedId === null ? '' : String(feedId);
  return ruleListReply(phrasesIn(caller.language), rules, { page: number, argument, leftOut });
}

/** Takes a rule away, and says so. */
export async function removeRule(app: App, caller: Caller, ruleId: number): Promise<Reply> {
  const phrases = phrasesIn(caller.language);
  const guildId = guildOf(caller);
  await checkOften(app, guildId);
  const actor = actorOf(app, caller);
  const removed = await app.store.removeRule(guildId, ruleId, actor);
  if (removed === null) return say(phrases.text('rule.removed-before'));
  const change = await changeMade(app, { guildId, noun: 'rule', nounId: ruleId }, actor);
  return ruleChangedReply(phrases, removed, { end: 'removed', change });
}
