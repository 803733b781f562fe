import { withoutIntruders } from './intruders.js';
import { type Ground, grounds } from './item.js';
import { averageLink, type Group } from './linkage.js';
import { LikenessTable, type ViewedArticle } from './pairs.js';
import { followRedirects } from './redirects.js';
import { linkFrom } from './thresholds.js';
import type { Outlook, SeenStory } from './view.js';

// Time and memory grow by the square, and somebody waits for `/stories` and `/trending`: twice as many take four seconds.
const mostLookedAt = 1_000;

/**
 * The stories of a digest or a list, looked at again with all its articles in view: what was told apart as it came is merged, and what
 * does not belong is cast out, to stand under no story. The oldest id of what is merged stays; what moderators have split
 * stays apart. Articles that are not in the list, and those after the first 1,000, stay where they are.
 */
export function lookAgain(
  stories: readonly SeenStory[],
  articles: readonly ViewedArticle[],
  outlook: Outlook,
): readonly SeenStory[] {
  const byId = new Map(articles.slice(0, mostLookedAt).map((article) => [article.id, article]));
  const isLookedAt = ({ articleIds }: SeenStory) => articleIds.every((id) => byId.has(id));
  const looked = stories.filter(isLookedAt);
  const places = looked.flatMap(({ storyId, articleIds }) =>
    articleIds.map((id) => ({ storyId, article: byId.get(id)!, banned: bannedStories(id, outlook) })),
  );
  return [...regrouped(places), ...stories.filter((story) => !isLookedAt(story))];
}

/** An article in the table, with its story as it came. */
interface Place {
  readonly storyId: number | null;
  readonly article: ViewedArticle;
  /** Where it must not stand. */
  readonly banned: ReadonlySet<number>;
}

function regrouped(places: readonly Place[]): readonly SeenStory[] {
  const table = new LikenessTable(places.map(({ article }) => article));
  const mayJoin = joiningRule(places);
  const from = (a: Group, b: Group) => (linkFrom[groundOf(places, a)] + linkFrom[groundOf(places, b)]) / 2;
  const mayMove = (article: number, to: Group) => mayJoin([article], to);
  // An intruder would bring its own story with it; so they go before stories are merged, and once more after that.
  const given = givenGroups(places);
  const first = withoutIntruders(given, table, mayMove);
  const homes = homesOf(first.groups, (at) => places[given[at]![0]!]!.storyId);
  const linked = averageLink(first.groups, table, { from, mayJoin });
  const { groups, alone } = withoutIntruders(linked, table, mayMove);
  const stories = groups.map((group, at) => ({ storyId: oldestStory(linked[at]!, homes), group }));
  const castOut = [...first.alone, ...alone].map((article) => ({ storyId: null, group: [article] }));
  return [...stories, ...castOut]
    .filter(({ group }) => group.length > 0)
    .map(({ storyId, group }) => ({ storyId, articleIds: group.map((place) => places[place]!.article.id) }));
}

function givenGroups(places: readonly Place[]): readonly Group[] {
  const groups = new Map<string, number[]>();
  places.forEach(({ storyId, article }, place) => {
    const key = storyId === null ? `article ${article.id}` : `story ${storyId}`;
    groups.set(key, [...(groups.get(key) ?? []), place]);
  });
  return [...groups.values()];
}

/** Articles under no story join nothing, and articles split off a story none that came with it. */
function joiningRule(places: readonly Place[]): (a: Group, b: Group) => boolean {
  const isFree = places.every(({ storyId, banned }) => storyId !== null && banned.size === 0);
  const mayMeet = (one: number, other: number) => {
    const [a, b] = [places[one]!, places[other]!];
    return a.storyId !== null && b.storyId !== null && !a.banned.has(b.storyId) && !b.banned.has(a.storyId);
  };
  return (a, b) => isFree || a.every((one) => b.every((other) => mayMeet(one, other)));
}

function bannedStories(articleId: number, { apart, redirects }: Outlook): ReadonlySet<number> {
  const own = apart.filter((split) => split.articleId === articleId);
  return new Set(own.map(({ storyId }) => followRedirects(storyId, redirects)));
}

/** What most of a group has to go by at least. */
function groundOf(places: readonly Place[], group: Group): Ground {
  const ranks = group.map((place) => grounds.indexOf(places[place]!.article.features.ground)).sort((a, b) => a - b);
  return grounds[ranks[Math.floor((ranks.length - 1) / 2)] ?? 0]!;
}

/** The story that each article stands in once every group has its id. */
function homesOf(groups: readonly Group[], idOf: (at: number) => number | null): ReadonlyMap<number, number | null> {
  return new Map(groups.flatMap((group, at) => group.map((place) => [place, idOf(at)] as const)));
}

function oldestStory(group: Group, homes: ReadonlyMap<number, number | null>): number | null {
  const ids = group.flatMap((place) => homes.get(place) ?? []);
  return ids.length === 0 ? null : Math.min(...ids);
}
