import { type Caller, guildOf } from '../../src/chat/command.js';
import type { RoleOption } from '../../src/chat/options.js';
import { isEveryone } from '../../src/chat/role.js';

/** The option of that name. */
export const pingOption = {
  kind: 'role',
  description: 'option.ping',
  isForMention: true,
} as const satisfies RoleOption;

/** The role to ping: null where @everyone was chosen, which stands for nobody; undefined where none was. */
export function readPing(roleId: string | undefined, caller: Caller): string | null | undefined {
  return roleId !== undefined && isEveryone(roleId, guildOf(caller)) ? null : roleId;
}
