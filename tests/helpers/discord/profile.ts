import { apiError, type RestAnswer } from './answer.js';
import { places } from './gateway.js';

/** What Discord says of the application and its one server to whoever asks over REST. */
export interface Profile {
  /** Fields of the application that are not the usual ones. */
  readonly application?: Readonly<Record<string, unknown>>;
  /** The bits of everybody's role. */
  readonly everyone?: bigint;
  /** Overwrites of the one channel, by whom they are for. */
  readonly overwrites?: readonly { readonly id: string; readonly allow?: bigint; readonly deny?: bigint }[];
  /** Whether the bot is in no server. */
  readonly isNowhere?: boolean;
  /** What the clock of Discord says; the machine's own time where this is left out. */
  readonly date?: Date;
  /** What it has of the commands. */
  readonly commands?: readonly object[];
}

// To see channels, to send messages, to embed links and to read what was said.
const everyoneMay = 1024n + 2048n + 16384n + 65536n;

/** Null for a route that tells of something else. */
export function tellProfile(method: string, path: string, profile: Profile): RestAnswer | null {
  const answer = bodyOf(`${method} ${path.replaceAll(/\/\d{17,}/g, '/:id')}`, profile);
  if (answer === null) return null;
  const { date } = profile;
  return date === undefined ? answer : { ...answer, headers: { date: date.toUTCString() } };
}

function bodyOf(route: string, profile: Profile): RestAnswer | null {
  switch (route) {
    case 'GET /users/@me':
      return { status: 200, body: { id: places.botId, username: 'Nutshell', discriminator: '0', bot: true } };
    case 'GET /applications/@me':
      return { status: 200, body: { ...usualApplication, ...profile.application } };
    case 'GET /applications/:id/commands':
      return { status: 200, body: profile.commands ?? [] };
    case 'GET /guilds/:id':
      return profile.isNowhere ? apiError(404, 10004, 'Unknown Guild') : { status: 200, body: guild(profile) };
    case 'GET /guilds/:id/channels':
      return { status: 200, body: [channel(profile)] };
    case 'GET /guilds/:id/members/:id':
      return { status: 200, body: { user: { id: places.botId }, roles: [places.roleId] } };
    default:
      return null;
  }
}

const usualApplication = {
  id: places.applicationId,
  name: 'Nutshell',
  bot_public: true,
  terms_of_service_url: 'https://nutshell.example/terms',
  privacy_policy_url: 'https://nutshell.example/privacy',
  install_params: { scopes: ['bot', 'applications.commands'], permissions: '309237730304' },
};

function guild({ everyone = everyoneMay }: Profile) {
  const roles = [
    { id: places.guildId, name: '@everyone', permissions: String(everyone) },
    { id: places.roleId, name: 'Nutshell', permissions: '0' },
  ];
  return { id: places.guildId, name: 'Port Ansel', owner_id: places.userId, roles };
}

function channel({ overwrites = [] }: Profile) {
  return {
    id: places.channelId,
    type: 0,
    name: 'news',
    permission_overwrites: overwrites.map(({ id, allow = 0n, deny = 0n }) => {
      return { id, type: id === places.botId ? 1 : 0, allow: String(allow), deny: String(deny) };
    }),
  };
}
