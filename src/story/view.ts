import { followRedirects, type Redirects } from './redirects.js';

/** An article in a story. */
export interface Placement {
  readonly articleId: number;
  readonly storyId: number;
}

/** What a guild knows of articles and stories. */
export interface Outlook {
  /** The articles that its own feeds brought. */
  readonly visible: ReadonlySet<number>;
  /** Articles that its moderators have split off a story: there they never stand again. */
  readonly apart: readonly Placement[];
  readonly redirects: Redirects;
}

/** A story as a guild sees it. */
export interface SeenStory {
  /** Null for an article that was split off and stands alone. */
  readonly storyId: number | null;
  readonly articleIds: readonly number[];
}

/**
 * The stories that a guild sees: of each only the articles of its own feeds, in the order given. Nothing that is not visible
 * to it changes what it gets, but which of its own articles belong together.
 */
export function storiesSeen(placements: readonly Placement[], outlook: Outlook): readonly SeenStory[] {
  const own = placements.filter(({ articleId }) => outlook.visible.has(articleId));
  const stories = new Map<string, SeenStory>();
  for (const { articleId, storyId } of own) {
    const seen = isApart({ articleId, storyId }, outlook) ? null : followRedirects(storyId, outlook.redirects);
    const key = seen === null ? `article ${articleId}` : `story ${seen}`;
    const before = stories.get(key)?.articleIds ?? [];
    stories.set(key, { storyId: seen, articleIds: [...before, articleId] });
  }
  return [...stories.values()];
}

function isApart({ articleId, storyId }: Placement, { apart, redirects }: Outlook): boolean {
  const today = followRedirects(storyId, redirects);
  return apart.some((split) => split.articleId === articleId && followRedirects(split.storyId, redirects) === today);
}
