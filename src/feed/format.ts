/** What a feed's text is written in, by its first element: `RSS 2.0`, `Atom`, `RSS 1.0`, `JSON Feed 1.1`; null for no feed. */
export function formatOf(text: string): string | null {
  const json = /^\s*\{[\s\S]*?"version"\s*:\s*"https:\/\/jsonfeed\.org\/version\/([\d.]+)"/.exec(text.slice(0, 4096));
  if (json) return `JSON Feed ${json[1]}`;
  const [, root = '', attributes = ''] = /<(?:\w+:)?(rss|feed|rdf)\b([^>]*)/i.exec(text.slice(0, 4096)) ?? [];
  if (/^feed$/i.test(root)) return 'Atom';
  if (/^rdf$/i.test(root)) return 'RSS 1.0';
  return root === '' ? null : `RSS ${/\bversion\s*=\s*["']([\d.]+)/.exec(attributes)?.[1] ?? '2.0'}`;
}
