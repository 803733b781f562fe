import { maskedUrls } from './masked-url.js';

const mark = '[secret]';

// What is shorter is a word that somebody wrote in the place of a secret, and stands in any sentence.
const shortestSecret = 8;

/** Gives a text without these secrets, also as an address would spell them, and with every address in it masked. */
export function redacting(secrets: readonly string[]): (text: string) => string {
  const hide = hiding(secrets);
  return (text) => maskedUrls(hide(text));
}

/** The same, but for the addresses. */
export function hiding(secrets: readonly string[]): (text: string) => string {
  const real = secrets.filter((secret) => secret.length >= shortestSecret);
  const spellings = [...new Set(real.flatMap((secret) => [secret, encodeURIComponent(secret)]))];
  return (text) => spellings.reduce((rest, spelling) => rest.replaceAll(spelling, mark), text);
}
