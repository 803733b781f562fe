import { nearness, type Stretch } from './nearness.js';

/** A story as long as one of its items is in the window. */
export class LivingStory {
  readonly id: number;
  /** Its place in tables while it lives. */
  readonly slot: number;
  /** Numbers of its items, in the order in which they came. */
  members: number[] = [];
  /** Sum of the likenesses of its members, each with each other, both ways. */
  #pairs = 0;
  #stretch: Stretch = { from: Infinity, to: -Infinity };

  constructor(id: number, slot: number) {
    this.id = id;
    this.slot = slot;
  }

  /** The length of the sum of its members' vectors. */
  get length(): number {
    return Math.sqrt(Math.max(1e-9, this.members.length + this.#pairs));
  }

  /** From its first item to its last, also those that have left the window. */
  get stretch(): Stretch {
    return this.#stretch;
  }

  nearnessTo(stretch: Stretch): number {
    return nearness(this.#stretch, stretch);
  }

  /** Takes a member in; `likeness` is the product of its vector with the sum of those that are there. */
  join(member: number, at: number, likeness: number): void {
    this.members.push(member);
    this.#pairs += 2 * likeness;
    this.#reach({ from: at, to: at });
  }

  /** Takes all of another story in; `likeness` is the product of both sums. */
  absorb(other: LivingStory, likeness: number): void {
    this.members = [...this.members, ...other.members].sort((a, b) => a - b);
    this.#pairs += other.#pairs + 2 * likeness;
    this.#reach(other.#stretch);
  }

  /** Lets its oldest member go, and with it an equal share of the likenesses. */
  leave(): void {
    const before = this.members.length;
    this.members.shift();
    this.#pairs *= before > 2 ? (before - 2) / before : 0;
  }

  #reach({ from, to }: Stretch): void {
    this.#stretch = { from: Math.min(this.#stretch.from, from), to: Math.max(this.#stretch.to, to) };
  }
}
