import type { IncomingMessage } from 'node:http';
import { isOwnHost, passCookie, showsToken, type Standing, standingOf } from './access.js';
import type { Guesses } from './guesses.js';
import type { Verdict } from './pulse.js';
import type { Answer } from './server.js';

/** What can be asked for. */
export interface Routes {
  /** Null where whoever reaches this may read it. */
  readonly token: string | null;
  readonly guesses: Guesses;
  liveness(): Verdict;
  readiness(): Promise<Verdict>;
  page(): Promise<Answer>;
  metrics(): Promise<Answer>;
}

type Handler = (routes: Routes) => Promise<Answer>;

const handlers: Readonly<Record<string, Handler>> = {
  '/': ({ page }) => page(),
  '/metrics': ({ metrics }) => metrics(),
  '/readyz': async ({ readiness }) => health(await readiness()),
};

/** Answers one request; whoever starts containers needs no token to see that this one lives. */
export async function route(request: IncomingMessage, routes: Routes): Promise<Answer> {
  const { method, headers } = request;
  if (!isOwnHost(headers.host, routes.token)) {
    return text(421, 'This server is not known by that name. Ask for it as localhost or 127.0.0.1.');
  }
  if (method !== 'GET' && method !== 'HEAD') {
    return { ...text(405, 'This can only be read.'), headers: { Allow: 'GET, HEAD' } };
  }
  const [path = '/', search = ''] = (request.url ?? '/').split('?', 2);
  if (path === '/healthz') return health(routes.liveness());
  const handler = Object.hasOwn(handlers, path) ? handlers[path] : undefined;
  if (handler === undefined) return text(404, 'There is nothing here. There are: / /healthz /readyz /metrics');
  const standing = await judge(request, new URLSearchParams(search), routes);
  if (standing === 'too-many') return putOff;
  if (standing === 'may-not') return turnedAway;
  if (standing === 'entry' && routes.token !== null) return entered(path, routes.token);
  return handler(routes);
}

async function judge(
  request: IncomingMessage,
  query: URLSearchParams,
  { token, guesses }: Pick<Routes, 'token' | 'guesses'>,
): Promise<Standing | 'too-many'> {
  if (token === null) return 'may';
  if (!showsToken(request, query)) return 'may-not';
  let standing: Standing = 'may-not';
  const judgement = await guesses.judge(request.socket, () => {
    standing = standingOf(request, query, token);
    return standing !== 'may-not';
  });
  return judgement === 'too-many' ? judgement : standing;
}

function health(verdict: Verdict): Answer {
  const body = `${JSON.stringify(verdict.ok ? { status: 'ok' } : { status: 'failing', reason: verdict.reason })}\n`;
  return { status: verdict.ok ? 200 : 503, type: 'application/json', body };
}

/** The same address without the token, so that it stays in no history and on no screen. */
function entered(path: string, token: string): Answer {
  return { ...text(303, ''), headers: { Location: path, 'Set-Cookie': passCookie(token) } };
}

const turnedAway: Answer = {
  ...text(
    401,
    'This needs the token that HEALTH_TOKEN holds. A browser gives it once, as ?token=… at the end of the address; a program ' +
      'gives it each time, in the header “Authorization: Bearer …”.',
  ),
  headers: { 'WWW-Authenticate': 'Bearer realm="Nutshell"' },
};

// The connection goes too, so that there is room for others.
const putOff: Answer = {
  ...text(429, 'Too many show a token at once, and many of them are wrong. Ask again in some seconds.'),
  headers: { Connection: 'close', 'Retry-After': '5' },
};

function text(status: number, sentence: string): Answer {
  return { status, type: 'text/plain', body: `${sentence}\n` };
}
