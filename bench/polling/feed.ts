export interface FeedOptions {
  readonly host: string;
  readonly name: string;
  readonly everyMs: number;
  /** The number of the newest item; its date is that many times `everyMs`. */
  readonly newest: number;
  readonly count: number;
}

const subjects = [
  'The harbour office',
  'A lock keeper',
  'The council',
  'A crew of nine',
  'The ferry line',
  'Her school',
];
const verbs = ['said', 'wrote', 'announced', 'repeated', 'denied', 'promised'];
const objects = [
  'that the gate would open',
  'that no barge had waited',
  'that the road was closed',
  'that bread cost more',
];
const times = ['on Sunday', 'before the tide', 'after the storm', 'for the third time', 'in a letter', 'at the pier'];

/** RSS whose items, texts and dates are the same at every run. */
export function renderFeed(options: FeedOptions): string {
  const { host, name, newest, count } = options;
  const items = Array.from({ length: count }, (_, index) => item(options, newest - index)).join('\n');
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>${name} of ${host}</title>
<link>https://${host}/</link><description>News of ${name}</description><language>en</language>
${items}
</channel></rss>`;
}

function item({ host, name, everyMs }: FeedOptions, number: number): string {
  const link = `https://${host}/${name}/${number}`;
  const paragraphs = Array.from(
    { length: 4 },
    (_, index) => `<p>${paragraph(number * 7 + index * 3 + name.length)}</p>`,
  );
  return `<item><title>${sentence(number)} (${number})</title><link>${link}</link><guid isPermaLink="true">${link}</guid>
<pubDate>${new Date(number * everyMs).toUTCString()}</pubDate><description><![CDATA[${paragraphs[0]}]]></description>
<content:encoded><![CDATA[${paragraphs.join('\n')}]]></content:encoded></item>`;
}

function paragraph(seed: number): string {
  return Array.from(
    { length: 4 },
    (_, index) => `${sentence(seed * 5 + index * 11)}, <em>as ${seed + index} people heard</em>.`,
  ).join(' ');
}

function sentence(seed: number): string {
  const pick = (words: readonly string[], step: number) => words[Math.abs(seed * step + step) % words.length];
  return `${pick(subjects, 1)} ${pick(verbs, 5)} ${pick(objects, 7)} ${pick(times, 11)}`;
}
