const mask = '***';
const secretName = /key|token|secret|auth|pass|pwd|sig|sess|sid$|cred|hash|^code$|^user|^u$|^k$|^t$/i;
// What nobody types: letters and figures in a run that no word is as long as.
const longestWord = 16;

/**
 * An address as it may be shown to anybody: without what looks like a reader's key, which private feeds carry in their query,
 * their path or before their host. What is no address stays as it is.
 */
export function maskedUrl(url: string): string {
  if (!URL.canParse(url)) return url;
  const { protocol, host, username, password, pathname, searchParams, hash } = new URL(url);
  const login = username === '' && password === '' ? '' : `${mask}@`;
  const path = pathname.split('/').map((part) => (looksRandom(part) ? mask : part));
  const query = [...searchParams].map(([name, value]) => {
    const shown = secretName.test(name) || looksRandom(value) ? mask : encodeURIComponent(value);
    return `${looksRandom(name) ? mask : encodeURIComponent(name)}=${shown}`;
  });
  const end = `${query.length === 0 ? '' : `?${query.join('&')}`}${looksRandom(hash.slice(1)) ? `#${mask}` : hash}`;
  return `${protocol}//${login}${host}${path.join('/')}${end}`;
}

/** Whether an address holds what looks like a reader's key. */
export function carriesKey(url: string): boolean {
  return maskedUrl(url).includes(mask) && !url.includes(mask);
}

/** A text in which every http(s) address that carries a key is masked; every other letter stays as it is. */
export function maskedUrls(text: string): string {
  return text.replace(/https?:\/\/[^\s"<>\\]+/gi, (found) => {
    // An address may hold a quote; one that ends it, with what follows, is the text's.
    const address = found.replace(/'[^\p{L}\p{N}]*$/u, '');
    const shown = maskedUrl(address);
    return shown.includes(mask) ? shown + found.slice(address.length) : found;
  });
}

function looksRandom(text: string): boolean {
  return text.split(/[^A-Za-z0-9]+/).some((run) => run.length > longestWord && /\d/.test(run) && /[A-Za-z]/.test(run));
}
