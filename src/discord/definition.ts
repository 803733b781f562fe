import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ChannelType,
  InteractionContextType,
  PermissionFlagsBits,
  type RESTPostAPIApplicationCommandsJSONBody,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import { type AnyCommand, type Command, isGroup } from '../chat/command.js';
import type { MessageCommand } from '../chat/message-command.js';
import type { Option, OptionTable } from '../chat/options.js';
import { type DescriptionKey, phrasesIn } from '../phrases/phrases.js';
import { localesOf } from './locales.js';

/** The commands as Discord wants them declared, in the order given. */
export function definitions(
  commands: readonly AnyCommand[],
  messageCommands: readonly MessageCommand[] = [],
): readonly RESTPostAPIApplicationCommandsJSONBody[] {
  return [...defineTyped(commands), ...messageCommands.map(defineOnMessage)];
}

function defineTyped(commands: readonly AnyCommand[]): readonly RESTPostAPIChatInputApplicationCommandsJSONBody[] {
  return commands.map((command) => {
    const leaves = isGroup(command) ? command.subcommands : [command];
    return {
      type: ApplicationCommandType.ChatInput,
      name: command.name,
      ...describe(command.description),
      options: isGroup(command) ? command.subcommands.map(defineSubcommand) : defineOptions(command.options),
      ...definePlaces(leaves),
      // Only a hint to Discord, which knows it per top-level command: the right is checked again at each use.
      default_member_permissions: leaves.every(({ access }) => access === 'moderator')
        ? String(PermissionFlagsBits.ManageGuild)
        : null,
    };
  });
}

/** It stands in the menu of every message. */
function defineOnMessage(command: MessageCommand): RESTPostAPIContextMenuApplicationCommandsJSONBody {
  return {
    type: ApplicationCommandType.Message,
    name: command.name,
    ...definePlaces([command]),
    default_member_permissions: command.access === 'moderator' ? String(PermissionFlagsBits.ManageGuild) : null,
  };
}

function definePlaces(leaves: readonly Pick<Command, 'place'>[]) {
  const { Guild, BotDM, PrivateChannel } = InteractionContextType;
  const { GuildInstall, UserInstall } = ApplicationIntegrationType;
  return leaves.some(({ place }) => place === 'anywhere')
    ? { contexts: [Guild, BotDM, PrivateChannel], integration_types: [GuildInstall, UserInstall] }
    : { contexts: [Guild], integration_types: [GuildInstall] };
}

function defineSubcommand({ name, description, options }: Command): APIApplicationCommandSubcommandOption {
  const type = ApplicationCommandOptionType.Subcommand;
  return { type, name, ...describe(description), options: defineOptions(options) };
}

/** In English, and in every language that the bot speaks. */
function describe(key: DescriptionKey) {
  const localised = localesOf.map(({ locale, language }) => [locale, phrasesIn(language).text(key)] as const);
  return { description: phrasesIn('en').text(key), description_localizations: Object.fromEntries(localised) };
}

/** Discord wants the required options first; otherwise they keep their order. */
function defineOptions(table: OptionTable): APIApplicationCommandBasicOption[] {
  const options = Object.entries(table).map(([name, option]) => defineOption(name, option));
  return [...options.filter(({ required }) => required), ...options.filter(({ required }) => !required)];
}

function defineOption(name: string, option: Option): APIApplicationCommandBasicOption {
  const described = { name, ...describe(option.description) };
  const { String: Text, Integer, Boolean: Flag, Channel, Role, User, Attachment } = ApplicationCommandOptionType;
  switch (option.kind) {
    case 'text': {
      const { isRequired: required = false, maxLength: max_length, complete } = option;
      return { type: Text, ...described, required, max_length, ...(complete ? { autocomplete: true } : {}) };
    }
    case 'integer':
      return { type: Integer, ...described, min_value: option.min, max_value: option.max };
    case 'choice':
      return {
        type: Text,
        ...described,
        ...(option.isRequired ? { required: true } : {}),
        choices: option.choices.map((choice) => ({ name: choice, value: choice })),
      };
    case 'flag':
      return { type: Flag, ...described };
    case 'role':
      return { type: Role, ...described };
    case 'person':
      return { type: User, ...described };
    case 'file':
      return { type: Attachment, ...described, required: true };
    case 'channel':
      return {
        type: Channel,
        ...described,
        channel_types: [ChannelType.GuildText, ChannelType.GuildAnnouncement, ChannelType.GuildForum],
      };
  }
}
