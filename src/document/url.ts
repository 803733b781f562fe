// No browser or server is sure to take more.
const maxLength = 2048;

/** An absolute http(s) address, resolved against the base; null for anything else, and for what no browser would open. */
export function absoluteUrl(link: string | null | undefined, base: string): string | null {
  const written = link?.trim().replace(/[\t\n\r]/g, '') ?? '';
  const url = written === '' ? null : parsedUrl(written, base);
  if (url === null) return null;
  const isPlain = /^https?:$/.test(url.protocol) && url.username === '' && url.password === '';
  return isPlain && url.href.length <= maxLength ? url.href : null;
}

function parsedUrl(written: string, base: string): URL | null {
  try {
    return new URL(written, base);
  } catch {
    return null;
  }
}

/** The address that relative links count from: each `xml:base` is itself relative to the one outside it. */
export function baseUrl(documentUrl: string, ...bases: readonly (string | undefined)[]): string {
  return bases.reduce<string>(
    (outer, base) => (base && URL.canParse(base, outer) ? new URL(base, outer).href : outer),
    documentUrl,
  );
}

/** An address in its usual spelling, without the part that no server sees; what is no address stays as it is. */
export function withoutFragment(url: string): string {
  if (!URL.canParse(url)) return url;
  const normal = new URL(url);
  normal.hash = '';
  return normal.href;
}

/** The host of an address, which may stand in a log where paths and queries may hold a reader's key; empty where it is no address. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : '';
}
