import type { Errand, FetchProblem } from '../model.js';
import type { ErrandOutcome, PostOutcome } from './app.js';

/** What is counted, and what its cases are told apart by. No label ever holds an id, an address or a person's words. */
export interface Counted {
  /** The clock has ticked. */
  readonly tick: Readonly<Record<never, never>>;
  /** Work that the clock drives has begun. */
  readonly job: { readonly job: string };
  /** An article's page was asked for. */
  readonly page: { readonly outcome: 'read' | 'retry' | 'unchanged' | FetchProblem['kind'] };
  /** An attempt to send a message has ended. */
  readonly delivery: { readonly outcome: PostOutcome['kind'] };
  readonly errand: { readonly kind: Errand['kind'] | 'edit'; readonly outcome: ErrandOutcome['kind'] };
  readonly digest: { readonly outcome: 'owed' | 'nothing-new' | 'skipped' | 'failed' };
}

/** What is counted together with how long it took. */
export interface Timed {
  /** A feed was polled, from the question to what is kept of the answer; `same` came whole and said nothing new. */
  readonly poll: { readonly outcome: 'read' | 'unchanged' | 'same' | 'broke' | FetchProblem['kind'] };
  /** From a person's question to the first that they see of an answer; `name` is of a command, or of a button's action. */
  readonly reply: { readonly kind: AskedKind; readonly name: string; readonly outcome: 'said' | 'deferred' };
  /** Work that the clock drives. */
  readonly job: { readonly job: string; readonly outcome: 'done' | 'failed' };
  /** A worker's task, with its wait for a free worker. */
  readonly task: { readonly task: string; readonly outcome: 'done' | 'broke' };
}

export type AskedKind = 'command' | 'message' | 'press' | 'completion';

/** Where the rooms say what happened, and nothing of whom. Cheap enough to be called at every turn; never throws. */
export interface Meter {
  count<What extends keyof Counted>(what: What, labels: Counted[What]): void;
  time<What extends keyof Timed>(what: What, ms: number, labels: Timed[What]): void;
}

/** For a program that nobody watches. */
export const silentMeter: Meter = { count: () => {}, time: () => {} };
