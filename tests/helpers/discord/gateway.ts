import type { Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';

/** Who the bot and its only guild are. Ids have 17 digits or more, which the client's rate limiter relies on. */
export const places = {
  botId: '200000000000000001',
  applicationId: '200000000000000001',
  guildId: '200000000000000010',
  channelId: '200000000000000020',
  /** Its owner alone sees this one. */
  closedChannelId: '200000000000000022',
  userId: '200000000000000030',
  roleId: '200000000000000060',
} as const;

export interface Identify {
  readonly token: string;
  readonly intents: number;
}

/** The gateway's side of the conversation: it lets a bot in, keeps its heart beating and sends it events. */
export interface Gateway {
  readonly identified: readonly Identify[];
  readonly resumed: () => number;
  send(event: string, data: unknown): void;
  /** Cuts every connection, as a network does; with a code, as Discord does. */
  cut(code?: number): void;
  close(): void;
}

interface GatewayOptions {
  readonly token: string;
  /** Closes with this code instead of letting the bot in. */
  readonly turnAway?: number | undefined;
}

interface Packet {
  readonly op: number;
  readonly d: unknown;
}

const op = { dispatch: 0, heartbeat: 1, identify: 2, resume: 6, hello: 10, heartbeatAck: 11 } as const;
const authenticationFailed = 4004;

export function attachGateway(server: Server, { token, turnAway }: GatewayOptions): Gateway {
  const sockets = new WebSocketServer({ server });
  const identified: Identify[] = [];
  let resumed = 0;
  let sequence = 0;

  const send = (event: string, data: unknown) => {
    sequence += 1;
    const packet = JSON.stringify({ op: op.dispatch, t: event, s: sequence, d: data });
    for (const socket of sockets.clients) socket.send(packet);
  };

  const letIn = (socket: WebSocket, identify: Identify, host: string) => {
    identified.push(identify);
    const isTurnedAway = turnAway ?? (identify.token === token ? undefined : authenticationFailed);
    if (isTurnedAway !== undefined) return socket.close(isTurnedAway);
    send('READY', readyPayload(`ws://${host}`));
    send('GUILD_CREATE', guildPayload());
  };

  sockets.on('connection', (socket, request) => {
    socket.on('error', () => socket.terminate());
    socket.on('message', (data: Buffer) => {
      const packet = JSON.parse(data.toString()) as Packet;
      if (packet.op === op.heartbeat) socket.send(JSON.stringify({ op: op.heartbeatAck }));
      if (packet.op === op.identify) letIn(socket, packet.d as Identify, request.headers.host ?? '');
      if (packet.op === op.resume) {
        resumed += 1;
        send('RESUMED', {});
      }
    });
    socket.send(JSON.stringify({ op: op.hello, d: { heartbeat_interval: 41_250 } }));
  });

  return {
    identified,
    resumed: () => resumed,
    send,
    cut: (code) => sockets.clients.forEach((socket) => (code === undefined ? socket.terminate() : socket.close(code))),
    close: () => {
      sockets.clients.forEach((socket) => socket.terminate());
      sockets.close();
    },
  };
}

const botUser = {
  id: places.botId,
  username: 'Nutshell',
  discriminator: '0',
  global_name: null,
  avatar: null,
  bot: true,
};
// To see channels, to send messages and to embed links.
const everyoneMay = String(1024 + 2048 + 16384);

function readyPayload(url: string) {
  return {
    v: 10,
    user: botUser,
    application: { id: places.applicationId, flags: 0 },
    guilds: [{ id: places.guildId, unavailable: true }],
    session_id: 'session',
    resume_gateway_url: url,
  };
}

function guildPayload() {
  return {
    id: places.guildId,
    name: 'Port Ansel',
    owner_id: places.userId,
    preferred_locale: 'en-US',
    member_count: 1,
    unavailable: false,
    large: false,
    features: [],
    emojis: [],
    stickers: [],
    members: [{ user: botUser, roles: [], joined_at: '2026-01-01T00:00:00Z', deaf: false, mute: false, flags: 0 }],
    presences: [],
    threads: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
    roles: [
      { id: places.guildId, name: '@everyone', permissions: everyoneMay, position: 0, color: 0 },
      { id: places.roleId, name: 'Desk', permissions: '0', position: 1, color: 0 },
    ],
    channels: [
      { id: places.channelId, type: 0, name: 'news', position: 0, permission_overwrites: [], parent_id: null },
      {
        id: places.closedChannelId,
        type: 0,
        name: 'closed',
        position: 1,
        permission_overwrites: [{ id: places.guildId, type: 0, allow: '0', deny: '1024' }],
        parent_id: null,
      },
    ],
  };
}
