const mask = '***';
const secretName = /key|token|secret|auth|pass|pwd|sig|sess|sid$|cred|hash|^code$|^user|^u$|^k$|^t$/i;
// What nobody types: letters and figures in a run that no word is as long as.
const longestWord = 16;

/**
 * An address as it may be shown to anybody: without what looks like a reader's key, which private feeds carry in their query,
 * their path or before their host. One that cannot be parsed loses every value of its query. What is no address stays as it
 * is.
 */
export function maskedUrl(url: string): string {
  return maskedAssignments(hasHost(url) ? maskedParts(new URL(url)) : maskedSpelling(url));
}

function hasHost(url: string): boolean {
  return URL.canParse(url) && new URL(url).host !== '';
}

function maskedParts({ protocol, host, username, password, pathname, searchParams, hash }: URL): string {
  const login = username === '' && password === '' ? '' : `${mask}@`;
  const query = [...searchParams].map(([name, value]) => {
    const shown = secretName.test(name) || looksRandom(value) ? mask : encodeURIComponent(value);
    return `${looksRandom(name) ? mask : encodeURIComponent(name)}=${shown}`;
  });
  const end = query.length === 0 ? '' : `?${query.join('&')}`;
  return `${protocol}//${login}${host}${maskedPath(pathname)}${end}${maskedFragment(hash)}`;
}

/** Masks by spelling alone what begins as an address does and is none. */
function maskedSpelling(text: string): string {
  const start = /^\s*(?:[a-z][a-z\d+.-]*:)*[\\/]{2,}|^\s*https?:/i.exec(text)?.[0] ?? loginStart.exec(text)?.[0];
  if (start === undefined) return text;
  const rest = text.slice(start.length);
  const [, front = '', query = '', hash = ''] = /^([^?#]*)(\?[^#]*)?(#[^]*)?$/.exec(rest) ?? [];
  return (
    start +
    maskedPath(maskedLogin(front)) +
    maskedQuery(query) +
    (hash.includes('@') ? `#${mask}` : maskedFragment(hash))
  );
}

// "ida:pass@host" without a scheme.
const loginStart = /^(?=[^\s/?#@:]+:[^\s/?#@]+@)/;

/** A password may hold a slash; one that holds what begins a query has its end there, and only its beginning here. */
function maskedLogin(front: string): string {
  const end = front.lastIndexOf('@');
  if (end !== -1) return `${mask}${front.slice(end)}`;
  return front.replace(/^([^\\/[\]:]*):(?!\d*(?:[\\/]|$))[^\\/]*/, `$1:${mask}`);
}

function maskedQuery(query: string): string {
  return query.replace(/[^?&;=]+(=[^&;]*)?/g, (pair, value: string | undefined) => {
    if (value === undefined) return mask;
    const name = pair.slice(0, -value.length);
    return `${looksRandom(name) ? mask : name}=${value === '=' ? '' : mask}`;
  });
}

function maskedPath(path: string): string {
  return path
    .split('/')
    .map((part) => (looksRandom(part) ? mask : part))
    .join('/');
}

function maskedFragment(hash: string): string {
  return looksRandom(hash.slice(1)) ? `#${mask}` : hash;
}

/** Whether an address holds what looks like a reader's key. */
export function carriesKey(url: string): boolean {
  return maskedUrl(url).includes(mask) && !url.includes(mask);
}

// A backslash stands in some addresses for a slash, and in JSON before what no address holds: a quote, a new line.
const letter = String.raw`(?:[^\s"<>\\]|\\\\|\\(?!["nrt\\]))`;
const address = new RegExp(String.raw`(?<![a-z\d+.-])(?:https?:|[a-z][a-z\d+.-]{0,20}:\/\/)${letter}+`, 'gi');

/**
 * A text in which every address that carries a key is masked, and what is given to a key's name as in a query; every other
 * letter stays as it is.
 */
export function maskedUrls(text: string): string {
  // What is masked may be an address only then, and be spelt anew as such.
  let shown = text;
  for (let pass = 0; pass < mostPasses; pass += 1) {
    const next = maskedOnce(shown);
    if (next === shown) break;
    shown = next;
  }
  return shown;
}

const mostPasses = 5;

function maskedOnce(text: string): string {
  const shown = maskedSpacedLogins(text).replace(address, (found) => beforeQuote(found, maskedWhereKeyed));
  return maskedAssignments(shown);
}

function maskedWhereKeyed(found: string): string {
  const shown = maskedUrl(found);
  return shown.includes(mask) ? shown : found;
}

/** An address may hold a quote; one that ends it, with what follows, is the text's. */
function beforeQuote(found: string, change: (text: string) => string): string {
  const kept = found.replace(/'[^\p{L}\p{N}]*$/u, '');
  return change(kept) + found.slice(kept.length);
}

/** A login that holds spaces, as no address may. */
function maskedSpacedLogins(text: string): string {
  return text.replace(/(https?:[\\/]{2})([^\s\\/?#@"<>]+[ \t][^\\/?#@"<>\r\n]*)@/gi, (found, start, login) =>
    isLogin(login) ? `${start}${mask}@` : found,
  );
}

/** Whether words with spaces between them are a name and a password, and not a host and a sentence about it. */
function isLogin(words: string): boolean {
  return /^[^\s:]+:(?!\d*[\s,;.])/.test(words) || /\s(?!mailto:)[^\s:]+:\S+$/i.test(words);
}

const assigned = /(?:[?&;#]|%3f|%26|%3b|%23)([\w.~[\]-]{1,64})(?:=|%3d)/gi;
const assignedValue = /(?:[^\s"<>&;#\\]|\\\\|\\(?!["nrt\\]))+/y;

/** Masks what is given to a key's name, also within an address that is the value of another. */
function maskedAssignments(text: string): string {
  let shown = '';
  let end = 0;
  for (const { index, 0: head, 1: name = '' } of text.matchAll(assigned)) {
    if (index < end || !secretName.test(name)) continue;
    assignedValue.lastIndex = index + head.length;
    const value = assignedValue.exec(text)?.[0] ?? '';
    shown += text.slice(end, index + head.length) + (value === '' ? '' : beforeQuote(value, () => mask));
    end = index + head.length + value.length;
  }
  return shown + text.slice(end);
}

function looksRandom(text: string): boolean {
  return text.split(/[^A-Za-z0-9]+/).some((run) => run.length > longestWord && /\d/.test(run) && /[A-Za-z]/.test(run));
}
