import { type PackedRows, packRows, unpackRows } from '../story/feature-table.js';
import type { StoryView } from '../story/in-view.js';
import type { PeriodView, TrendsView } from '../story/trends-in-view.js';

/** Views in the form in which they are handed to a worker. */
export type PackedStories = Packed<StoryView>;
export interface PackedTrends {
  readonly now: Packed<PeriodView>;
  readonly before: Packed<PeriodView>;
}

type Packed<View extends StoryView> = Omit<View, 'places'> & { readonly packed: PackedRows<View['places'][number]> };

export function packStories({ places, apart }: StoryView): PackedStories {
  return { packed: packRows(places), apart };
}

export function unpackStories({ packed, apart }: PackedStories): StoryView {
  return { places: unpackRows(packed), apart };
}

export function packTrends({ now, before }: TrendsView): PackedTrends {
  return { now: packPeriod(now), before: packPeriod(before) };
}

export function unpackTrends({ now, before }: PackedTrends): TrendsView {
  return { now: unpackPeriod(now), before: unpackPeriod(before) };
}

function packPeriod({ places, ...view }: PeriodView): Packed<PeriodView> {
  return { ...view, packed: packRows(places) };
}

function unpackPeriod({ packed, ...view }: Packed<PeriodView>): PeriodView {
  return { ...view, places: unpackRows(packed) };
}
