import { places } from './gateway.js';

/** Who does something, and where. By default a member without any right, in the guild's channel. */
export interface Actor {
  readonly userId?: string;
  /** Null in a direct message. */
  readonly guildId?: string | null;
  readonly channelId?: string;
  readonly isModerator?: boolean;
  readonly roleIds?: readonly string[];
  /** Whether the bot may mention every role there. */
  readonly mayBotMention?: boolean;
  /** Whether they may write in the channel themselves; they may, unless this is false. */
  readonly mayWrite?: boolean;
  /** Only they have installed the bot, not the guild; and whether they may let such a bot speak there. */
  readonly isUserInstall?: boolean;
  readonly mayUseExternal?: boolean;
}

/** A message with a control that somebody presses. */
export interface Pressed {
  readonly customId: string;
  /** What was chosen, for a select; absent for a button. */
  readonly values?: readonly string[];
  /** What was typed, for a form that a button of the message opened; null for a form that comes back without its field. */
  readonly typed?: string | null;
  readonly isEphemeral: boolean;
}

export interface OptionPayload {
  readonly name: string;
  readonly value: string | number | boolean;
  readonly type: number;
  readonly focused?: boolean;
}

const interactionType = { command: 2, component: 3, autocomplete: 4, form: 5 } as const;
const manageGuild = 1n << 5n;
export const viewChannel = 1n << 10n;
export const sendMessages = 1n << 11n;
export const embedLinks = 1n << 14n;
const useExternalApps = 1n << 50n;
const botPermissions = 84992;
const mentionEveryone = 131072;
const ephemeral = 64;

/** A file that comes with a command: its option's value is the file's id. */
export interface FilePayload {
  readonly id: string;
  readonly filename: string;
  readonly size: number;
  readonly url: string;
}

/** A role that comes with a command: its option's value is the role's id. */
export interface RolePayload {
  readonly id: string;
  readonly name: string;
  readonly mentionable: boolean;
}

/** A channel that comes with a command, with what the person and the bot may do there: all that it takes, unless something else is said. */
export interface ChannelPayload {
  readonly id: string;
  readonly name: string;
  readonly type?: number;
  readonly permissions?: bigint;
  readonly app_permissions?: bigint;
}

/** What the ids in a command's options stand for. */
export interface Resolved {
  readonly channels?: readonly ChannelPayload[];
  readonly files?: readonly FilePayload[];
  readonly roles?: readonly RolePayload[];
}

/** `feed add` becomes a command with a sub-command in it, as Discord sends it. */
export function commandPayload(
  path: string,
  options: readonly OptionPayload[],
  actor: Actor,
  { files = [], roles = [], channels = [] }: Resolved = {},
) {
  const [name, subcommand] = path.split(' ');
  const nested = subcommand === undefined ? options : [{ name: subcommand, type: 1, options }];
  const attachments = Object.fromEntries(files.map((file) => [file.id, { ...file, proxy_url: file.url }]));
  const resolved = {
    attachments,
    roles: Object.fromEntries(roles.map((role) => [role.id, rolePayload(role)])),
    channels: Object.fromEntries(channels.map((channel) => [channel.id, channelPayload(channel)])),
  };
  const isTyping = options.some(({ focused }) => focused);
  return {
    ...placePayload(actor),
    type: isTyping ? interactionType.autocomplete : interactionType.command,
    data: { id: '200000000000000040', type: 1, name, options: nested, resolved },
  };
}

/** A message that a command is used on, as Discord sends it along. */
export interface TargetMessage {
  readonly content?: string;
  readonly embeds?: readonly object[];
  readonly attachments?: readonly object[];
  readonly components?: readonly object[];
}

export function messageCommandPayload(name: string, target: TargetMessage, actor: Actor) {
  const id = '200000000000000051';
  const messages = { [id]: { ...messagePayload(id, actor), ...target } };
  return {
    ...placePayload(actor),
    type: interactionType.command,
    data: { id: '200000000000000041', type: 3, name, target_id: id, resolved: { messages } },
  };
}

export function pressPayload({ customId, values, typed, isEphemeral }: Pressed, actor: Actor) {
  return {
    ...placePayload(actor),
    ...(typed === undefined
      ? {
          type: interactionType.component,
          data: { custom_id: customId, component_type: values ? 3 : 2, ...(values ? { values } : {}) },
        }
      : {
          type: interactionType.form,
          data: {
            custom_id: customId,
            components:
              typed === null
                ? []
                : [{ type: 18, id: 1, component: { type: 4, id: 2, custom_id: 'line', value: typed } }],
          },
        }),
    message: { ...messagePayload('200000000000000050', actor), flags: isEphemeral ? ephemeral : 0 },
  };
}

function messagePayload(id: string, { channelId = places.channelId }: Actor) {
  return {
    id,
    channel_id: channelId,
    author: userPayload(places.botId),
    type: 0,
    content: '',
    timestamp: '2026-03-12T08:00:00Z',
    edited_timestamp: null,
    mentions: [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    components: [],
    pinned: false,
    tts: false,
    mention_everyone: false,
    flags: 0,
  };
}

function placePayload({
  userId = places.userId,
  guildId = places.guildId,
  channelId,
  isModerator = false,
  roleIds = [],
  mayBotMention = false,
  mayWrite = true,
  isUserInstall = false,
  mayUseExternal = false,
}: Actor) {
  const user = userPayload(userId);
  const member = { user, roles: roleIds, joined_at: '2026-01-01T00:00:00Z', deaf: false, mute: false, flags: 0 };
  const rights = [viewChannel, isModerator && manageGuild, mayWrite && sendMessages, mayUseExternal && useExternalApps];
  const permissions = String(rights.reduce<bigint>((sum, right) => sum | (right || 0n), 0n));
  return {
    application_id: places.applicationId,
    version: 1,
    locale: 'en-US',
    app_permissions: String(botPermissions | (mayBotMention ? mentionEveryone : 0)),
    entitlements: [],
    authorizing_integration_owners: isUserInstall ? { 1: userId } : guildId === null ? {} : { 0: guildId },
    attachment_size_limit: 10_485_760,
    context: guildId === null ? 1 : 0,
    channel_id: channelId ?? places.channelId,
    channel: { id: channelId ?? places.channelId, type: guildId === null ? 1 : 0 },
    ...(guildId === null ? { user } : { guild_id: guildId, member: { ...member, permissions } }),
  };
}

function channelPayload({ id, name, type = 0, ...rights }: ChannelPayload) {
  const { permissions = viewChannel | sendMessages, app_permissions = viewChannel | sendMessages | embedLinks } =
    rights;
  return { id, name, type, permissions: String(permissions), app_permissions: String(app_permissions) };
}

function rolePayload(role: RolePayload) {
  return { ...role, color: 0, hoist: false, managed: false, permissions: '0', position: 1, flags: 0 };
}

function userPayload(id: string) {
  return { id, username: 'mara', discriminator: '0', global_name: null, avatar: null };
}
