import type { DateHints } from '../../document/dates.js';
import type { LinkedData } from '../json-ld.js';
import type { Line } from '../line.js';
import type { Clues } from './clues.js';
import type { PlacedLine } from './place.js';
import type { SiteNames } from './site.js';

/** All that is known of a page when its dates and its authors are looked for. */
export interface Evidence {
  readonly url: string;
  readonly clues: Clues;
  readonly linked: LinkedData;
  /** The lines of the whole body. */
  readonly lines: readonly Line[];
  readonly title: string;
  /** The lines around the title, likeliest first. */
  readonly near: readonly PlacedLine[];
  /** All that the site is called. */
  readonly names: SiteNames;
  /** What it calls organisations, folded. */
  readonly organisations: ReadonlySet<string>;
  readonly hints: DateHints;
}
