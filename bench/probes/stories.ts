import { featuresOf } from '../../src/story/features.js';
import { followRedirects, redirectsOf } from '../../src/story/redirects.js';
import { type Merge, StoryIndex } from '../../src/story/story-index.js';
import { readStoryLine } from './story-line.js';

/**
 * The probe `stories`: each item finds its story as it comes, and what comes later changes that only by merging stories. Items
 * that are answered together are answered with what they are by then.
 */
export function openStories() {
  const index = new StoryIndex();
  const merges: Merge[] = [];
  const waiting: { id: unknown; storyId: number }[] = [];
  let count = 0;
  let now = 0;

  return {
    async take(input: unknown): Promise<void> {
      const { id, item, published } = await readStoryLine(input, count);
      const publishedAt = published ?? now;
      now = Math.max(now, publishedAt);
      count += 1;
      const assignment = index.add({ id: item.id, features: featuresOf(item), publishedAt, seenAt: now });
      merges.push(...assignment.merges);
      waiting.push({ id, storyId: assignment.storyId });
    },
    answers(): readonly unknown[] {
      const redirects = redirectsOf(merges);
      return waiting.splice(0).map(({ id, storyId }) => ({ id, cluster: followRedirects(storyId, redirects) }));
    },
  };
}
