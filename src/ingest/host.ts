/** The part of an address that may stand in a log: paths and queries may hold a reader's key. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : '';
}
