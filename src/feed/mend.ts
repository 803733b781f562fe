type Repair = (text: string) => string;

const rootTag = /<(?:\?xml|(?:\w+:)?(?:rss|rdf|feed)|channel)\b/i;

// In this order: each leaves what the next one looks for.
const repairs: readonly Repair[] = [
  withoutPrologue,
  withoutOpenData,
  withoutStrayBrackets,
  withoutReservedNames,
  withoutRssPrefix,
  withoutHalfItem,
  withRssFrame,
];

/**
 * A second chance for XML that no parser takes: a warning before the root, stray `<`, CDATA that is never closed, a document that
 * breaks off in the middle of an item, an RSS root or channel that is missing. Whole items survive; half of one does not.
 */
export function mendXml(text: string): string {
  return repairs.reduce((mended, repair) => repair(mended), text);
}

/** Warnings that a script printed before the feed. */
function withoutPrologue(text: string): string {
  const start = text.search(rootTag);
  return start > 0 ? text.slice(start) : text;
}

function withoutOpenData(text: string): string {
  const open = text.lastIndexOf('<![CDATA[');
  const isOpen = open >= 0 && !text.includes(']]>', open);
  return isOpen ? text.slice(0, open) + text.slice(open + '<![CDATA['.length) : text;
}

function withoutStrayBrackets(text: string): string {
  return text.replace(/<(?![a-z_/!?])/gi, '&lt;');
}

/** The parser turns away elements named like the inner parts of JavaScript's objects. */
function withoutReservedNames(text: string): string {
  return text.replace(
    /<(\/?)(?:__proto__|constructor|prototype|hasOwnProperty|toString|valueOf|__define\w+|__lookup\w+)(?=[\s/>])/gi,
    '<$1x',
  );
}

function withoutRssPrefix(text: string): string {
  const prefix = /<(\w+):rss[\s>]/i.exec(text)?.[1];
  return prefix === undefined ? text : text.replace(new RegExp(`<(/?)${prefix}:`, 'gi'), '<$1');
}

/** Cuts after the last whole item and closes what was open around it. */
function withoutHalfItem(text: string): string {
  const last = [...text.matchAll(/<\/(?:\w+:)?(?:item|entry)\s*>/gi)].at(-1);
  const end = last ? last.index + last[0].length : text.length;
  const open = [...text.slice(0, end).matchAll(/<((?:\w+:)?(?:rss|rdf|feed)|channel)[\s>]/gi)].map(
    ([, name]) => name ?? '',
  );
  const missing = open.filter((name) => !text.includes(`</${name}>`, end));
  return missing.length === 0
    ? text
    : text.slice(0, end) +
        missing
          .toReversed()
          .map((name) => `</${name}>`)
          .join('');
}

function withRssFrame(text: string): string {
  if (/<rss\b/i.test(text) && !/<channel\b/i.test(text)) {
    return text.replace(/<rss\b[^>]*>/i, '$&<channel>').replace(/<\/rss\s*>/i, '</channel>$&');
  }
  return /<(?:\w+:)?(?:rss|rdf|feed)\b/i.test(text)
    ? text
    : text.replace(/<channel\b[^]*/i, '<rss version="2.0">$&</rss>');
}
