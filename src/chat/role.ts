/** A role that somebody gives with a command. */
export interface GivenRole {
  readonly id: string;
  /** Whether the bot may mention it, as far as the surface knows: everybody may, or the bot may mention every role. */
  readonly isMentionable: boolean;
}

/** Whether a surface gave a role for an option. */
export function isGivenRole(value: unknown): value is GivenRole {
  return typeof value === 'object' && value !== null && 'id' in value && 'isMentionable' in value;
}

/** Whether it is the role that everybody has: its id is that of its guild. It is never mentioned. */
export function isEveryone(roleId: string, guildId: string | null): boolean {
  return roleId === guildId;
}
