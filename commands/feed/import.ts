import type { App } from '../../src/chat/app.js';
import { checkPlace } from '../../src/chat/channel.js';
import { type Caller, defineCommand, guildOf, type Press } from '../../src/chat/command.js';
import { type Reply, say, sayError } from '../../src/chat/reply.js';
import { hostOf } from '../../src/document/url.js';
import { phrasesIn } from '../../src/phrases/phrases.js';
import { importDraftReply, importedReply } from '../../src/view/feed-import.js';
import { type PlannedFeed, planImport, withinRoom } from '../options/feed-list.js';
import { roomForFeeds } from './full.js';

const maxBytes = 1024 * 1024;
// One every two seconds, or all of them within a usual time between two polls, whatever is less.
const longestGapMs = 2_000;

/** What is kept while somebody is asked. */
interface ImportDraft {
  readonly kind: 'feed-import';
  readonly channelId: string;
  readonly feeds: readonly PlannedFeed[];
}

export default defineCommand({
  name: 'import',
  description: 'command.feed.import',
  access: 'moderator',
  place: 'guild',
  options: {
    file: { kind: 'file', description: 'option.feed.import.file' },
    channel: {
      kind: 'channel',
      description: 'option.feed.import.channel',
      isHereByDefault: true,
      isForPosts: true,
    },
  },

  async run({ file, channel }, app, caller) {
    const phrases = phrasesIn(caller.language);
    const reading = await app.reader.readOpml(await file.read(maxBytes));
    if (reading.kind === 'problem') return sayError(phrases.text(`feed-import.${reading.found}`));
    const guildId = guildOf(caller);
    const wanted = planImport(reading, await app.store.subscriptions(guildId), (url) => app.refusalOf(url));
    const feeds = withinRoom(wanted, await roomForFeeds(app, guildId));
    const draft: ImportDraft = { kind: 'feed-import', channelId: channel, feeds };
    const hasNew = feeds.some(({ plan }) => plan.kind === 'add');
    const content = JSON.stringify(draft);
    const draftId = hasNew ? await app.store.saveDraft({ guildId, content, at: app.clock.now() }) : null;
    const { feedsPerGuild: most } = app.settings;
    return importDraftReply(phrases, feeds, { draftId, channelId: channel, leftOut: reading.leftOut, most });
  },

  presses: {
    'feed.import': { access: 'moderator', run: importDraft },
    'feed.cancel-import': {
      access: 'moderator',
      run: async (press, app) => {
        const taking = await takeDraft(press, app);
        return taking.kind === 'taken' ? addedBefore(press.caller) : notAdded(press.caller);
      },
    },
  },
});

function addedBefore({ language }: Caller): Reply {
  return say(phrasesIn(language).line('feed-import.answered', { command: { kind: 'command', name: 'feed list' } }));
}

function notAdded({ language }: Caller): Reply {
  return { ...say(phrasesIn(language).text('feed-import.cancelled')), replaces: true };
}

/** Adds what a draft names; the poller reads it, a feed after the other. */
async function importDraft(press: Press, app: App): Promise<Reply> {
  const taking = await takeDraft(press, app);
  const phrases = phrasesIn(press.caller.language);
  if (taking.kind === 'taken') return addedBefore(press.caller);
  if (taking.kind === 'expired') return sayError(phrases.text('feed-import.expired'));
  const draft: ImportDraft = JSON.parse(taking.content);
  // The id of another command's draft.
  if (draft.kind !== 'feed-import') return sayError(phrases.text('feed-import.expired'));
  const { channelId } = draft;
  // The right to post there, and the room, may be lost by now.
  checkPlace(press.caller, channelId);
  const fitting = withinRoom(draft.feeds, await roomForFeeds(app, guildOf(press.caller)));
  const feeds = await followAll(app, press.caller, { ...draft, feeds: fitting });
  return importedReply(phrases, feeds, { channelId, most: app.settings.feedsPerGuild });
}

function takeDraft({ argument, caller }: Press, app: App) {
  const draftId = /^\d{1,15}$/.test(argument) ? Number(argument) : 0;
  return app.store.takeDraft(guildOf(caller), draftId, app.clock.now());
}

/** What became of each feed; what somebody added meanwhile is there already. */
async function followAll(app: App, caller: Caller, { channelId, feeds }: ImportDraft): Promise<readonly PlannedFeed[]> {
  const at = app.clock.now();
  const place = { guildId: guildOf(caller), channelId, addedBy: caller.userId, at };
  const gapMs = Math.min(longestGapMs, app.settings.pollMs / feeds.length);
  const done: PlannedFeed[] = [];
  for (const [index, feed] of feeds.entries()) {
    if (feed.plan.kind !== 'add') {
      done.push(feed);
      continue;
    }
    const { url, title, label } = feed;
    const dueAt = new Date(at.getTime() + Math.round(index * gapMs));
    const { isNew } = await app.store.subscribe({
      ...place,
      feedUrl: url,
      feedTitle: title || hostOf(url),
      label,
      dueAt,
    });
    done.push(isNew ? feed : { ...feed, plan: { kind: 'there' } });
  }
  return done;
}
