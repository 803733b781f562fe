import type { App } from '../src/chat/app.js';
import { type Caller, defineCommand, guildOf } from '../src/chat/command.js';
import { type Reply, say } from '../src/chat/reply.js';
import { Mistake } from '../src/phrases/mistake.js';
import { sharing } from '../src/chat/share.js';
import { phrasesIn } from '../src/phrases/phrases.js';
import { nothingYetReply } from '../src/view/nothing-yet.js';
import { storiesReply } from '../src/view/stories.js';
import type { ShownStory } from '../src/view/story-entry.js';
import { type Period, periodNamed, periodOption } from './options/period.js';
import { type GuildStory, guildStories } from './story/guild-stories.js';
import { wholeArticles } from '../src/archive/headlines.js';
import { tellInRow } from './story/telling.js';

const pageSize = 5;

type Side = 'after' | 'before' | 'from';
/** Beside which article's story a page begins or ends, or which is its first; null for the first page. */
type Cursor = { readonly side: Side; readonly articleId: number } | null;

export default defineCommand({
  name: 'stories',
  description: 'command.stories',
  access: 'everyone',
  place: 'guild',
  options: { period: periodOption },

  run({ period }, app, caller) {
    return showPage(app, caller, period, null);
  },

  presses: {
    'stories.page': {
      access: 'everyone',
      run: ({ argument, caller }, app) => {
        const { period, cursor } = readArgument(argument);
        return showPage(app, caller, period, cursor);
      },
    },
    'stories.share': sharing('stories', ({ argument, caller }, app) => {
      const { period, cursor } = readArgument(argument);
      return showPage(app, caller, period, cursor);
    }),
  },
});

async function showPage(app: App, caller: Caller, period: Period, cursor: Cursor): Promise<Reply> {
  const stories = await guildStories(app, guildOf(caller), period);
  if (stories.length === 0) return emptyReply(app, caller, period);
  const skipped = firstOfPage(stories, cursor);
  const page = await tellPage(app, guildOf(caller), stories.slice(skipped, skipped + pageSize));
  return storiesReply(phrasesIn(caller.language), page, {
    ...{ total: stories.length, skipped, size: pageSize, period },
    here: writeArgument('from', page[0]?.lead.id, period),
    back: writeArgument('before', page[0]?.lead.id, period),
    next: writeArgument('after', page.at(-1)?.lead.id, period),
  });
}

/** Only what is shown costs its texts. */
async function tellPage(app: App, guildId: string, stories: readonly GuildStory[]): Promise<readonly ShownStory[]> {
  const page: ShownStory[] = [];
  for (const story of stories) {
    const articles = await wholeArticles(app, guildId, story);
    if (articles.length > 0) page.push(await tellInRow(app, articles));
  }
  return page;
}

function firstOfPage(stories: readonly GuildStory[], cursor: Cursor): number {
  const at = stories.findIndex((story) => story.some(({ id }) => id === cursor?.articleId));
  if (cursor === null || at === -1) return 0;
  const first = at + { after: 1, before: -pageSize, from: 0 }[cursor.side];
  return Math.max(0, Math.min(first, stories.length - 1));
}

async function emptyReply(app: App, caller: Caller, period: Period): Promise<Reply> {
  const subscriptions = await app.store.subscriptions(guildOf(caller));
  if (subscriptions.length === 0) return nothingYetReply(caller);
  return say(phrasesIn(caller.language).text(`stories.none-in-${period}`));
}

/** `after.120.day`. */
function writeArgument(side: Side, articleId: number | undefined, period: Period): string {
  return [side, articleId ?? 0, period].join('.');
}

function readArgument(argument: string): { readonly period: Period; readonly cursor: Cursor } {
  const parts = /^(after|before|from)\.(\d{1,15})\.(\w{1,9})$/.exec(argument);
  if (!parts) throw new Mistake('mistake.old-stories');
  const side = parts[1] === 'after' || parts[1] === 'from' ? parts[1] : 'before';
  return { period: periodNamed(parts[3]), cursor: { side, articleId: Number(parts[2]) } };
}
