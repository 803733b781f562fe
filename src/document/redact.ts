import { maskedUrls } from './masked-url.js';

const mark = '[secret]';

/** Gives a text without these secrets, also as an address would spell them, and with every address in it masked. */
export function redacting(secrets: readonly string[]): (text: string) => string {
  const spellings = [...new Set(secrets.flatMap((secret) => [secret, encodeURIComponent(secret)]))];
  return (text) => maskedUrls(spellings.reduce((rest, spelling) => rest.replaceAll(spelling, mark), text));
}
