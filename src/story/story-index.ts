import type { Arrival } from './arrival.js';
import { centroidOf, productWith } from './centroid.js';
import type { Features } from './features.js';
import type { Ground } from './item.js';
import { LivingStory } from './living.js';
import { joinFrom, mergeFactor } from './thresholds.js';
import type { Vector } from './vector.js';
import { ItemWindow, mostItems, type Scores } from './window.js';

/** A story that is one with an older one from now on. */
export interface Merge {
  readonly from: number;
  readonly into: number;
}

export interface Assignment {
  readonly storyId: number;
  readonly merges: readonly Merge[];
}

export interface StoryIndexOptions {
  /** How long an item can be found; stories without such an item are over. */
  readonly windowMs?: number;
  /** The first id to give to a new story. */
  readonly nextStoryId?: number;
}

// One an item at most.
const mostStories = mostItems;
const usualWindowMs = 5 * 24 * 3_600_000;

/** Which articles tell the same news, decided as they come. Holds days of articles in memory; every call is short. */
export class StoryIndex {
  readonly #window = new ItemWindow();
  readonly #windowMs: number;
  readonly #stories: (LivingStory | undefined)[] = [];
  readonly #byId = new Map<number, LivingStory>();
  readonly #freeSlots: number[] = [];
  /** Of the stories, by slot and side by side: most that share a term with an item are looked at no further. */
  readonly #lengths = new Float64Array(mostStories);
  #nextStoryId: number;

  constructor({ windowMs = usualWindowMs, nextStoryId = 1 }: StoryIndexOptions = {}) {
    this.#windowMs = windowMs;
    this.#nextStoryId = nextStoryId;
  }

  /** Finds the story of an item, or begins one. Where that makes two stories one, the older id stays. */
  add(arrival: Arrival): Assignment {
    this.#makeRoom(arrival);
    const { features, publishedAt } = arrival;
    const vector = this.#window.vector(features);
    const scores = this.#window.score(vector.terms, vector.weights);
    const likely = this.#likely(scores, publishedAt, joinFrom[features.ground]);
    const found = this.#storyOfCopy(features) ?? likely.best;
    const story = found ?? this.#begin(this.#nextStoryId);
    this.#join(story, arrival, vector, scores.sums[story.slot]!);
    const merge = found && likely.hasRival ? this.#mergeWithNearest(story, features.ground) : null;
    return { storyId: merge?.into ?? story.id, merges: merge ? [merge] : [] };
  }

  /** Puts an item back where it was before a restart; to be called in the order in which the items came. */
  recall(arrival: Arrival, storyId: number): void {
    this.#makeRoom(arrival);
    const vector = this.#window.vector(arrival.features);
    const story = this.#byId.get(storyId) ?? this.#begin(storyId);
    this.#join(story, arrival, vector, productWith(vector, story.members, this.#window));
  }

  #join(story: LivingStory, arrival: Arrival, vector: Vector, product: number): void {
    const number = this.#window.append(arrival, vector);
    this.#window.setLabel(number, story.slot);
    story.join(number, arrival.publishedAt, product);
    this.#lengths[story.slot] = story.length;
  }

  #storyOfCopy({ copyKeys }: Features): LivingStory | null {
    const copy = this.#window.copyOf(copyKeys);
    return copy === undefined ? null : this.#stories[this.#window.label(copy)]!;
  }

  /** The story that an item is most like, from a likeness on, and whether it might have joined another one too. */
  #likely({ sums, touched }: Scores, at: number, from: number): { best: LivingStory | null; hasRival: boolean } {
    let best: LivingStory | null = null;
    let highest = from;
    let near = 0;
    const moment = { from: at, to: at };
    for (const slot of touched) {
      const cosine = sums[slot]! / this.#lengths[slot]!;
      // Time only takes off; its power costs more than the rest.
      if (cosine < from) continue;
      const story = this.#stories[slot]!;
      const likeness = cosine * story.nearnessTo(moment);
      if (likeness >= from) near += 1;
      if (likeness < highest) continue;
      highest = likeness;
      best = story;
    }
    return { best, hasRival: near > 1 };
  }

  #mergeWithNearest(story: LivingStory, ground: Ground): Merge | null {
    const centroid = centroidOf(story.members, this.#window);
    const length = Math.hypot(...centroid.weights);
    const { sums, touched } = this.#window.score(centroid.terms, centroid.weights);
    let nearest: LivingStory | null = null;
    let highest = joinFrom[ground] * mergeFactor;
    for (const slot of touched) {
      const cosine = sums[slot]! / (this.#lengths[slot]! * length);
      if (cosine < highest || slot === story.slot) continue;
      const other = this.#stories[slot]!;
      const likeness = cosine * other.nearnessTo(story.stretch);
      if (likeness < highest) continue;
      highest = likeness;
      nearest = other;
    }
    return nearest ? this.#merge(story, nearest, sums[nearest.slot]! * story.members.length) : null;
  }

  #merge(a: LivingStory, b: LivingStory, likeness: number): Merge {
    const [older, younger] = a.id < b.id ? [a, b] : [b, a];
    for (const member of younger.members) this.#window.setLabel(member, older.slot);
    older.absorb(younger, likeness);
    this.#lengths[older.slot] = older.length;
    this.#end(younger);
    return { from: younger.id, into: older.id };
  }

  #begin(id: number): LivingStory {
    const story = new LivingStory(id, this.#freeSlots.pop() ?? this.#stories.length);
    this.#nextStoryId = Math.max(this.#nextStoryId, id + 1);
    this.#stories[story.slot] = story;
    this.#byId.set(id, story);
    return story;
  }

  #end(story: LivingStory): void {
    this.#stories[story.slot] = undefined;
    this.#byId.delete(story.id);
    this.#freeSlots.push(story.slot);
  }

  #makeRoom({ seenAt, features }: Arrival): void {
    for (let oldest = this.#window.oldest; oldest !== undefined; oldest = this.#window.oldest) {
      const isOver = this.#window.item(oldest).seenAt < seenAt - this.#windowMs;
      if (!isOver && this.#window.hasRoom(features.terms.length)) return;
      const story = this.#stories[this.#window.label(oldest)]!;
      story.leave();
      this.#lengths[story.slot] = story.length;
      if (story.members.length === 0) this.#end(story);
      this.#window.drop();
    }
  }
}
