import { randomInt } from 'node:crypto';
import {
  type AutocompleteInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type CommandInteractionOption,
  DiscordAPIError,
  type Interaction,
  type InteractionReplyOptions,
  MessageFlags,
  PermissionFlagsBits,
  RESTJSONErrorCodes,
  type StringSelectMenuInteraction,
} from 'discord.js';
import type { App } from '../chat/app.js';
import {
  type AnyCommand,
  type Call,
  type Caller,
  type Completion,
  type Press,
  runCommand,
  runCompletion,
  runPress,
} from '../chat/command.js';
import type { Choice } from '../chat/options.js';
import type { Reply } from '../chat/reply.js';
import type { Net } from '../net/net.js';
import { faultCode, faultReply } from '../view/fault.js';
import { attachedFile } from './file.js';
import { readPressId } from './controls.js';
import { cutText } from './escape.js';
import type { CommandIds } from './markdown.js';
import { filesOf, render } from './render.js';

/** What it takes to answer interactions. */
export interface Bot {
  readonly app: App;
  readonly commands: readonly AnyCommand[];
  readonly ids: CommandIds;
}

type PressInteraction = ButtonInteraction | StringSelectMenuInteraction;

// Discord forgets an interaction that is not acknowledged within 3 s; people should see something within 1 s.
const patienceMs = 800;
// A suggestion cannot be acknowledged first: it comes in time or not at all.
const completionPatienceMs = 2500;

/** Answers one interaction. Never rejects: a fault is logged once, with the code that the person is given. */
export async function answerInteraction(interaction: Interaction, bot: Bot): Promise<void> {
  try {
    if (interaction.isChatInputCommand()) await answerCommand(interaction, bot);
    else if (interaction.isAutocomplete()) await answerCompletion(interaction, bot);
    else if (interaction.isButton() || interaction.isStringSelectMenu()) await answerPress(interaction, bot);
  } catch (error) {
    reportUnanswered(error, bot);
  }
}

async function answerCommand(interaction: ChatInputCommandInteraction, bot: Bot): Promise<void> {
  const call = readCall(interaction, bot.app.net);
  const answer = orApology(runCommand(bot.commands, call, bot.app), bot, { command: call.path });
  const quick = await within(patienceMs, answer);
  if (quick) {
    await interaction.reply(privateMessage(quick, bot));
    return;
  }
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  await interaction.editReply(message(await answer, bot));
}

/** The message that was pressed changes only where it is the person's own; on a public one everybody gets their own answer. */
async function answerPress(interaction: PressInteraction, bot: Bot): Promise<void> {
  const press = readPress(interaction);
  const answer = orApology(runPress(bot.commands, press, bot.app), bot, { press: press.action });
  const isOwn = interaction.message.flags.has(MessageFlags.Ephemeral);
  const quick = await within(patienceMs, answer);
  if (quick) {
    if (isOwn && quick.replaces) await interaction.update({ ...message(quick, bot), attachments: [] });
    else await interaction.reply(privateMessage(quick, bot));
    return;
  }
  if (isOwn) await interaction.deferUpdate();
  else await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  const slow = await answer;
  if (isOwn && !slow.replaces) await interaction.followUp(privateMessage(slow, bot));
  else await interaction.editReply({ ...message(slow, bot), attachments: [] });
}

async function answerCompletion(interaction: AutocompleteInteraction, bot: Bot): Promise<void> {
  const completion = readCompletion(interaction);
  const work = runCompletion(bot.commands, completion, bot.app).catch((error: unknown) => {
    logFault(error, bot, { completion: `${completion.path} ${completion.option}` });
    return [];
  });
  const choices = (await within(completionPatienceMs, work)) ?? [];
  await interaction.respond(choices.flatMap(drawChoice));
}

/** A value that is over Discord's limit is no suggestion: cut, it would mean something else. */
function drawChoice({ label, value }: Choice): { name: string; value: string }[] {
  if (value.length === 0 || value.length > 100) return [];
  return [{ name: cutText(label, 100) || cutText(value, 100) || '…', value }];
}

/** Reads a used command. */
function readCall(interaction: ChatInputCommandInteraction, net: Net): Call {
  const options = readOptions(interaction.options.data, net);
  return { path: pathOf(interaction), options, caller: callerOf(interaction) };
}

function readOptions(options: readonly CommandInteractionOption[], net: Net): Readonly<Record<string, unknown>> {
  const [first] = options;
  if (first?.options) return readOptions(first.options, net);
  return Object.fromEntries(
    options.map(({ name, value, attachment }) => [name, attachment ? attachedFile(attachment, net) : value]),
  );
}

function readCompletion(interaction: AutocompleteInteraction): Completion {
  const { name, value } = interaction.options.getFocused(true);
  return { path: pathOf(interaction), option: name, typed: value, caller: callerOf(interaction) };
}

function readPress(interaction: PressInteraction): Press {
  return {
    ...readPressId(interaction.customId),
    values: interaction.isStringSelectMenu() ? interaction.values : [],
    caller: callerOf(interaction),
  };
}

function pathOf({ commandName, options }: ChatInputCommandInteraction | AutocompleteInteraction): string {
  const subcommand = options.getSubcommand(false);
  return subcommand === null ? commandName : `${commandName} ${subcommand}`;
}

/** The right comes with each interaction from Discord itself, so it holds for this channel and this moment. */
function callerOf(interaction: Interaction): Caller {
  return {
    guildId: interaction.guildId,
    channelId: interaction.channelId ?? '',
    userId: interaction.user.id,
    isModerator: interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false,
  };
}

function message(reply: Reply, { ids }: Bot) {
  const { components, flags } = render(reply, ids);
  const files = filesOf(reply).map(({ name, data }, index) => ({
    name,
    attachment: data,
    description: reply.attachments?.[index]?.description ?? '',
  }));
  return { components, flags, files, allowedMentions: { parse: [] } } as const;
}

function privateMessage(reply: Reply, bot: Bot): InteractionReplyOptions {
  return { ...message(reply, bot), flags: [MessageFlags.IsComponentsV2, MessageFlags.Ephemeral] };
}

/** What the work gives, or undefined where it takes longer; the work goes on. */
async function within<T>(ms: number, work: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<undefined>((resolve) => (timer = setTimeout(resolve, ms, undefined)));
  try {
    return await Promise.race([work, timeout]);
  } finally {
    clearTimeout(timer);
  }
}

type Context = Readonly<Record<string, string>>;

function orApology(work: Promise<Reply>, bot: Bot, context: Context): Promise<Reply> {
  return work.catch((error: unknown) => faultReply(logFault(error, bot, context)));
}

/** Logs a fault under a short code, which it gives back for the person to quote. */
function logFault(error: unknown, { app }: Bot, context: Context): string {
  const code = faultCode(randomInt);
  app.log.error('interaction.fault', { ...context, code, error: describe(error) });
  return code;
}

function reportUnanswered(error: unknown, { app }: Bot): void {
  const code = error instanceof DiscordAPIError ? error.code : undefined;
  const isLate =
    code === RESTJSONErrorCodes.UnknownInteraction || code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged;
  if (isLate) app.log.warn('interaction.expired', { error: describe(error) });
  else app.log.error('interaction.unanswered', { error: describe(error) });
}

/** Without the stack and the address: an interaction's address holds its token. */
function describe(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
