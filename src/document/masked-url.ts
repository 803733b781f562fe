const mask = '***';
// Parts of a name that tell of a key wherever they stand: no usual word holds them.
const secretAnywhere =
  /token|secret(?!ar)|passw|passphrase|passcode|pwd|credential|signature|session|sessid|bearer|jwt/;
// What tells of a key as a word by itself, and not within another: "key" and "apikey", but no "keyword" and no "monkey".
const secretWord = new RegExp(
  [
    'keys?(?:id)?|auth(?:[nz]|id|code)?|authoriz\\w+|authoris\\w+|authentic\\w+|pass|sig|sign|signed|sess|creds?|hash|login|pin|access',
    'user(?:id|name)?|[a-z]{0,2}sid|(?:access|login|pin)code',
    '[a-z]*(?<!mon|don|tur|hoc|joc|whis|mic|lac|flun|malar)keys?|[a-z]*(?<!com|by|over|under|tres|sur|im)pass',
    '[a-z]*hash|[a-z]*auth|[a-z]*sig',
  ]
    .map((words) => `(?<![a-z])(?:${words})(?![a-z])`)
    .join('|'),
);
const secretName = /^(?:code|[ukt])$/i;
// What nobody types: letters and figures in a run as long as few words are.
const shortestKey = 16;

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
    const isKey = isSecretName(name) || (looksRandom(value) && !isPublicId(name, value));
    const shown = isKey ? mask : encodeURIComponent(value);
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
    .map((part, at, parts) => (looksRandom(part) && !isPublicId(parts[at - 1] ?? '', part) ? mask : part))
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
  const shown = maskedSpacedLogins(text).replace(address, (found) => beforeTextEnd(found, maskedWhereKeyed));
  return maskedAssignments(shown);
}

function maskedWhereKeyed(found: string): string {
  const shown = maskedUrl(found);
  return shown.includes(mask) ? shown : found;
}

/** An address may hold quotes and stops; those that end it, with what follows such a quote, are the text's. */
function beforeTextEnd(found: string, change: (text: string) => string): string {
  const lastLetter = Math.max(found.search(/[\p{L}\p{N}][^\p{L}\p{N}]*$/u), 0);
  const quote = found.indexOf("'", lastLetter);
  let end = quote === -1 ? found.length : quote;
  while (end > 0 && '.,;:!?)'.includes(found.charAt(end - 1))) end -= 1;
  return change(found.slice(0, end)) + found.slice(end);
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

const fragment = new RegExp(`(#${letter}*)`);

/** Masks what is given to a key's name, also within an address that is the value of another. */
function maskedAssignments(text: string): string {
  return text
    .split(fragment)
    .map((part) => maskedValues(part))
    .join('');
}

/** In a fragment, a name of one letter tells of a place: `#t=120` of a video's. */
function maskedValues(text: string): string {
  const shortestName = text.startsWith('#') ? 2 : 1;
  let shown = '';
  let end = 0;
  for (const { index, 0: head, 1: name = '' } of text.matchAll(assigned)) {
    if (index < end || name.length < shortestName || !isSecretName(name)) continue;
    if (name.length === 1 && head.startsWith('%23')) continue;
    assignedValue.lastIndex = index + head.length;
    const value = assignedValue.exec(text)?.[0] ?? '';
    shown += text.slice(end, index + head.length) + (value === '' ? '' : beforeTextEnd(value, () => mask));
    end = index + head.length + value.length;
  }
  return shown + text.slice(end);
}

/** Whether a name tells that its value is a key, by one of its words: "api_key", "apiKey" and "apikey" do. */
function isSecretName(name: string): boolean {
  // Longer than any name that somebody gave.
  const start = name.slice(0, 256);
  const words = start.replace(/(?<=[a-z\d])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, ' ');
  const spelt = `${start} ${words}`.toLowerCase();
  return secretName.test(name) || secretAnywhere.test(spelt) || secretWord.test(spelt);
}

/** Whether a value is what everybody may know of a channel or a list of videos. */
function isPublicId(name: string, value: string): boolean {
  return /^(?:channel|channel_id|playlist_id)$/.test(name) && /^(?:UC|UU|PL)[\w-]{16,40}$/.test(value);
}

const uuid = /(?<![\da-z])[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}(?![\da-z])/i;
const moment = /^\d{8}T\d{4,6}Z?$/i;

function looksRandom(text: string): boolean {
  if (uuid.test(text)) return true;
  return (
    text.split(/[^A-Za-z\d]+/).some(isRandomRun) ||
    text.split(/[^\w-]+/).some((run) => run.length >= shortestKey && isRandomJoined(run))
  );
}

function isRandomRun(run: string): boolean {
  return run.length >= shortestKey && /\d/.test(run) && /[A-Za-z]/.test(run) && !moment.test(run);
}

/**
 * Whether a run joined by "-" and "_" is a key: figures, small and capital letters in turn. A slug, as
 * "iPhone-15-Pro-review", seldom goes from one to another within its words.
 */
function isRandomJoined(run: string): boolean {
  if (!/\d/.test(run) || !/[A-Z]/.test(run) || !/[a-z]/.test(run)) return false;
  if (/(?<![A-Za-z\d])[A-Z]?[a-z]{3,}(?![A-Za-z\d])/.test(run)) return false;
  const turns = run.match(/(?<=[a-z])[A-Z\d]|(?<=\d)[A-Za-z]|(?<=[A-Z])\d|(?<=[A-Za-z\d][A-Z])[a-z]/g) ?? [];
  return turns.length >= run.length * leastTurns;
}

const leastTurns = 0.3;
