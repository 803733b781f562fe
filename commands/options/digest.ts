import type { App } from '../../src/chat/app.js';
import { type Caller, guildOf } from '../../src/chat/command.js';
import type { Choice } from '../../src/chat/options.js';
import { UserError } from '../../src/errors.js';
import type { Digest } from '../../src/model.js';
import { clip } from '../../src/text/clip.js';
import { digestName, scheduleWords } from '../../src/view/schedules.js';
import { matchNamed } from './named.js';

/** The guild's own digest that its name, a part of its schedule or a suggested `#id` means; without one, this channel's or the only one. */
export async function findDigest(app: App, caller: Caller, text: string | undefined): Promise<Digest> {
  const digests = await app.store.digests(guildOf(caller));
  if (digests.length === 0) throw new UserError('DIGEST_NONE', 'There is no digest yet. Set one up with /digest add.');
  const here = digests.filter(({ channelId }) => channelId === caller.channelId);
  const found = text === undefined ? (here.length > 0 ? here : digests) : matchNamed(digests, text, namesOf);
  if (found.length === 1) return found[0]!;
  if (found.length === 0)
    throw new UserError('DIGEST_UNKNOWN', `No digest is called “${text}”. /digest list shows them.`);
  const named = found.map((digest) => `${digestName(digest)} (${scheduleWords(digest)})`);
  throw new UserError(
    'DIGEST_UNCLEAR',
    `There are several: ${named.join('; ')}. Add digest: and words of the one you mean.`,
  );
}

/** Suggests the guild's digests. */
export async function completeDigest(typed: string, app: App, caller: Caller): Promise<readonly Choice[]> {
  const digests = caller.guildId === null ? [] : await app.store.digests(caller.guildId);
  return matchNamed(digests, typed, namesOf).map((digest) => ({
    label: clip(`${digestName(digest)} · ${scheduleWords(digest)}`, 100),
    value: `#${digest.id}`,
  }));
}

/** How many feeds a digest draws on. */
export async function feedsOfDigest(app: App, { guildId, channelId, label }: Digest): Promise<number> {
  const subscriptions = await app.store.subscriptions(guildId);
  return subscriptions.filter((it) => it.channelId === channelId && (label === null || it.label === label)).length;
}

function namesOf(digest: Digest): readonly string[] {
  return [digestName(digest), scheduleWords(digest)];
}
