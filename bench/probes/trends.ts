import { featuresOf } from '../../src/story/features.js';
import { redirectsOf } from '../../src/story/redirects.js';
import { lookAgain } from '../../src/story/second-look.js';
import { type Merge, StoryIndex } from '../../src/story/story-index.js';
import { type TrendArticle, trendsOf } from '../../src/story/trends.js';
import { storiesSeen } from '../../src/story/view.js';
import { openArrivalClock } from './arrival-clock.js';
import { readStoryLine } from './story-line.js';

interface Day {
  readonly day: unknown;
  readonly articles: TrendArticle[];
}

const dayMs = 24 * 3_600_000;

/** The probe `trends`: for each day that the items name, in order, its five strongest bursts as ids of their items. */
export function openTrends() {
  const index = new StoryIndex();
  const merges: Merge[] = [];
  const storyIds: number[] = [];
  const ids: unknown[] = [];
  const days: Day[] = [];
  const answered: unknown[] = [];
  const arrivalTimes = openArrivalClock();

  function close(): void {
    const newest = days.at(-1);
    if (!newest) return;
    const { day, articles } = newest;
    const outlook = { visible: new Set(articles.map(({ id }) => id)), apart: [], redirects: redirectsOf(merges) };
    const placements = articles.map(({ id }) => ({ articleId: id, storyId: storyIds[id]! }));
    const stories = lookAgain(storiesSeen(placements, outlook), articles, outlook).map(({ articleIds }) => articleIds);
    const past = days.slice(0, -1).flatMap((earlier) => earlier.articles);
    const trends = trendsOf({ stories, today: articles, past });
    answered.push({ day, groups: trends.map(({ articleIds }) => articleIds.map((id) => ids[id])) });
  }

  return {
    async take(input: unknown): Promise<void> {
      const { id, item, source, published } = await readStoryLine(input, ids.length);
      const { publishedAt: at, seenAt } = arrivalTimes(published);
      const day: unknown =
        typeof input === 'object' && input !== null && 'day' in input ? input.day : Math.floor(at / dayMs);
      if (days.at(-1)?.day !== day) {
        close();
        days.push({ day, articles: [] });
      }
      ids.push(id);
      const features = featuresOf(item);
      const assignment = index.add({ id: item.id, features, publishedAt: at, seenAt });
      merges.push(...assignment.merges);
      storyIds.push(assignment.storyId);
      days.at(-1)!.articles.push({ id: item.id, features, at, source });
    },
    answers(isEnd: boolean): readonly unknown[] {
      if (isEnd) close();
      return answered.splice(0);
    },
  };
}
