import type { Features } from './features.js';
import { lookAgain } from './second-look.js';
import { type Placement, type SeenStory, storiesSeen } from './view.js';

/** Articles that a guild sees, each with the story in which it stands today, and what its moderators have split. */
export interface StoryView {
  readonly places: readonly (Placement & { readonly features: Features; readonly publishedAt: Date })[];
  readonly apart: readonly Placement[];
}

/** The stories that a guild sees, looked at again with all of these articles in view. */
export function storiesInView(view: StoryView): readonly SeenStory[] {
  const articles = view.places.map(({ articleId, features, publishedAt }) => {
    return { id: articleId, features, at: publishedAt.getTime() };
  });
  return lookAgain(asTheyCame(view), articles, outlookOf(view));
}

/** The same stories without the second look. */
export function asTheyCame(view: StoryView): readonly SeenStory[] {
  return storiesSeen(view.places, outlookOf(view));
}

/** The store has followed every merge already. */
function outlookOf({ places, apart }: StoryView) {
  return { visible: new Set(places.map(({ articleId }) => articleId)), apart, redirects: new Map() };
}
