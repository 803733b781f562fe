import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { apiError, type RestAnswer, type SentBody, snowflake } from './answer.js';
import { type ChannelRules, Channels, type Fault, type KeptMessage } from './channels.js';
import { type Answer, Exchanges, type FollowUpFault } from './exchanges.js';
import { attachGateway, type Gateway, places } from './gateway.js';
import { type Profile, tellProfile } from './profile.js';
import type { KeptThread } from './threads.js';
import {
  type Actor,
  type ChannelPayload,
  commandPayload,
  type FilePayload,
  messageCommandPayload,
  type OptionPayload,
  type Pressed,
  pressPayload,
  type RolePayload,
  type TargetMessage,
} from './interactions.js';

export interface RecordedRequest {
  readonly method: string;
  /** Without `/api` and the version. */
  readonly path: string;
  readonly body: unknown;
}

export interface StandInOptions extends ChannelRules {
  /** The only token that is let in. */
  readonly token?: string;
  /** The gateway closes with this code instead of letting the bot in. */
  readonly turnAway?: number;
  /** The status that the registration of commands is answered with, if it is answered at all. */
  readonly registration?: number | 'silence';
  /** What is told of the application and its server over REST. */
  readonly profile?: Profile;
}

/** Discord's REST and gateway on 127.0.0.1, as far as the bot needs them. It refuses what Discord would refuse. */
export interface DiscordStandIn {
  /** What DISCORD_API_URL is set to: without a version. */
  readonly apiUrl: string;
  readonly token: string;
  readonly gateway: Gateway;
  readonly requests: readonly RecordedRequest[];
  /** Messages in channels, each once, however often its nonce came. */
  readonly messages: readonly KeptMessage[];
  readonly threads: readonly KeptThread[];
  /** The ids of the messages that were published. */
  readonly published: readonly string[];
  /** Takes a thread away, with all that is in it. */
  deleteThread(id: string): void;
  failNextPosts(...faults: readonly Fault[]): void;
  /** What was said to whole channels as a follow-up of an interaction. */
  readonly shared: readonly SentBody[];
  failNextFollowUps(...faults: readonly FollowUpFault[]): void;
  /** Uses a command, and waits for what the bot says in the end. */
  use(path: string, options?: Readonly<Record<string, string | number | boolean>>, actor?: Actor): Promise<Answer>;
  /** Uses a command on a message. */
  useOn(name: string, target: TargetMessage, actor?: Actor): Promise<Answer>;
  /** Uses a command with a file for one option. */
  attach(path: string, option: string, file: FilePayload, actor?: Actor): Promise<Answer>;
  /** Uses a command with a role for one option. */
  choose(path: string, option: string, role: RolePayload, actor?: Actor): Promise<Answer>;
  /** Uses a command with a channel for one option. */
  point(path: string, option: string, channel: ChannelPayload, actor?: Actor): Promise<Answer>;
  /** Types into an option that has suggestions. */
  type(path: string, option: string, typed: string, actor?: Actor): Promise<Answer>;
  /** Presses a button or chooses from a select. */
  press(pressed: Pressed, actor?: Actor): Promise<Answer>;
  close(): Promise<void>;
}

