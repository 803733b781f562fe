import { Client, ComponentType, Events, GatewayIntentBits, type Interaction, MessageFlags } from 'discord.js';
import { commands } from '../../commands/index.js';
import { systemClock } from '../../src/clock.js';
import { connectDiscord } from '../../src/discord/client.js';
import type { Net } from '../../src/net/net.js';
import { openSqliteStore } from '../../src/store/sqlite/open.js';
import { newsTime } from '../latest/news.js';
import { failuresOnly } from '../log.js';
import { openDoors } from '../open-doors.js';

// One bot in a process of its own, which says when it is ready: `node bot.js trivial URL TOKEN`, `… latest URL TOKEN DATABASE`.

const log = failuresOnly;

// Nothing is fetched; a command only carries this door along.
const net: Net = { get: () => Promise.reject(new Error('Nothing is fetched here.')), close: () => Promise.resolve() };

const [kind, apiUrl = '', token = '', path = ''] = process.argv.slice(2);
await (kind === 'trivial' ? serveTrivially() : serveLatest());
process.send?.('ready');

/** As little as a bot of this library can do: the same words to whatever is asked. */
async function serveTrivially(): Promise<void> {
  const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: apiUrl } });
  client.on(Events.InteractionCreate, (interaction: Interaction) => {
    if (!interaction.isChatInputCommand()) return;
    void interaction.reply({
      components: [{ type: ComponentType.TextDisplay, content: 'The ferry runs again.' }],
      flags: [MessageFlags.IsComponentsV2, MessageFlags.Ephemeral],
    });
  });
  const isReady = new Promise((resolve) => client.once(Events.ClientReady, resolve));
  await Promise.all([client.login(token), isReady]);
}

async function serveLatest(): Promise<void> {
  const store = openSqliteStore(path);
  const session = await connectDiscord({ token, apiUrl, commands, store, log });
  session.serve(openDoors({ store, log, net, clock: { now: () => newsTime, sleep: systemClock.sleep } }));
}
