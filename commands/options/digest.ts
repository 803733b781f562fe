import type { App } from '../../src/chat/app.js';
import { type Caller, guildOf } from '../../src/chat/command.js';
import type { Choice } from '../../src/chat/options.js';
import { nextRuns } from '../../src/digest/schedule.js';
import type { Digest } from '../../src/model.js';
import { Mistake } from '../../src/phrases/mistake.js';
import { type Phrases, phrasesIn } from '../../src/phrases/phrases.js';
import { clip } from '../../src/text/clip.js';
import { digestName, scheduleWords } from '../../src/view/schedules.js';
import type { SetDigest } from '../../src/view/digest-settings.js';
import { idOf } from './id.js';
import { matchNamed } from './named.js';

/** The guild's own digest that its name, a part of its schedule or a suggested `#id` means; without one, this channel's or the only one. */
export async function findDigest(app: App, caller: Caller, text: string | undefined): Promise<Digest> {
  const phrases = phrasesIn(caller.language);
  const digests = await app.store.digests(guildOf(caller));
  if (digests.length === 0) throw new Mistake('mistake.digest-none');
  const here = digests.filter(({ channelId }) => channelId === caller.channelId);
  const found =
    text === undefined
      ? here.length > 0
        ? here
        : digests
      : matchNamed(digests, text, (digest) => namesOf(phrases, digest));
  if (found.length === 1) return found[0]!;
  if (found.length === 0) throw new Mistake('mistake.digest-unknown', { text: text ?? '' });
  const named = found.map((digest) => `${digestName(phrases, digest)} (${scheduleWords(phrases, digest)})`);
  throw new Mistake('mistake.digest-unclear', { digests: named.join('; ') });
}

/** Suggests the guild's digests. */
export async function completeDigest(typed: string, app: App, caller: Caller): Promise<readonly Choice[]> {
  const phrases = phrasesIn(caller.language);
  const digests = caller.guildId === null ? [] : await app.store.digests(caller.guildId);
  return matchNamed(digests, typed, (digest) => namesOf(phrases, digest)).map((digest) => ({
    label: clip(namesOf(phrases, digest).join(' · '), 100),
    value: `#${digest.id}`,
  }));
}

/** How many feeds a digest draws on. */
export async function feedsOfDigest(app: App, { guildId, channelId, label }: Digest): Promise<number> {
  const subscriptions = await app.store.subscriptions(guildId);
  return subscriptions.filter(
    (it) => it.channelId === channelId && it.pause === null && (label === null || it.label === label),
  ).length;
}

/** The guild's digest that a button or a chosen row names; null where it is there no more. */
export function pressedDigest(app: App, caller: Caller, argument: string): Promise<Digest | null> {
  return app.store.digest(guildOf(caller), idOf(argument));
}

/** A digest with its next three runs, and how many feeds it draws on. */
export async function setDigest(app: App, digest: Digest): Promise<SetDigest> {
  const after = new Date(Math.max(digest.dueAt.getTime() - 1, app.clock.now().getTime()));
  const runs = nextRuns(digest.cron, digest.timezone, after, 3);
  return { digest, runs, feeds: await feedsOfDigest(app, digest) };
}

/** Throws a `Mistake` where a channel has as many digests as the operator allows. */
export async function checkRoom({ store, settings }: App, guildId: string, channelId: string): Promise<void> {
  const there = (await store.digests(guildId)).filter((digest) => digest.channelId === channelId);
  if (there.length >= settings.digestsPerChannel) throw new Mistake('mistake.digests-full', { count: there.length });
}

function namesOf(phrases: Phrases, digest: Digest): readonly string[] {
  return [digestName(phrases, digest), scheduleWords(phrases, digest)];
}
