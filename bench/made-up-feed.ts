/** Numbers from 0 to 1 that are the same at every run. */
export function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

const head = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:media="http://search.yahoo.com/mrss/"><channel><title>Harbour &amp; Tide</title><link>https://harbour.example/</link>
<description>News</description><language>en</language>`;

/** An RSS feed as WordPress writes them, with so many items. */
export function madeUpRss(items: number): string {
  return `${head}${Array.from({ length: items }, (_, index) => rssItem(index)).join('\n')}</channel></rss>`;
}

/** An Atom feed with so many entries. */
export function madeUpAtom(items: number): string {
  const entries = Array.from({ length: items }, (_, index) => atomEntry(index)).join('\n');
  return `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Tide</title><id>urn:tide</id>${entries}</feed>`;
}

/** A JSON Feed with so many items. */
export function madeUpJson(items: number): string {
  const list = Array.from({ length: items }, (_, index) => ({
    id: String(index),
    url: `https://harbour.example/${index}`,
    title: `Gate ${index}`,
    content_html: paragraphs(index),
  }));
  return JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Tide', items: list });
}

function rssItem(index: number): string {
  return `<item><title>Gate ${index} &amp; the tide: divers’ report</title><link>https://harbour.example/2025/${index}/</link>
<guid isPermaLink="false">https://harbour.example/?p=${index}</guid><pubDate>${dateOf(index).toUTCString()}</pubDate>
<dc:creator><![CDATA[Ida Maren]]></dc:creator><category><![CDATA[Harbour]]></category><category>Tide &amp; Time</category>
<description><![CDATA[${sentence(index)}]]></description><content:encoded><![CDATA[${paragraphs(index)}]]></content:encoded>
<media:thumbnail url="https://harbour.example/${index}.jpg" width="300" height="200"/></item>`;
}

function atomEntry(index: number): string {
  return `<entry><title type="html">Gate &lt;b&gt;${index}&lt;/b&gt;</title><link rel="alternate" href="https://harbour.example/${index}"/>
<id>tag:harbour.example,2025:${index}</id><updated>${dateOf(index).toISOString()}</updated><author><name>Ida Maren</name></author>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${paragraphs(index)}</div></content></entry>`;
}

function dateOf(index: number): Date {
  return new Date(Date.UTC(2025, 5, 3) - index * 3_600_000);
}

function paragraphs(index: number): string {
  return `<p>${Array.from({ length: 6 }, (_, part) => sentence(index + part)).join(' ')}</p>`.repeat(3);
}

function sentence(index: number): string {
  return `The lower gate of basin ${index} stopped halfway at 05:40, and eleven barges are waiting until a new motor has come.`;
}
