import type { Arrival } from '../../src/story/arrival.js';
import { featuresOf } from '../../src/story/features.js';
import { redirectsOf } from '../../src/story/redirects.js';
import { lookAgain } from '../../src/story/second-look.js';
import { StoryIndex } from '../../src/story/story-index.js';
import { storiesSeen } from '../../src/story/view.js';
import { openArrivalClock } from './arrival-clock.js';
import { readStoryLine } from './story-line.js';

/** The probe `digest-stories`: items find their stories as they come; at the end all are looked at again, as by a digest. */
export function openDigestStories() {
  const ids: unknown[] = [];
  const arrivals: Arrival[] = [];
  const arrivalTimes = openArrivalClock();

  return {
    async take(input: unknown): Promise<void> {
      const { id, item, published } = await readStoryLine(input, ids.length);
      ids.push(id);
      arrivals.push({ id: item.id, features: featuresOf(item), ...arrivalTimes(published) });
    },
    answers(isEnd: boolean): readonly unknown[] {
      if (!isEnd) return [];
      const clusters = clustersOf(arrivals);
      return ids.map((id, at) => ({ id, cluster: clusters.get(at) ?? `alone ${at}` }));
    },
  };
}

function clustersOf(arrivals: readonly Arrival[]): ReadonlyMap<number, string> {
  const index = new StoryIndex();
  const assignments = arrivals.map((arrival) => ({ articleId: arrival.id, ...index.add(arrival) }));
  const redirects = redirectsOf(assignments.flatMap(({ merges }) => merges));
  const outlook = { visible: new Set(arrivals.map(({ id }) => id)), apart: [], redirects };
  const articles = arrivals.map(({ id, features, publishedAt }) => ({ id, features, at: publishedAt }));
  const stories = lookAgain(storiesSeen(assignments, outlook), articles, outlook);
  return new Map(
    stories.flatMap(({ articleIds }, at) => articleIds.map((articleId) => [articleId, `story ${at}`] as const)),
  );
}
