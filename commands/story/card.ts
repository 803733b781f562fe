import type { App } from '../../src/chat/app.js';
import { type Caller, guildOf } from '../../src/chat/command.js';
import type { Reply } from '../../src/chat/reply.js';
import { phrasesIn } from '../../src/phrases/phrases.js';
import { sourcesReply } from '../../src/view/sources.js';
import { storyCardReply } from '../../src/view/story-card.js';
import { timeLineReply } from '../../src/view/time-line.js';
import { type OpenStory, writeRef } from './ref.js';
import { tellStory } from './telling.js';

const wordsInCard = 90;

/** The card of a story: what its articles say together, and who they are. */
export async function storyCard(app: App, caller: Caller, { articles, ref }: OpenStory): Promise<Reply> {
  const told = await tellStory(app, articles, wordsInCard);
  return storyCardReply(phrasesIn(caller.language), told, { argument: writeRef(ref), isModerator: caller.isModerator });
}

/** A button for each source of a story, under the headline of its card. */
export async function storySources(app: App, caller: Caller, { articles }: OpenStory): Promise<Reply> {
  const { lead } = await tellStory(app, articles, wordsInCard);
  return sourcesReply(phrasesIn(caller.language), lead, articles, app.clock.now());
}

/** The articles of a story, oldest first, a page of them, and how many came on each day in the guild's time zone. */
export async function timeLine(app: App, caller: Caller, { articles, ref }: OpenStory, page: number): Promise<Reply> {
  const { timezone } = await app.store.guildSettings(guildOf(caller));
  const place = { argument: writeRef(ref), page, timezone: timezone ?? 'UTC' };
  return timeLineReply(phrasesIn(caller.language), articles, place);
}
