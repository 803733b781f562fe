import type { FetchProblem } from '../model.js';

/** Whether a site lets a program visit an address, and how long it asks to be left alone after each visit. */
export type Leave =
  { readonly kind: 'granted'; readonly pauseMs: number } | { readonly kind: 'denied'; readonly problem: FetchProblem };
