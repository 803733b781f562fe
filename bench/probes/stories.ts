import { featuresOf } from '../../src/story/features.js';
import { followRedirects, redirectsOf } from '../../src/story/redirects.js';
import { type Merge, StoryIndex } from '../../src/story/story-index.js';
import { openArrivalClock } from './arrival-clock.js';
import { readStoryLine } from './story-line.js';

/**
 * The probe `stories`: each item finds its story as it comes, and what comes later changes that only by merging stories. Items
 * that are answered together are answered with what they are by then.
 */
export function openStories() {
  const index = new StoryIndex();
  const merges: Merge[] = [];
  const waiting: { id: unknown; storyId: number }[] = [];
  const arrivalTimes = openArrivalClock();
  let count = 0;

  return {
    async take(input: unknown): Promise<void> {
      const { id, item, published } = await readStoryLine(input, count);
      count += 1;
      const assignment = index.add({ id: item.id, features: featuresOf(item), ...arrivalTimes(published) });
      merges.push(...assignment.merges);
      waiting.push({ id, storyId: assignment.storyId });
    },
    answers(): readonly unknown[] {
      const redirects = redirectsOf(merges);
      return waiting.splice(0).map(({ id, storyId }) => ({ id, cluster: followRedirects(storyId, redirects) }));
    },
  };
}
