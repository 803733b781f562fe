import { Mistake } from '../phrases/mistake.js';
import type { App } from './app.js';
import type { Caller, Command } from './command.js';

/** Who may use something. A `moderator` manages the server, or has the role that the server chose. */
export type Access = 'everyone' | 'moderator';

/**
 * The same person as the store knows them: a moderator by their guild's moderator role too, and answered in the language that
 * they chose. It is asked anew at each use, press and filled form, so that a right that was lost is lost at once.
 */
export async function recognise({ store }: Pick<App, 'store'>, caller: Caller): Promise<Caller> {
  const { language } = await store.person(caller.userId);
  const isModerator = await isModeratorOf(store, caller);
  return { ...caller, isModerator, language: language ?? caller.language };
}

/** Whether they may use it, wherever they are. */
export function mayUse({ access }: { readonly access: Access }, { isModerator }: Caller): boolean {
  return access === 'everyone' || isModerator;
}

/** Whether it can be used where they are: what is a guild's has no place in direct messages and elsewhere. */
export function hasPlace({ place }: Pick<Command, 'place'>, { guildId }: Caller): boolean {
  return place === 'anywhere' || guildId !== null;
}

/** Throws a `Mistake` for somebody who may not use what costs much, because the server keeps that for its moderators. */
export async function checkCostly({ store }: Pick<App, 'store'>, { guildId, isModerator }: Caller): Promise<void> {
  if (guildId === null || isModerator) return;
  const { costlyFor } = await store.guildSettings(guildId);
  if (costlyFor === 'moderators') throw new Mistake('access.costly');
}

/** Somebody whose guild does not have the bot is nobody's moderator, whatever their rights there are. */
async function isModeratorOf(
  store: App['store'],
  { guildId, isModerator, roleIds = [] }: Pick<Caller, 'guildId' | 'isModerator' | 'roleIds'>,
): Promise<boolean> {
  if (guildId === null) return false;
  if (isModerator || roleIds.length === 0) return isModerator;
  const { moderatorRoleId } = await store.guildSettings(guildId);
  return moderatorRoleId !== null && roleIds.includes(moderatorRoleId);
}
