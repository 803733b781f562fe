// What each namespace is called here. The languages of feeds themselves need no prefix: an Atom link in an RSS item is a link.
const prefixByNamespace: ReadonlyMap<string, string> = new Map([
  ['www.w3.org/2005/atom', ''],
  ['purl.org/atom/ns', ''],
  ['purl.org/atom', ''],
  ['purl.org/rss/1.0', ''],
  ['purl.org/net/rss1.1', ''],
  ['my.netscape.com/rdf/simple/0.9', ''],
  ['channel.netscape.com/rdf/simple/0.9', ''],
  ['my.netscape.com/publish/formats/rss-0.91.dtd', ''],
  ['backend.userland.com/rss', ''],
  ['backend.userland.com/rss2', ''],
  ['blogs.law.harvard.edu/tech/rss', ''],
  ['www.rssboard.org/rss-specification', ''],
  ['purl.org/net/rss', ''],
  ['purl.org/rss/1.0/modules/content', 'content'],
  ['purl.org/dc/elements/1.1', 'dc'],
  ['purl.org/dc/elements/1.0', 'dc'],
  ['purl.org/dc/terms', 'dcterms'],
  ['search.yahoo.com/mrss', 'media'],
  ['www.itunes.com/dtds/podcast-1.0.dtd', 'itunes'],
  ['www.itunes.com/dtds/podcast-1.0', 'itunes'],
  ['www.w3.org/1999/02/22-rdf-syntax-ns', 'rdf'],
  ['www.w3.org/1999/xhtml', 'xhtml'],
  ['www.w3.org/2000/svg', 'svg'],
  ['www.w3.org/1998/math/mathml', 'math'],
  ['www.w3.org/xml/1998/namespace', 'xml'],
]);

// What publishers write without saying what it stands for.
const usualPrefixes: ReadonlyMap<string, string> = new Map([
  ['atom', ''],
  ['a10', ''],
  ['rss', ''],
  ['dcterm', 'dcterms'],
  ['dct', 'dcterms'],
]);

/** Prefixes that stand for something else than usual at one place of a document; the empty one is the default namespace. */
export type Prefixes = ReadonlyMap<string, string>;

const framePrefix = /^([^:]+):(?:rss|feed|channel)$/i;

/** The prefixes in force inside an element of that name with these attributes. */
export function prefixesWithin(
  outer: Prefixes,
  written: string,
  attributes: Readonly<Record<string, string>>,
): Prefixes {
  const declared = Object.keys(attributes).filter((name) => name.startsWith('xmlns'));
  // Whatever the prefix of a feed's frame stands for, it is the feed's own language.
  const frame = framePrefix.exec(written)?.[1]?.toLowerCase();
  if (declared.length === 0 && frame === undefined) return outer;
  const inner = new Map(outer);
  for (const name of declared) {
    const prefix = name.slice('xmlns:'.length);
    inner.set(prefix, prefixByNamespace.get(plainNamespace(attributes[name] ?? '')) ?? prefix);
  }
  return frame === undefined ? inner : inner.set(frame, '');
}

/** A name as the reader knows it, lower-case: "dc:date" however the document spells the prefix, "title" for RSS and Atom. */
export function knownName(written: string, prefixes: Prefixes): string {
  const name = written.toLowerCase();
  const colon = name.indexOf(':');
  const prefix = colon < 0 ? '' : name.slice(0, colon);
  const known = prefixes.get(prefix) ?? usualPrefixes.get(prefix) ?? prefix;
  return known === '' ? name.slice(colon + 1) : `${known}:${name.slice(colon + 1)}`;
}

// No real one is longer.
const maxNamespaceLength = 200;

function plainNamespace(namespace: string): string {
  return namespace
    .slice(0, maxNamespaceLength)
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/[/#]+$/, '');
}
