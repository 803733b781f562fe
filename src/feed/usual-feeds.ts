import { folders, isAt, siteFeedUrls } from './site-feeds.js';

// The most common ones first: WordPress and its like, static site generators, older systems.
const usualPaths = [
  'feed',
  'rss',
  'feed.xml',
  'rss.xml',
  'atom.xml',
  'index.xml',
  'feed.json',
  'feeds',
  'rss/',
  '?feed=rss2',
];
const maxCandidates = 12;

/**
 * Addresses worth trying for the feed of a page that names none, best first: those that the site's kind is known for, then the
 * usual ones of the page's folder and of the whole site in turns. Nothing is fetched here.
 */
export function usualFeedUrls(pageUrl: string): readonly string[] {
  if (!URL.canParse(pageUrl)) return [];
  const page = new URL(pageUrl);
  if (!/^https?:$/.test(page.protocol)) return [];
  const known = [...siteFeedUrls(pageUrl), ...mastodon(page), ...lemmy(page)];
  const folder = page.pathname.replace(/\/[^/]*\.\w+$/, '').replace(/\/+$/, '');
  const inFolder =
    folder === '' ? [] : ['feed', 'rss', 'feed.xml', 'rss.xml', 'index.xml'].map((path) => `${folder}/${path}`);
  const ofSite = usualPaths.map((path) => `/${path}`);
  const usual = inTurns(inFolder, ofSite).map((path) => new URL(path, page.origin).href);
  return [...new Set([...known, ...usual])].slice(0, maxCandidates);
}

/** Whoever tries only the first few has then tried the likeliest of both. */
function inTurns(some: readonly string[], others: readonly string[]): readonly string[] {
  const rest = others.slice(some.length);
  return [...some.flatMap((one, index) => [one, others[index] ?? one]), ...rest];
}

/** Mastodon and its like, on any host, which Medium and others only resemble. */
function mastodon(page: URL): readonly string[] {
  const [name = ''] = folders(page);
  const isElsewhere = ['medium.com', 'youtube.com', 'substack.com', 'tiktok.com', 'threads.net', 'threads.com'].some(
    (domain) => isAt(page, domain),
  );
  return /^@[\w.-]+$/.test(name) && !isElsewhere ? [`${page.origin}/${name}.rss`] : [];
}

function lemmy(page: URL): readonly string[] {
  const [kind, name] = folders(page);
  if ((kind !== 'c' && kind !== 'u') || name === undefined || !/^[\w.@-]+$/.test(name)) return [];
  return isAt(page, 'youtube.com') ? [] : [`${page.origin}/feeds/${kind}/${name}.xml`];
}
