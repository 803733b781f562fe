import type { FetchProblem, Impostor, RefusalRule } from '../model.js';
import type { PhraseKey, Phrases, Values } from '../phrases/phrases.js';

/** What kept a fetch from working, in words. */
export interface Trouble {
  readonly what: string;
  /** What a person can do about it; null where only waiting helps. */
  readonly step: string | null;
}

/** The keys of a trouble's phrases. */
type Keys = readonly [what: PhraseKey, step: PhraseKey | null];

const refusals: Readonly<Record<RefusalRule, Keys>> = {
  'not-http': ['trouble.not-http', 'trouble.not-http.step'],
  'too-long': ['trouble.too-long', null],
  credentials: ['trouble.credentials', 'trouble.credentials.step'],
  port: ['trouble.port', 'trouble.port.step'],
  'host-name': ['trouble.host-name', 'trouble.host-name.step'],
  'private-address': ['trouble.private-address', null],
};

const causes: Readonly<Record<Extract<FetchProblem, { readonly kind: 'unreachable' }>['cause'], Keys>> = {
  dns: ['trouble.dns', 'trouble.dns.step'],
  tls: ['trouble.tls', 'trouble.tls.step'],
  timeout: ['trouble.timeout', null],
  reset: ['trouble.reset', null],
  other: ['trouble.unreachable', null],
};

const found: Readonly<Record<Impostor, Keys>> = {
  html: ['trouble.html', 'trouble.html.step'],
  login: ['trouble.login', 'trouble.login.step'],
  json: ['trouble.json', 'trouble.look-for-rss'],
  text: ['trouble.text', 'trouble.look-for-rss'],
  empty: ['trouble.empty', 'trouble.check-in-browser'],
  other: ['trouble.no-feed', 'trouble.look-for-rss'],
};

/** What kept a fetch from working, and what to do. */
export function troubleOf(phrases: Phrases, problem: FetchProblem): Trouble {
  const [what, step] = keysOf(problem);
  const values: Values = problem.kind === 'status' ? { status: problem.status } : {};
  return { what: phrases.text(what, values), step: step === null ? null : phrases.text(step) };
}

/** The same in one line, for somebody who waits for the answer. */
export function troubleSentence(phrases: Phrases, problem: FetchProblem): string {
  const { what, step } = troubleOf(phrases, problem);
  if (problem.kind === 'refused' && step === null) return what;
  return phrases.text('trouble.with-step', { what, step: step ?? phrases.text('trouble.try-later') });
}

function keysOf(problem: FetchProblem): Keys {
  switch (problem.kind) {
    case 'refused':
      return refusals[problem.rule];
    case 'unreachable':
      return causes[problem.cause];
    case 'status':
      return statusKeys(problem.status);
    case 'not-a-feed':
      return found[problem.found];
    case 'gone':
      return ['trouble.gone', 'trouble.gone.step'];
    case 'challenge':
      return ['trouble.challenge', 'trouble.challenge.step'];
    case 'robots':
      return ['trouble.robots', null];
    case 'too-large':
      return ['trouble.too-large', null];
    case 'bad-body':
      return ['trouble.bad-body', null];
    case 'redirects':
      return ['trouble.redirects', 'trouble.redirects.step'];
    case 'unreadable':
      return ['trouble.unreadable', 'trouble.unreadable.step'];
  }
}

function statusKeys(status: number): Keys {
  if (status === 401 || status === 403) return ['trouble.closed', 'trouble.closed.step'];
  if (status === 404) return ['trouble.not-found', 'trouble.not-found.step'];
  if (status === 429) return ['trouble.too-many-requests', null];
  if (status >= 500) return ['trouble.fault', null];
  return ['trouble.status', 'trouble.check-in-browser'];
}
