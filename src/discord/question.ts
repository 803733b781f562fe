import {
  ApplicationIntegrationType,
  type AutocompleteInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type CommandInteractionOption,
  ComponentType,
  type Interaction,
  type MessageContextMenuCommandInteraction,
  type ModalMessageModalSubmitInteraction,
  PermissionFlagsBits,
  type StringSelectMenuInteraction,
} from 'discord.js';
import type { Call, Caller, Completion, Press } from '../chat/command.js';
import type { MessageCall } from '../chat/message-command.js';
import type { TypedOptions } from '../chat/options.js';
import type { GivenRole } from '../chat/role.js';
import type { Net } from '../net/net.js';
import { languageFor } from '../phrases/language.js';
import { readPressId } from './controls.js';
import { attachedFile } from './file.js';
import { formField } from './form.js';
import { channelsOf } from './places.js';

/** What is chosen from a select, or filled in on a form that a button of a message opened. */
type FilledInteraction = StringSelectMenuInteraction | ModalMessageModalSubmitInteraction;
export type PressInteraction = ButtonInteraction | FilledInteraction;

export function isFilled(interaction: Interaction): interaction is FilledInteraction {
  return interaction.isStringSelectMenu() || (interaction.isModalSubmit() && interaction.isFromMessage());
}

/** Reads a used command. */
export function readCall(interaction: ChatInputCommandInteraction, net: Net): Call {
  const options = valuesGiven(interaction.options.data, interaction, net);
  return { path: pathOf(interaction), options, caller: callerOf(interaction) };
}

/** Reads a command that was used on a message. Its files, and the pictures that Discord shows, are no links. */
export function readMessageCall(interaction: MessageContextMenuCommandInteraction): MessageCall {
  const { targetMessage: message, commandName: name } = interaction;
  const embedded = message.embeds.flatMap(({ url }) => url ?? []);
  const text = [message.content, ...textsIn(message.components.map((component) => component.toJSON()))].join('\n');
  return { name, message: { text, embedded }, caller: callerOf(interaction) };
}

/** The words of a message of components, such as the bot's own, however deep they stand. */
function textsIn(components: readonly object[]): readonly string[] {
  return components.flatMap((component) => {
    const own = 'content' in component && typeof component.content === 'string' ? [component.content] : [];
    const nested = 'components' in component && Array.isArray(component.components) ? component.components : [];
    return [...own, ...textsIn(nested.filter((part): part is object => typeof part === 'object' && part !== null))];
  });
}

type Permitted = Pick<Interaction, 'appPermissions'>;

function valuesGiven(
  options: readonly CommandInteractionOption[],
  permitted: Permitted,
  net: Net,
): Readonly<Record<string, unknown>> {
  const [first] = options;
  if (first?.options) return valuesGiven(first.options, permitted, net);
  return Object.fromEntries(options.map((option) => [option.name, valueGiven(option, permitted, net)]));
}

function valueGiven({ value, attachment, role }: CommandInteractionOption, { appPermissions }: Permitted, net: Net) {
  if (attachment) return attachedFile(attachment, net);
  if (!role) return value;
  const isMentionable = role.mentionable || appPermissions.has(PermissionFlagsBits.MentionEveryone);
  return { id: role.id, isMentionable } satisfies GivenRole;
}

/** Reads a command that is being typed. */
export function readCompletion(interaction: AutocompleteInteraction): Completion {
  const { name, value } = interaction.options.getFocused(true);
  const others = typedOptions(interaction.options.data);
  return { path: pathOf(interaction), option: name, typed: value, others, caller: callerOf(interaction) };
}

/** Those of a sub-command stand inside it. */
function typedOptions(options: readonly CommandInteractionOption[]): TypedOptions {
  const all = options.flatMap((option) => [option, ...(option.options ?? [])]);
  return Object.fromEntries(all.flatMap(({ name, value }) => (value === undefined ? [] : [[name, String(value)]])));
}

/** Reads what was pressed, chosen or filled in. */
export function readPress(interaction: PressInteraction): Press {
  return {
    ...readPressId(interaction.customId),
    values: valuesOf(interaction),
    caller: callerOf(interaction),
  };
}

function valuesOf(interaction: PressInteraction): readonly string[] {
  if (interaction.isStringSelectMenu()) return interaction.values;
  const field = interaction.isModalSubmit() ? interaction.fields.fields.get(formField) : undefined;
  return field?.type === ComponentType.TextInput ? [field.value] : [];
}

function pathOf({ commandName, options }: ChatInputCommandInteraction | AutocompleteInteraction): string {
  const subcommand = options.getSubcommand(false);
  return subcommand === null ? commandName : `${commandName} ${subcommand}`;
}

/** The rights come with each interaction from Discord itself, so they hold for this channel and this moment. */
function callerOf(interaction: Interaction): Caller {
  return {
    // Where only the person has installed the bot, the guild knows nothing of it, and the bot nothing of the guild.
    guildId: isOnlyThePersons(interaction) ? null : interaction.guildId,
    channelId: interaction.channelId ?? '',
    userId: interaction.user.id,
    isModerator: interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false,
    roleIds: roleIdsOf(interaction),
    channels: channelsOf(interaction),
    mayWrite: mayWrite(interaction),
    language: languageFor(interaction.locale),
  };
}

function roleIdsOf({ member }: Interaction): readonly string[] {
  if (member === null) return [];
  return Array.isArray(member.roles) ? member.roles : [...member.roles.cache.keys()];
}

function isOnlyThePersons({ authorizingIntegrationOwners: owners }: Interaction): boolean {
  const { GuildInstall, UserInstall } = ApplicationIntegrationType;
  return owners[UserInstall] !== undefined && owners[GuildInstall] === undefined;
}

/** Without the right to use external apps what a person's own bot says is seen by them alone. */
function mayWrite(interaction: Interaction): boolean {
  const { memberPermissions, channel } = interaction;
  const { SendMessages, SendMessagesInThreads, UseExternalApps } = PermissionFlagsBits;
  if (memberPermissions === null) return true;
  const needed = channel?.isThread() ? SendMessagesInThreads : SendMessages;
  return memberPermissions.has(isOnlyThePersons(interaction) ? [needed, UseExternalApps] : needed);
}
