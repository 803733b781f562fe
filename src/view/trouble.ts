import type { FetchProblem, RefusalRule } from '../model.js';

const refusals: Readonly<Record<RefusalRule, string>> = {
  'not-http': 'That is not a web address. → It must begin with https:// or http://.',
  'too-long': 'That address is longer than 2,048 characters, so I won’t fetch it.',
  credentials: 'That address holds a name or a password, so I won’t fetch it. → Leave out what stands before the @.',
  port: 'That address names an unusual port, so I won’t fetch it. → Use the site’s public address.',
  'host-name': 'That address names no public site. → Use one such as https://example.com/feed.',
  'private-address': 'That address is inside a private network, so I won’t fetch it.',
};

const causes = {
  dns: 'I could not find that site: its name is not known. → Check the spelling.',
  tls: 'The site’s certificate is not valid, so I did not read it. → Its owner must renew it.',
  timeout: 'The site did not answer in time. → Try again later.',
  reset: 'The site broke off the connection. → Try again later.',
  other: 'The site could not be reached. → Try again later.',
} as const;

const found = {
  html: 'That is a web page and names no feed. → Try the site’s front page, or look for “RSS” at its foot.',
  empty: 'The answer was empty. → Check the address in a browser.',
  other: 'That is neither a feed nor a web page. → Look for a link named “RSS” on the site.',
} as const;

/** What kept a fetch from working, in one or two sentences, with the next step where there is one. */
export function troubleSentence(problem: FetchProblem): string {
  switch (problem.kind) {
    case 'refused':
      return refusals[problem.rule];
    case 'unreachable':
      return causes[problem.cause];
    case 'status':
      return statusSentence(problem.status);
    case 'gone':
      return 'The site says that this is gone for good (410). → Look for a new address.';
    case 'too-large':
      return 'The answer is larger than 10 MB, so I stopped reading.';
    case 'bad-body':
      return 'The answer arrived broken. → Try again later.';
    case 'redirects':
      return 'The address forwards in circles or too often. → Use the address where it ends in a browser.';
    case 'not-a-feed':
      return found[problem.found];
    case 'unreadable':
      return 'I could not read what the site sent: it is damaged or too deeply nested. → Tell the site’s owner.';
  }
}

function statusSentence(status: number): string {
  if (status === 401 || status === 403) return `The site does not let me read this (${status}). → It may block robots.`;
  if (status === 404) return 'There is nothing at that address (404). → Check it in a browser.';
  if (status === 429) return 'The site says “too many requests”. I wait and try again; nothing to do yet.';
  if (status >= 500) return `The site has a fault of its own (${status}). → Try again later.`;
  return `The site answered with status ${status}. → Check the address in a browser.`;
}
