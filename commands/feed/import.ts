import type { App } from '../../src/chat/app.js';
import { checkPlace, isOpenToEveryAge } from '../../src/chat/channel.js';
import { type Caller, defineCommand, guildOf, type Press } from '../../src/chat/command.js';
import { type Reply, say, sayError } from '../../src/chat/reply.js';
import { hostOf } from '../../src/document/url.js';
import { phrasesIn } from '../../src/phrases/phrases.js';
import { importDraftReply, importedReply } from '../../src/view/feed-import.js';
import { type PlannedFeed, planImport, withinAge, withinRoom } from '../options/feed-list.js';
import { idOf } from '../options/id.js';
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
    const feeds = await fitting(app, caller, { channelId: channel, feeds: wanted });
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
  const phrases = phrasesIn(press.caller.language);
  const opened = await app.store.draft(guildOf(press.caller), idOf(press.argument), app.clock.now());
  if (opened.kind === 'taken') return addedBefore(press.caller);
  if (opened.kind === 'expired') return sayError(phrases.text('feed-import.expired'));
  const draft: ImportDraft = JSON.parse(opened.content);
  // The id of another command's draft.
  if (draft.kind !== 'feed-import') return sayError(phrases.text('feed-import.expired'));
  const { channelId } = draft;
  // The right to post there, and the room, may be lost by now.
  checkPlace(press.caller, channelId);
  if ((await takeDraft(press, app)).kind !== 'draft') return addedBefore(press.caller);
  const feeds = await followAll(app, press.caller, { ...draft, feeds: await fitting(app, press.caller, draft) });
  return importedReply(phrases, feeds, { channelId, most: app.settings.feedsPerGuild });
}

function takeDraft({ argument, caller }: Press, app: App) {
  return app.store.takeDraft(guildOf(caller), idOf(argument), app.clock.now());
}

/** What may be added of a list: nothing for adults alone where every age reads, and no more than there is room for. */
async function fitting(
  app: App,
  caller: Caller,
  { channelId, feeds }: Pick<ImportDraft, 'channelId' | 'feeds'>,
): Promise<readonly PlannedFeed[]> {
  const room = await roomForFeeds(app, guildOf(caller));
  if (!isOpenToEveryAge(caller, channelId)) return withinRoom(feeds, room);
  const explicit = await app.store.explicitFeeds(feeds.map(({ url }) => url));
  const channel = `#${caller.channels?.find(channelId)?.name ?? ''}`;
  return withinRoom(withinAge(feeds, explicit, channel), room);
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
