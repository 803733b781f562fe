import type { App } from '../../src/chat/app.js';
import { checkPlace } from '../../src/chat/channel.js';
import { type Caller, defineCommand, guildOf, type Press } from '../../src/chat/command.js';
import { type Reply, say, sayError } from '../../src/chat/reply.js';
import { inTurn } from '../../src/digest/turns.js';
import { phrasesIn } from '../../src/phrases/phrases.js';
import { clip } from '../../src/text/clip.js';
import { explicitFeedReply } from '../../src/view/feed-import.js';
import {
  importEndedReply,
  importPreviewReply,
  importTooLargeReply,
  settingsImportedReply,
} from '../../src/view/settings-import.js';
import { idOf } from '../options/id.js';
import { checkOften } from '../rule/often.js';
import { misplacedFeed } from './age.js';
import { applyPlan } from './apply.js';
import { fileVersion } from './file.js';
import { broughtHome } from './home.js';
import { checkLimits, feedsBeyond } from './limits.js';
import { planGuildImport } from './plan.js';
import { previewOf } from './preview.js';
import { readGuildFile } from './read-file.js';
import { guildRecords } from './records.js';
import type { GuildFile } from './schema.js';
import { wrongPlace } from './wrong-place.js';

const maxBytes = 1024 * 1024;

/** What is kept while somebody is asked. It is planned anew when they answer: the server may be another by then. */
interface ImportDraft {
  readonly kind: 'settings-import';
  readonly file: GuildFile;
}

export default defineCommand({
  name: 'import',
  description: 'command.settings.import',
  access: 'moderator',
  place: 'guild',
  options: { file: { kind: 'file', description: 'option.settings.file' } },

  async run({ file }, app, caller) {
    const phrases = phrasesIn(caller.language);
    const reading = readGuildFile(await file.read(maxBytes));
    switch (reading.kind) {
      case 'unreadable':
        return sayError(phrases.text('settings-import.unreadable'));
      case 'version':
        return sayError(phrases.text('settings-import.version', { version: fileVersion }));
      case 'wrong':
        return sayError(phrases.text('settings-import.wrong', { place: clip(reading.place, 80) }));
      case 'file':
        return propose(app, caller, reading.file);
    }
  },

  presses: {
    'settings.import': { access: 'moderator', run: confirmImport },
    'settings.cancel-import': {
      access: 'moderator',
      run: async (press, app) => {
        const { kind } = await takeDraft(press, app);
        return importEndedReply(phrasesIn(press.caller.language), kind === 'taken' ? 'taken' : 'cancelled');
      },
    },
  },
});

/** Says what a file would do, and asks. */
async function propose(app: App, caller: Caller, file: GuildFile): Promise<Reply> {
  const phrases = phrasesIn(caller.language);
  const planned = await planFor(app, caller, file);
  if (planned.kind === 'reply') return planned.reply;
  const draft: ImportDraft = { kind: 'settings-import', file };
  const content = JSON.stringify(draft);
  const draftId = await app.store.saveDraft({ guildId: guildOf(caller), content, at: app.clock.now() });
  return importPreviewReply(phrases, planned.preview, draftId);
}

async function confirmImport(press: Press, app: App): Promise<Reply> {
  const { caller } = press;
  const phrases = phrasesIn(caller.language);
  const opened = await app.store.draft(guildOf(caller), idOf(press.argument), app.clock.now());
  if (opened.kind !== 'draft') return importEndedReply(phrases, opened.kind);
  const draft: ImportDraft = JSON.parse(opened.content);
  // The id of another command's draft.
  if (draft.kind !== 'settings-import') return importEndedReply(phrases, 'expired');
  // Two files at once could bring more than there may be.
  return inTurn(app.store, 'import', async () => {
    const planned = await planFor(app, caller, draft.file);
    if (planned.kind === 'reply') return planned.reply;
    const { kind } = await takeDraft(press, app);
    if (kind !== 'draft') return importEndedReply(phrases, kind);
    await applyPlan(app, caller, planned.plan);
    return settingsImportedReply(phrases, planned.preview);
  });
}

/** What a file would do here and now, or what is said where it cannot be done. Throws a `Mistake` where there is no room for it. */
async function planFor(app: App, caller: Caller, file: GuildFile) {
  const phrases = phrasesIn(caller.language);
  const here = await guildRecords(app.store, guildOf(caller));
  const home = broughtHome(file, caller);
  if (home.moved > 0) checkPlace(caller, caller.channelId);
  const plan = planGuildImport(home, here);
  const preview = previewOf(phrases, plan, { here, home, channelId: caller.channelId });
  const reply = async (): Promise<Reply | null> => {
    if (preview.added.length + preview.changed.length === 0) return say(phrases.text('settings-import.nothing'));
    const beyond = feedsBeyond(app, plan, here);
    if (beyond > 0) return importTooLargeReply(phrases, beyond, app.settings.feedsPerGuild);
    checkLimits(app, plan, here);
    if (plan.rules.length > 0) await checkOften(app, guildOf(caller));
    const forAdults = await misplacedFeed(app, caller, plan);
    if (forAdults !== null) return explicitFeedReply(phrases, forAdults.title, forAdults.channel);
    const place = await wrongPlace(app, home, here);
    return place === null ? null : sayError(phrases.text('settings-import.wrong', { place }));
  };
  const hindrance = await reply();
  return hindrance === null
    ? ({ kind: 'plan', plan, preview } as const)
    : ({ kind: 'reply', reply: hindrance } as const);
}

function takeDraft({ argument, caller }: Press, app: App) {
  return app.store.takeDraft(guildOf(caller), idOf(argument), app.clock.now());
}
