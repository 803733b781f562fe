import { randomInt } from 'node:crypto';
import {
  type AutocompleteInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type CommandInteraction,
  DiscordAPIError,
  type Interaction,
  type InteractionReplyOptions,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  RESTJSONErrorCodes,
} from 'discord.js';
import type { App } from '../chat/app.js';
import { type AnyCommand, type Caller, formFor, runCommand, runCompletion, runPress } from '../chat/command.js';
import type { AskedKind, Timed } from '../chat/meter.js';
import { type MessageCommand, runMessageCommand } from '../chat/message-command.js';
import type { Reply } from '../chat/reply.js';
import { phrasesIn } from '../phrases/phrases.js';
import { faultCode, faultReply } from '../view/fault.js';
import { drawChoice } from './choice.js';
import { drawForm } from './form.js';
import type { CommandIds } from './markdown.js';
import { isFilled, type PressInteraction, readCall, readCompletion, readMessageCall, readPress } from './question.js';
import { filesOf, render } from './render.js';
import type { Replays } from './replays.js';
import type { Sharer } from './share.js';

/** What it takes to answer interactions. */
export interface Bot {
  readonly app: App;
  readonly commands: readonly AnyCommand[];
  readonly messageCommands: readonly MessageCommand[];
  readonly ids: CommandIds;
  /** Posts what people share. */
  readonly sharer: Sharer;
  readonly replays: Replays;
}

// Discord forgets an interaction that is not acknowledged within 3 s; people should see something within 1 s.
const patienceMs = 800;
// A suggestion cannot be acknowledged first: it comes in time or not at all.
const completionPatienceMs = 2500;

/**
 * Answers one interaction, once however often it comes. Never rejects: a fault is logged once, with the code that the
 * person is given.
 */
export async function answerInteraction(interaction: Interaction, bot: Bot): Promise<void> {
  if (!bot.replays.isNew(interaction.id)) return bot.app.log.debug('interaction.replayed');
  await bot.app.log.during(() =>
    answerByKind(interaction, bot).catch((error: unknown) => reportUnanswered(error, bot)),
  );
}

async function answerByKind(interaction: Interaction, bot: Bot): Promise<void> {
  if (interaction.isChatInputCommand()) await answerCommand(interaction, bot);
  else if (interaction.isMessageContextMenuCommand()) await answerMessageCommand(interaction, bot);
  else if (interaction.isAutocomplete()) await answerCompletion(interaction, bot);
  else if (interaction.isButton()) await answerButton(interaction, bot);
  else if (isFilled(interaction)) await answerPress(interaction, bot);
}

function answerCommand(interaction: ChatInputCommandInteraction, bot: Bot): Promise<void> {
  const call = readCall(interaction, bot.app.net);
  const first = firstAnswer(bot, 'command', call.path);
  const answer = runCommand(bot.commands, call, bot.app);
  return answerAlone(interaction, orApology(answer, bot, call.caller, { command: call.path }), { ...bot, first });
}

function answerMessageCommand(interaction: MessageContextMenuCommandInteraction, bot: Bot): Promise<void> {
  const call = readMessageCall(interaction);
  const first = firstAnswer(bot, 'message', call.name);
  const answer = runMessageCommand(bot.messageCommands, call, bot.app);
  return answerAlone(interaction, orApology(answer, bot, call.caller, { command: call.name }), { ...bot, first });
}

/** Says the answer to the person alone, and in time that there will be one. */
async function answerAlone(interaction: CommandInteraction, answer: Promise<Reply>, bot: Answering): Promise<void> {
  const quick = await within(patienceMs, answer);
  if (quick) {
    await interaction.reply(privateMessage(quick, bot));
    return bot.first('said');
  }
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  bot.first('deferred');
  await interaction.editReply(message(await answer, bot));
}

/** A form has to be the first answer to a press. */
async function answerButton(interaction: ButtonInteraction, bot: Bot): Promise<void> {
  const press = readPress(interaction);
  const first = firstAnswer(bot, 'press', press.action);
  const asked = await formFor(bot.commands, press, bot.app);
  if (asked === null) return answerPress(interaction, bot);
  await interaction.showModal(drawForm(phrasesIn(asked.caller.language), asked.form, interaction.customId));
  first('said');
}

/** The message that was pressed changes only where it is the person's own; on a public one everybody gets their own answer. */
async function answerPress(interaction: PressInteraction, bot: Bot): Promise<void> {
  const press = readPress(interaction);
  const answer = orApology(runPress(bot.commands, press, bot.app), bot, press.caller, { press: press.action });
  const first = firstAnswer(bot, 'press', press.action);
  const reply = await deliver(interaction, answer, { ...bot, first });
  if (!reply.shares || (await bot.sharer.share(interaction, reply.shares.post))) return;
  await interaction.editReply({ ...message(reply.shares.otherwise, bot), attachments: [] });
}

/** Says the answer, once it is there, in the place of the message that was pressed or beside it. */
async function deliver(interaction: PressInteraction, answer: Promise<Reply>, bot: Answering): Promise<Reply> {
  const isOwn = interaction.message.flags.has(MessageFlags.Ephemeral);
  const quick = await within(patienceMs, answer);
  if (quick) {
    if (isOwn && quick.replaces) await interaction.update({ ...message(quick, bot), attachments: [] });
    else await interaction.reply(privateMessage(quick, bot));
    bot.first('said');
    return quick;
  }
  if (isOwn) await interaction.deferUpdate();
  else await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  bot.first('deferred');
  const slow = await answer;
  if (isOwn && !slow.replaces) await interaction.followUp(privateMessage(slow, bot));
  else await interaction.editReply({ ...message(slow, bot), attachments: [] });
  return slow;
}

async function answerCompletion(interaction: AutocompleteInteraction, bot: Bot): Promise<void> {
  const completion = readCompletion(interaction);
  const first = firstAnswer(bot, 'completion', completion.path);
  const work = runCompletion(bot.commands, completion, bot.app).catch((error: unknown) => {
    logFault(error, bot, { completion: `${completion.path} ${completion.option}` });
    return [];
  });
  const choices = (await within(completionPatienceMs, work)) ?? [];
  await interaction.respond(choices.flatMap(drawChoice));
  first('said');
}

/** Tells the meter that the person sees a first answer. */
type FirstAnswer = (outcome: Timed['reply']['outcome']) => void;

interface Answering extends Bot {
  readonly first: FirstAnswer;
}

/** Counts from now on. */
function firstAnswer({ app }: Bot, kind: AskedKind, name: string): FirstAnswer {
  const from = performance.now();
  return (outcome) => app.meter.time('reply', performance.now() - from, { kind, name, outcome });
}

function message(reply: Reply, { ids }: Bot) {
  const { components, flags } = render(reply, ids);
  const files = filesOf(reply).map(({ name, data, description }) => ({ name, attachment: data, description }));
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

function orApology(work: Promise<Reply>, bot: Bot, { language }: Caller, context: Context): Promise<Reply> {
  return work.catch((error: unknown) => faultReply(phrasesIn(language), logFault(error, bot, context)));
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
