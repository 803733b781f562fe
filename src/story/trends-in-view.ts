import { storiesInView, type StoryView } from './in-view.js';
import { type RisingTopic, risingTopics, type SourcedHeadline } from './rising.js';
import { type Trend, type TrendArticle, trendsOf } from './trends.js';

/** What was read of a period: not all of it where it is full. */
export interface PeriodView extends StoryView {
  /** Articles with their stories, and how many of the period these stand for. */
  readonly places: readonly SourcedPlace[];
  readonly placed: number;
  /** Headlines, and how many of the period these stand for. */
  readonly headlines: readonly SourcedHeadline[];
  readonly published: number;
}

type SourcedPlace = StoryView['places'][number] & Pick<SourcedHeadline, 'source'>;

/**
 * What a guild's feeds brought in a period, and in a longer one before it. Of the period all articles are there of the
 * stories that may burst; what was read of the time before is chosen evenly.
 */
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
  const every = before.placed / before.places.length;
  const everyHeadline = (before.published / before.headlines.length) * (now.headlines.length / now.published);
  return {
    stories: trendsOf({
      stories,
      today: now.places.map(trendArticle),
      past: before.places.map(trendArticle),
      ofToday: now.placed,
      every,
    }),
    topics: risingTopics(now.headlines, before.headlines, everyHeadline),
  };
}

function trendArticle({ articleId, features, publishedAt, source }: SourcedPlace): TrendArticle {
  return { id: articleId, features, at: publishedAt.getTime(), source };
}
