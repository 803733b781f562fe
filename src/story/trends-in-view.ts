import { storiesInView, type StoryView } from './in-view.js';
import { type RisingTopic, risingTopics } from './rising.js';
import { type Trend, type TrendArticle, trendsOf } from './trends.js';

/** The articles of a period with their headlines, in the order of a story view, and what the guild's moderators have split. */
export interface PeriodView extends StoryView {
  readonly places: readonly (StoryView['places'][number] & Headline)[];
}

interface Headline {
  readonly title: string;
  readonly source: string;
  /** BCP 47. */
  readonly language: string;
}

/** What a guild's feeds brought in a period, and in a longer one before it. */
export interface TrendsView {
  readonly now: PeriodView;
  readonly before: PeriodView;
}

export interface Trends {
  readonly stories: readonly Trend[];
  readonly topics: readonly RisingTopic[];
}

/** The stories and topics that more is written about than the time before leads one to expect. */
export function trendsInView({ now, before }: TrendsView): Trends {
  const stories = storiesInView(now).map(({ articleIds }) => articleIds);
  return {
    stories: trendsOf({ stories, today: now.places.map(trendArticle), past: before.places.map(trendArticle) }),
    topics: risingTopics(now.places, before.places),
  };
}

function trendArticle({ articleId, features, publishedAt, source }: PeriodView['places'][number]): TrendArticle {
  return { id: articleId, features, at: publishedAt.getTime(), source };
}
