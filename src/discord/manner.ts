import { ComponentType, MessageFlags } from 'discord.js';
import type { Manner } from '../model.js';
import type { Body } from './render.js';

/** The body as it is to be posted: without a sound, or with a mention at its head that pings one role and nobody else. */
export function inManner(body: Body, { isSilent, pingRoleId }: Manner): Body {
  const flags = isSilent ? body.flags | MessageFlags.SuppressNotifications : body.flags;
  if (pingRoleId === null) return { ...body, flags };
  return {
    ...body,
    flags,
    components: [{ type: ComponentType.TextDisplay, content: `<@&${pingRoleId}>` }, ...body.components],
    allowed_mentions: { parse: [], roles: [pingRoleId] },
  };
}

/** The body as it is to be written over a message that was posted so: the mention stays where it is and pings nobody. */
export function inMannerOfEdit(body: Body, { pingRoleId }: Manner): Body {
  // Discord lets no edit change whether a message was silent.
  return { ...inManner(body, { isSilent: false, pingRoleId }), allowed_mentions: { parse: [] } };
}
