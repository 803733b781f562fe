import { type APIApplication, type APIUser, type REST, RESTEvents, Routes } from 'discord.js';
import { asked, openRest, type RestAccess, type RestTrouble } from './rest.js';

/** What Discord says of a bot and its application. */
export interface DiscordExam {
  readonly bot: BotIdentity | RestTrouble;
  /** Null where the bot itself could not be asked for. */
  readonly application: ApplicationState | RestTrouble | null;
  /** How far this machine's clock is ahead of Discord's, to the second; null where nobody told the time. */
  readonly aheadMs: number | null;
}

export interface BotIdentity {
  readonly kind: 'bot';
  readonly id: string;
  readonly name: string;
}

export interface ApplicationState {
  readonly kind: 'application';
  readonly id: string;
  readonly name: string;
  /** Whether anybody may invite it. */
  readonly isPublic: boolean;
  /** What its own link for servers asks for; null where it has none. */
  readonly invites: { readonly scopes: readonly string[]; readonly permissions: bigint } | null;
  readonly hasTerms: boolean;
  readonly hasPrivacyPolicy: boolean;
  /** Whether interactions go to a web address, where no bot on the gateway hears of them. */
  readonly sendsElsewhere: boolean;
}

/** Asks Discord about the bot with this token. Never rejects. */
export async function examineDiscord(access: RestAccess, now: () => Date): Promise<DiscordExam> {
  const rest = openRest(access);
  const clock = watchClock(rest, now);
  const me = await asked<APIUser>(rest.get(Routes.user()));
  if (me.kind !== 'answer') return { bot: me, application: null, aheadMs: clock() };
  const bot = { kind: 'bot', id: me.value.id, name: me.value.username } as const;
  const own = await asked<APIApplication>(rest.get(Routes.currentApplication()));
  return { bot, application: own.kind === 'answer' ? stateOf(own.value) : own, aheadMs: clock() };
}

function stateOf(application: APIApplication): ApplicationState {
  const { id, name, bot_public: isPublic, install_params, integration_types_config: types } = application;
  // "0" is how Discord calls being installed into a server.
  const params = types?.['0']?.oauth2_install_params ?? install_params;
  return {
    ...{ kind: 'application', id, name, isPublic },
    invites: params ? { scopes: params.scopes, permissions: BigInt(params.permissions) } : null,
    hasTerms: Boolean(application.terms_of_service_url),
    hasPrivacyPolicy: Boolean(application.privacy_policy_url),
    sendsElsewhere: Boolean(application.interactions_endpoint_url),
  };
}

/** From the `Date` of the answers (RFC 9110, 6.6.1), which is cut to the second: half of one is the fair guess. */
function watchClock(rest: REST, now: () => Date): () => number | null {
  let aheadMs: number | null = null;
  rest.on(RESTEvents.Response, (_request, response) => {
    const said = Date.parse(response.headers.get('date') ?? '');
    if (!Number.isNaN(said)) aheadMs = now().getTime() - (said + 500);
  });
  return () => aheadMs;
}
