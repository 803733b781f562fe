import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import {
  type APIApplicationCommand,
  Client,
  DefaultRestOptions,
  DiscordjsError,
  DiscordjsErrorCodes,
  Events,
  GatewayCloseCodes,
  GatewayIntentBits,
  type Interaction,
  Options,
  REST,
  type RESTOptions,
  Routes,
  Status,
} from 'discord.js';
import type { App, Log, Outbox } from '../chat/app.js';
import type { AnyCommand } from '../chat/command.js';
import type { MessageCommand } from '../chat/message-command.js';
import { UserError } from '../errors.js';
import type { Store } from '../store/store.js';
import { definitions } from './definition.js';
import { answerInteraction } from './interaction.js';
import type { CommandIds } from './markdown.js';
import { watchMembership } from './membership.js';
import { discordOutbox } from './outbox.js';
import { hashOf, recallRegistration, rememberRegistration } from './registration.js';
import { Replays } from './replays.js';
import { Sharer } from './share.js';

export interface DiscordOptions {
  readonly token: string;
  /** The base of Discord's REST without a version (`https://…/api`); null for Discord itself. */
  readonly apiUrl: string | null;
  readonly commands: readonly AnyCommand[];
  /** None where this is left out. */
  readonly messageCommands?: readonly MessageCommand[];
  readonly store: Pick<Store, 'recall' | 'remember'>;
  readonly log: Log;
  /** Ends an attempt to log in. */
  readonly signal?: AbortSignal;
}

/** A bot that is logged in, with its commands registered. */
export interface DiscordSession {
  readonly outbox: Outbox;
  /** Resolves with the reason when Discord, having let this bot in, turns it away for good. */
  readonly lost: Promise<UserError>;
  /** Answers interactions from now on. */
  serve(app: App): void;
  /** Whether Discord is reached, as far as is known. */
  isConnected(): boolean;
  /** Waits a moment for the answers and posts under way, then logs out. */
  close(): Promise<void>;
}

/** Logs in and registers the commands if they changed. Throws a `UserError` where Discord does not let this bot in. */
export async function connectDiscord(options: DiscordOptions): Promise<DiscordSession> {
  const client = makeClient(options);
  // From the start, or a farewell during the registration would go unheard.
  const lost = lossOf(client);
  try {
    await logIn(client, options);
    if (!client.isReady()) throw new Error('Whoever is logged in is ready.');
    const ids = await registerCommands(client, options);
    return makeSession(client, options, ids, lost);
  } catch (error) {
    await client.destroy();
    throw error;
  }
}

// Short waits for a rate limit are the library's; longer ones are told to whoever asked.
const longestWaitMs = 5000;

function restOptions({ apiUrl }: DiscordOptions): Partial<RESTOptions> {
  return {
    api: apiUrl ?? DefaultRestOptions.api,
    rejectOnRateLimit: ({ timeToReset }) => timeToReset > longestWaitMs,
  };
}

function makeClient(options: DiscordOptions): Client {
  const { log } = options;
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    rest: restOptions(options),
    allowedMentions: { parse: [] },
    // Interactions wait until every guild has arrived, or until none has for so long; none of them is needed.
    waitGuildTimeout: 500,
    // What is answered comes with each interaction; nothing of this is ever looked up.
    makeCache: Options.cacheWithLimits({
      GuildEmojiManager: 0,
      GuildMemberManager: { maxSize: 0, keepOverLimit: ({ id, client }) => id === client.user.id },
      GuildScheduledEventManager: 0,
      GuildStickerManager: 0,
      MessageManager: 0,
      PresenceManager: 0,
      ReactionManager: 0,
      StageInstanceManager: 0,
      ThreadManager: 0,
      ThreadMemberManager: 0,
      UserManager: { maxSize: 0, keepOverLimit: ({ id, client }) => id === client.user?.id },
      VoiceStateManager: 0,
    }),
  });
  client.on(Events.Error, (error) => log.error('discord.error', { error: error.message }));
  client.on(Events.ShardError, (error) => log.warn('discord.connection', { error: error.message }));
  client.on(Events.Invalidated, () => log.error('discord.invalidated'));
  return client;
}

/** Resolves when the gateway has let this bot in. */
async function logIn(client: Client, { token, log, signal }: DiscordOptions): Promise<void> {
  let closeCode: number | null = null;
  client.once(Events.ShardDisconnect, ({ code }) => (closeCode = code));
  try {
    await Promise.all([once(client, Events.ClientReady, signal ? { signal } : {}), client.login(token)]);
  } catch (error) {
    if (signal?.aborted) throw error;
    const refusal = whyTurnedAway(error, closeCode);
    if (refusal) throw refusal;
    log.error('discord.login', { error: error instanceof Error ? error.message : String(error) });
    throw new UserError(
      'DISCORD_UNREACHABLE',
      'Discord cannot be reached. Check the network, and DISCORD_API_URL if it is set, then start again.',
    );
  }
}

function whyTurnedAway(error: unknown, closeCode: number | null): UserError | null {
  const isTokenRefused = error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid;
  return whyClosed(isTokenRefused ? GatewayCloseCodes.AuthenticationFailed : closeCode);
}

