import type { App } from '../../src/chat/app.js';
import { type Caller, defineCommand, guildOf, type Press } from '../../src/chat/command.js';
import { type Reply, say } from '../../src/chat/reply.js';
import { draftRun } from '../../src/digest/draft.js';
import type { Digest } from '../../src/model.js';
import { phrasesIn } from '../../src/phrases/phrases.js';
import { digestPreview } from '../../src/view/digest-card.js';
import { digestName } from '../../src/view/schedules.js';
import { dayAndTime } from '../../src/view/time.js';
import { completeDigest, findDigest, pressedDigest } from '../options/digest.js';
import { idOf } from '../options/id.js';

export default defineCommand({
  name: 'preview',
  description: 'command.digest.preview',
  access: 'moderator',
  place: 'guild',
  options: {
    digest: { kind: 'text', description: 'option.digest.now.digest', maxLength: 100, complete: completeDigest },
  },

  async run({ digest: text }, app, caller) {
    return preview(app, caller, await findDigest(app, caller, text));
  },

  presses: {
    'digest.preview': {
      access: 'moderator',
      run: async ({ argument, caller }, app) => {
        // Pages were turned by this once: then its argument went on.
        const digest = await pressedDigest(app, caller, argument.split(' ')[0] ?? '');
        if (digest !== null) return preview(app, caller, digest);
        return say(phrasesIn(caller.language).text('digest.removed-before'));
      },
    },
    'digest.preview-page': { access: 'moderator', run: turnPage },
  },
});

/** The messages of a preview, while somebody turns its pages: composing them is much work. */
interface PreviewDraft {
  readonly kind: 'digest-preview';
  readonly digestId: number;
  readonly parts: readonly Reply[];
}

/** The first message of what a run would post now, made as a run makes it. */
async function preview(app: App, caller: Caller, digest: Digest): Promise<Reply> {
  const phrases = phrasesIn(caller.language);
  const { parts } = await draftRun(app, digest, app.clock.now());
  if (parts.length === 0) {
    const due = dayAndTime(digest.dueAt);
    return say(phrases.line('digest-preview.nothing', { digest: digestName(phrases, digest), due }));
  }
  const draft: PreviewDraft = { kind: 'digest-preview', digestId: digest.id, parts };
  const kept = { guildId: guildOf(caller), content: JSON.stringify(draft), at: app.clock.now() };
  const draftId = parts.length > 1 ? await app.store.saveDraft(kept) : null;
  return showPart(app, caller, { digest, parts, draftId }, 1);
}

async function turnPage({ argument, caller }: Press, app: App): Promise<Reply> {
  const phrases = phrasesIn(caller.language);
  const [draftId = 0, part = 1] = argument.split(' ').map(idOf);
  const opened = await app.store.draft(guildOf(caller), draftId, app.clock.now());
  const draft: PreviewDraft | null = opened.kind === 'draft' ? JSON.parse(opened.content) : null;
  // Null where it is too old; another kind where the id is that of another command's draft.
  if (draft?.kind !== 'digest-preview') {
    const command = { kind: 'command', name: 'digest preview' } as const;
    return { ...say(phrases.line('digest-preview.expired', { command })), tone: 'error' };
  }
  const digest = await app.store.digest(guildOf(caller), draft.digestId);
  if (digest === null) return say(phrases.text('digest.removed-before'));
  return showPart(app, caller, { digest, parts: draft.parts, draftId }, part);
}

interface Previewed extends Pick<PreviewDraft, 'parts'> {
  readonly digest: Digest;
  readonly draftId: number | null;
}

function showPart(app: App, caller: Caller, { digest, parts, draftId }: Previewed, wanted: number): Reply {
  const part = Math.min(Math.max(wanted, 1), parts.length);
  const message = parts[part - 1] ?? {};
  const place = { part, parts: parts.length, draftId };
  return digestPreview(phrasesIn(caller.language), { digest, message }, place, (reply) => app.outbox.fits(reply));
}