export async function startStandIn({
  token = 'the-right-token',
  turnAway,
  registration = 200,
  profile = {},
  ...rules
}: StandInOptions = {}): Promise<DiscordStandIn> {
  const requests: RecordedRequest[] = [];
  const channels = new Channels(rules);
  const exchanges = new Exchanges();
  const server = createServer((request, response) => {
    void respond(request, response, { token, registration, profile, requests, channels, exchanges });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const gateway = attachGateway(server, { token, turnAway });
  const interact = (payload: object) =>
    exchanges.start(payload, (interaction) => gateway.send('INTERACTION_CREATE', interaction));

  return {
    apiUrl: `http://127.0.0.1:${portOf(server)}/api`,
    token,
    gateway,
    requests,
    messages: channels.messages,
    threads: channels.threads.list,
    published: channels.published,
    deleteThread: (id) =>
      void channels.threads.list.splice(
        channels.threads.list.findIndex((it) => it.id === id),
        1,
      ),
    failNextPosts: (...faults) => channels.failNext(faults),
    shared: exchanges.shared,
    failNextFollowUps: (...faults) => exchanges.failNextFollowUps(faults),
    use: (path, options = {}, actor = {}) => interact(commandPayload(path, optionPayloads(options), actor)),
    useOn: (name, target, actor = {}) => interact(messageCommandPayload(name, target, actor)),
    attach: (path, option, file, actor = {}) =>
      interact(commandPayload(path, [{ name: option, value: file.id, type: 11 }], actor, { files: [file] })),
    choose: (path, option, role, actor = {}) =>
      interact(commandPayload(path, [{ name: option, value: role.id, type: 8 }], actor, { roles: [role] })),
    point: (path, option, channel, actor = {}) =>
      interact(commandPayload(path, [{ name: option, value: channel.id, type: 7 }], actor, { channels: [channel] })),
    type: (path, option, typed, actor = {}) =>
      interact(commandPayload(path, [{ name: option, value: typed, type: 3, focused: true }], actor)),
    press: (pressed, actor = {}) => interact(pressPayload(pressed, actor)),
    close: async () => {
      gateway.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

interface Parts {
  readonly token: string;
  readonly registration: number | 'silence';
  readonly profile: Profile;
  readonly requests: RecordedRequest[];
  readonly channels: Channels;
  readonly exchanges: Exchanges;
}

async function respond(request: IncomingMessage, response: ServerResponse, parts: Parts): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '', 'http://127.0.0.1');
  const path = decodeURIComponent(pathname).replace(/^\/api\/v10/, '');
  const recorded = { method: request.method ?? '', path, body: await readBody(request) };
  parts.requests.push(recorded);
  const needsToken = !/^\/(interactions|webhooks)\//.test(path);
  const isKnown = !needsToken || request.headers.authorization === `Bot ${parts.token}`;
  const host = request.headers.host ?? '';
  const answer = isKnown
    ? route({ ...recorded, query: searchParams }, host, parts)
    : apiError(401, 0, '401: Unauthorized');
  if (answer === 'silence') return;
  if (answer === 'hang up') return void request.socket.destroy();
  if (answer.body === undefined) return void response.writeHead(answer.status, answer.headers).end();
  response.writeHead(answer.status, { 'content-type': 'application/json', ...answer.headers });
  response.end(JSON.stringify(answer.body));
}

type Reply = RestAnswer | 'hang up' | 'silence';

function route(
  { method, path, body, query }: RecordedRequest & { readonly query: URLSearchParams },
  host: string,
  parts: Parts,
): Reply {
  const [, root, first = '', second = ''] = path.split('/');
  // The path up to its ids, which only the routes below need.
  switch (`${method} ${path.replaceAll(/\/\d{17,}|\/interaction-token-\d+/g, '/:id')}`) {
    case 'GET /gateway/bot':
      return { status: 200, body: gatewayInformation(host) };
    case 'PUT /applications/:id/commands':
      if (parts.registration === 'silence') return 'silence';
      return parts.registration === 200 ? register(body) : apiError(parts.registration, 0, 'not now');
    case 'POST /interactions/:id/:id/callback':
      return parts.exchanges.callBack(body, second);
    case 'PATCH /webhooks/:id/:id/messages/@original':
      return parts.exchanges.edit(body, second);
    case 'POST /webhooks/:id/:id':
      return parts.exchanges.followUp(body, second);
    case 'POST /users/@me/channels':
      return parts.channels.openDirect(body);
    case 'GET /channels/:id/messages':
      return parts.channels.read(first, query);
    case 'POST /channels/:id/messages':
      return parts.channels.post(body, first);
    default:
      return (
        routeOfThreads({ method, path, body }, parts.channels) ??
        tellProfile(method, path, parts.profile) ??
        apiError(404, 0, `404: Not Found (${root})`)
      );
  }
}

function routeOfThreads({ method, path, body }: RecordedRequest, channels: Channels): Reply | null {
  const [, , first = '', , third = ''] = path.split('/');
  switch (`${method} ${path.replaceAll(/\/\d{17,}/g, '/:id')}`) {
    case 'GET /channels/:id':
      return channels.threads.channel(first);
    case 'POST /channels/:id/threads':
      return channels.postInForum(body, first);
    case 'POST /channels/:id/messages/:id/threads':
      return channels.beginThread(body, first, third);
    case 'POST /channels/:id/messages/:id/crosspost':
      return channels.publish(first, third);
    case 'PATCH /channels/:id/messages/:id':
      return channels.edit(body, first, third);
    case 'GET /channels/:id/messages/:id':
      return channels.message(first, third);
    case 'GET /channels/:id/threads/archived/public':
      return channels.archivedThreads(first);
    case 'GET /guilds/:id/threads/active':
      return channels.threads.active();
    default:
      return null;
  }
}

function register(body: unknown): RestAnswer {
  const commands = body as readonly object[];
  return {
    status: 200,
    body: commands.map((command) => ({ ...command, id: snowflake(), application_id: places.applicationId })),
  };
}

function gatewayInformation(host: string) {
  return {
    url: `ws://${host}`,
    shards: 1,
    session_start_limit: { total: 1000, remaining: 999, reset_after: 14_400_000, max_concurrency: 1 },
  };
}

const optionTypes: Readonly<Record<string, number>> = { string: 3, number: 4, boolean: 5 };

function optionPayloads(options: Readonly<Record<string, string | number | boolean>>): readonly OptionPayload[] {
  return Object.entries(options).map(([name, value]) => ({ name, value, type: optionTypes[typeof value] ?? 3 }));
}

function portOf(server: Server): number {
  // A server that listens on TCP has an address of this kind.
  return (server.address() as AddressInfo).port;
}

/** JSON, or the JSON part of a form that carries files. */
async function readBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const bytes = Buffer.concat(chunks);
  const type = request.headers['content-type'] ?? '';
  if (type.startsWith('multipart/form-data')) {
    const form = await new Response(bytes, { headers: { 'content-type': type } }).formData();
    return JSON.parse(String(form.get('payload_json')));
  }
  return bytes.length === 0 ? null : JSON.parse(bytes.toString());
}