/** Resolves when Discord closes the connection for good; the library speaks of no other end. */
function lossOf(client: Client): Promise<UserError> {
  return new Promise((resolve) => {
    client.on(Events.ShardDisconnect, ({ code }) => resolve(whyClosed(code) ?? closedForGood(`code ${code}`)));
    client.on(Events.Invalidated, () => resolve(closedForGood('the session is invalid')));
  });
}

function closedForGood(reason: string): UserError {
  return new UserError(
    'CONNECTION_CLOSED',
    `Discord closed the connection for good (${reason}). Check the application in the Developer Portal, then start again.`,
  );
}

/** Why Discord closed the connection, where its code says so. */
function whyClosed(closeCode: number | null): UserError | null {
  if (closeCode === GatewayCloseCodes.AuthenticationFailed) {
    return new UserError(
      'TOKEN_INVALID',
      'Discord does not accept this token. Copy a new one from the Developer Portal into DISCORD_TOKEN.',
    );
  }
  if (closeCode === GatewayCloseCodes.DisallowedIntents || closeCode === GatewayCloseCodes.InvalidIntents) {
    return new UserError(
      'INTENTS_REFUSED',
      'Discord does not let this bot receive what happens in servers. Check the application in the Developer Portal.',
    );
  }
  return null;
}

/** Tells Discord the commands where they are not the ones it was told last; gives the ids that it knows them by. */
async function registerCommands(
  client: Client<true>,
  { commands, messageCommands, store, log, signal }: DiscordOptions,
): Promise<CommandIds> {
  const body = definitions(commands, messageCommands);
  const hash = hashOf(client.application.id, body);
  const known = await recallRegistration(store);
  if (known?.hash === hash) return new Map(Object.entries(known.ids));

  const registered = await putCommands(client, body, { log, ...(signal && { signal }) });
  // The old commands go on working; the next start tries again.
  if (registered === null && known) return new Map(Object.entries(known.ids));
  if (registered === null) {
    throw new UserError('REGISTRATION_FAILED', 'Discord did not take the commands. Start again in a few minutes.');
  }
  const ids = Object.fromEntries(registered.map(({ name, id }) => [name, id]));
  await rememberRegistration(store, { hash, ids });
  log.info('discord.registered', { commands: registered.length });
  return new Map(Object.entries(ids));
}

/** Null where Discord does not take them. Throws where it is told to stop. */
async function putCommands(
  client: Client<true>,
  body: readonly unknown[],
  { log, signal }: Pick<DiscordOptions, 'log' | 'signal'>,
): Promise<readonly APIApplicationCommand[] | null> {
  try {
    // Discord answers this route with the commands as it keeps them.
    return (await client.rest.put(Routes.applicationCommands(client.application.id), {
      body,
      ...(signal && { signal }),
    })) as readonly APIApplicationCommand[];
  } catch (error) {
    if (signal?.aborted) throw error;
    log.error('discord.register', { error: error instanceof Error ? error.message : String(error) });
    return null;
  }
}

// Together well under the 10 s in which the whole program has to end.
const longestFarewellMs = 4000;

function makeSession(
  client: Client<true>,
  options: DiscordOptions,
  ids: CommandIds,
  lost: Promise<UserError>,
): DiscordSession {
  const underWay = new Set<Promise<void>>();
  const { commands, messageCommands = [], token } = options;
  const rest = new REST({ ...restOptions(options), retries: 0 }).setToken(token);
  const outbox = discordOutbox(rest, ids, client.user.id);
  return {
    outbox,
    lost,
    isConnected: () => client.ws.shards.every(({ status }) => status === Status.Ready),
    serve: (app) => {
      retryWhereSomethingChanged(client, app);
      watchMembership(client, app);
      const bot = { app, commands, messageCommands, ids, sharer: new Sharer({ rest, ids, log: app.log }) };
      const replays = new Replays();
      client.on(Events.InteractionCreate, (interaction: Interaction) => {
        const answer = answerInteraction(interaction, { ...bot, replays });
        underWay.add(answer);
        void answer.finally(() => underWay.delete(answer));
      });
    },
    close: async () => {
      client.removeAllListeners(Events.InteractionCreate);
      await Promise.all([atMost(longestFarewellMs, Promise.all(underWay)), outbox.finish(longestFarewellMs)]);
      await atMost(longestFarewellMs, client.destroy());
    },
  };
}

/** A channel, a role or the bot's own membership has changed: where the bot could not post it may now be able to. */
function retryWhereSomethingChanged(client: Client, { store, clock, log }: App): void {
  const retry = (guildId: string) =>
    void store
      .retrySuspended(guildId, clock.now())
      .catch((error: unknown) => log.error('suspension.failed', { guild: guildId, error }));
  client.on(Events.ChannelCreate, ({ guildId }) => retry(guildId));
  client.on(Events.ChannelUpdate, (_before, after) => void ('guildId' in after && retry(after.guildId)));
  client.on(Events.ThreadUpdate, (_before, { guildId }) => retry(guildId));
  client.on(Events.GuildRoleUpdate, (_before, { guild }) => retry(guild.id));
  client.on(Events.GuildMemberUpdate, (_before, { guild }) => retry(guild.id));
  client.on(Events.GuildCreate, ({ id }) => retry(id));
}

async function atMost(ms: number, work: Promise<unknown>): Promise<void> {
  await Promise.race([work, setTimeout(ms, undefined, { ref: false })]);
}
