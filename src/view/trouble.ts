import type { FetchProblem, RefusalRule } from '../model.js';

/** What kept a fetch from working, in words. */
export interface Trouble {
  readonly what: string;
  /** What a person can do about it; null where only waiting helps. */
  readonly step: string | null;
}

const refusals: Readonly<Record<RefusalRule, Trouble>> = {
  'not-http': trouble('That is not a web address.', 'It must begin with https:// or http://.'),
  'too-long': trouble('That address is longer than 2,048 characters, so I won’t fetch it.', null),
  credentials: trouble(
    'That address holds a name or a password, so I won’t fetch it.',
    'Leave out what stands before the @.',
  ),
  port: trouble('That address names an unusual port, so I won’t fetch it.', 'Use the site’s public address.'),
  'host-name': trouble('That address names no public site.', 'Use one such as https://example.com/feed.'),
  'private-address': trouble('That address is inside a private network, so I won’t fetch it.', null),
};

const causes = {
  dns: trouble('I could not find that site: its name is not known.', 'Check the spelling.'),
  tls: trouble('The site’s certificate is not valid, so I did not read it.', 'Its owner must renew it.'),
  timeout: trouble('The site did not answer in time.', null),
  reset: trouble('The site broke off the connection.', null),
  other: trouble('The site could not be reached.', null),
} as const;

const found = {
  html: trouble('That is a web page and names no feed.', 'Try the site’s front page, or look for “RSS” at its foot.'),
  login: trouble('That page asks for a name and a password.', 'Use an address that everybody may read.'),
  json: trouble('That is data for programs (JSON), but no JSON Feed.', 'Look for a link named “RSS” on the site.'),
  text: trouble('That is plain text, not a feed.', 'Look for a link named “RSS” on the site.'),
  empty: trouble('The answer was empty.', 'Check the address in a browser.'),
  other: trouble('That is neither a feed nor a web page.', 'Look for a link named “RSS” on the site.'),
} as const;

/** What kept a fetch from working, and what to do. */
export function troubleOf(problem: FetchProblem): Trouble {
  switch (problem.kind) {
    case 'refused':
      return refusals[problem.rule];
    case 'unreachable':
      return causes[problem.cause];
    case 'status':
      return statusTrouble(problem.status);
    case 'gone':
      return trouble('The site says that this is gone for good (410).', 'Look for a new address.');
    case 'challenge':
      return trouble(
        'The site wants proof that a person is reading, and I am a program.',
        'Ask its owner to let feed readers through, or look for another address.',
      );
    case 'robots':
      return trouble('The site asks programs not to read that page (robots.txt).', null);
    case 'too-large':
      return trouble('The answer is larger than 10 MB, so I stopped reading.', null);
    case 'bad-body':
      return trouble('The answer arrived broken.', null);
    case 'redirects':
      return trouble('The address forwards in circles or too often.', 'Use the address where it ends in a browser.');
    case 'not-a-feed':
      return found[problem.found];
    case 'unreadable':
      return trouble('I could not read what the site sent: it is damaged or nested too deeply.', 'Tell its owner.');
  }
}

/** The same in one line, for somebody who waits for the answer. */
export function troubleSentence(problem: FetchProblem): string {
  const { what, step } = troubleOf(problem);
  if (problem.kind === 'refused' && step === null) return what;
  return `${what} → ${step ?? 'Try again in a few minutes.'}`;
}

function statusTrouble(status: number): Trouble {
  if (status === 401 || status === 403) {
    return trouble(`The site does not let me read this (${status}).`, 'Ask its owner, or look for another address.');
  }
  if (status === 404) return trouble('There is nothing at that address (404).', 'Check it in a browser.');
  if (status === 429) return trouble('The site says “too many requests”.', null);
  if (status >= 500) return trouble(`The site has a fault of its own (${status}).`, null);
  return trouble(`The site answered with status ${status}.`, 'Check the address in a browser.');
}

function trouble(what: string, step: string | null): Trouble {
  return { what, step };
}
