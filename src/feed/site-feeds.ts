/** Where one kind of site keeps its feeds: addresses for a page of it, best first, or none. */
type SiteRule = (page: URL) => readonly string[];

const rules: readonly SiteRule[] = [
  youtube,
  github,
  gitlab,
  reddit,
  medium,
  substack,
  bluesky,
  tumblr,
  devTo,
  vimeo,
  stackExchange,
];

/** The feeds of a page on a site whose rules are known; empty for any other. */
export function siteFeedUrls(pageUrl: string): readonly string[] {
  if (!URL.canParse(pageUrl)) return [];
  const page = new URL(pageUrl);
  return rules.flatMap((rule) => rule(page));
}

/** Whether a page is on a domain or one below it. */
export function isAt(page: URL, domain: string): boolean {
  return page.hostname === domain || page.hostname.endsWith(`.${domain}`);
}

/** The parts of a page's path. */
export function folders(page: URL): readonly string[] {
  return page.pathname.split('/').filter((part) => part !== '');
}

/** Channels by id, playlists and old user names; a channel's `@name` says its id only in the page. */
function youtube(page: URL): readonly string[] {
  if (!isAt(page, 'youtube.com')) return [];
  const feed = (query: string): readonly string[] => [`https://www.youtube.com/feeds/videos.xml?${query}`];
  const [kind, name = ''] = folders(page);
  const list = page.searchParams.get('list');
  if (kind === 'channel' && name !== '') return feed(`channel_id=${name}`);
  if (kind === 'user' && name !== '') return feed(`user=${name}`);
  return list === null ? [] : feed(`playlist_id=${encodeURIComponent(list)}`);
}

const githubPages = new Set(
  'about apps collections explore features login marketplace orgs search settings sponsors topics trending'.split(' '),
);

function github(page: URL): readonly string[] {
  const [owner = '', repository, ...rest] = folders(page);
  if (page.hostname !== 'github.com' || owner === '' || githubPages.has(owner)) return [];
  if (repository === undefined) return [`https://github.com/${owner}.atom`];
  const home = `https://github.com/${owner}/${repository.replace(/\.git$/, '')}`;
  const [kind, ...branch] = rest;
  if (kind === 'tags') return [`${home}/tags.atom`];
  const commits =
    kind === 'commits' && branch.length > 0 ? `${home}/commits/${branch.join('/')}.atom` : `${home}/commits.atom`;
  return kind === 'commits' ? [commits] : [`${home}/releases.atom`, commits];
}

function gitlab(page: URL): readonly string[] {
  const [owner, repository] = folders(page);
  if (page.hostname !== 'gitlab.com' || owner === undefined) return [];
  if (repository === undefined) return [`https://gitlab.com/${owner}.atom`];
  return [
    `https://gitlab.com/${owner}/${repository}/-/tags?format=atom`,
    `https://gitlab.com/${owner}/${repository}.atom`,
  ];
}

/** Communities, people, posts and searches all answer with a feed behind `.rss`. */
function reddit(page: URL): readonly string[] {
  if (!isAt(page, 'reddit.com') || page.pathname.endsWith('.rss')) return [];
  return [`https://www.reddit.com${page.pathname.replace(/\/+$/, '')}/.rss${page.search}`];
}

function medium(page: URL): readonly string[] {
  const [first = '', second] = folders(page);
  if (page.hostname.endsWith('.medium.com')) return [`${page.origin}/feed`];
  if (page.hostname !== 'medium.com' || first === '' || first === 'feed') return [];
  return [
    first === 'tag' && second !== undefined
      ? `https://medium.com/feed/tag/${second}`
      : `https://medium.com/feed/${first}`,
  ];
}

function substack(page: URL): readonly string[] {
  const name = page.hostname === 'substack.com' ? /^@([\w-]+)/.exec(folders(page)[0] ?? '')?.[1] : undefined;
  if (name !== undefined) return [`https://${name}.substack.com/feed`];
  return page.hostname.endsWith('.substack.com') ? [`${page.origin}/feed`] : [];
}

function bluesky(page: URL): readonly string[] {
  const [kind, name] = folders(page);
  return page.hostname === 'bsky.app' && kind === 'profile' && name !== undefined
    ? [`https://bsky.app/profile/${name}/rss`]
    : [];
}

function tumblr(page: URL): readonly string[] {
  const [name] = folders(page);
  if (/^(?:www\.)?tumblr\.com$/.test(page.hostname))
    return name === undefined ? [] : [`https://${name}.tumblr.com/rss`];
  return page.hostname.endsWith('.tumblr.com') ? [`${page.origin}/rss`] : [];
}

function devTo(page: URL): readonly string[] {
  const [name, ...rest] = folders(page);
  if (page.hostname !== 'dev.to' || name === undefined) return [];
  return [name === 't' && rest[0] !== undefined ? `https://dev.to/feed/tag/${rest[0]}` : `https://dev.to/feed/${name}`];
}

function vimeo(page: URL): readonly string[] {
  const [name] = folders(page);
  return page.hostname === 'vimeo.com' && name !== undefined && !/^\d+$/.test(name)
    ? [`https://vimeo.com/${name}/videos/rss`]
    : [];
}

function stackExchange(page: URL): readonly string[] {
  const isOne = ['stackexchange.com', 'stackoverflow.com', 'superuser.com', 'serverfault.com', 'askubuntu.com'].some(
    (domain) => isAt(page, domain),
  );
  const [kind, , tag] = folders(page);
  if (!isOne) return [];
  return [kind === 'questions' && tag !== undefined ? `${page.origin}/feeds/tag/${tag}` : `${page.origin}/feeds`];
}
