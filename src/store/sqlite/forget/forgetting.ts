import type Database from 'better-sqlite3';
import { type ForgetTurn, type Forgotten, type Forgettable, forgettable } from '../../upkeep.js';
import { merging } from '../search-merge.js';
import { unhurried } from '../unhurried.js';
import { articleSweep, feedSweep, nameSweep, stemSweep, storySweep } from './articles.js';
import { horizonsAt } from './horizons.js';
import { recordSweeps, runSweep, wordSweep } from './records.js';
import { type Sweep, sweeping } from './sweep.js';

/** What goes by which name, in the order in which it is walked. */
const sweepsOf: Readonly<Record<Forgettable, readonly Sweep[]>> = {
  articles: [articleSweep],
  words: [wordSweep],
  runs: [runSweep],
  records: recordSweeps,
  stories: [storySweep],
  names: [nameSweep],
  feeds: [feedSweep],
  stems: [stemSweep],
};

/** Every sweep there is. */
export const sweeps: readonly Sweep[] = forgettable.flatMap((what) => sweepsOf[what]);

/** Forgets what is kept no longer, in short turns. What a power cut takes back of that is forgotten the next time. */
export function forgetting(db: Database.Database): (turn: ForgetTurn) => Forgotten {
  // The marks of several sweeps under one name begin with which of them it is.
  const ready = new Map<Forgettable, ReturnType<typeof sweeping>[]>();
  const sweepsFor = (what: Forgettable) => {
    const known = ready.get(what) ?? sweepsOf[what].map((sweep) => sweeping(db, sweep));
    ready.set(what, known);
    return known;
  };
  const run = db.transaction(({ what, now, keepDays, after, withinMs }: ForgetTurn): Forgotten => {
    const [place = '0', mark = ''] = after === null ? [] : splitMark(after);
    const own = sweepsFor(what);
    const sweep = own[Number(place)];
    if (sweep === undefined) return { forgotten: 0, next: null };
    const { forgotten, next } = sweep(horizonsAt(now, keepDays), mark === '' ? null : mark, withinMs);
    if (next !== null) return { forgotten, next: `${place} ${next}` };
    return { forgotten, next: Number(place) + 1 < own.length ? `${Number(place) + 1} ` : null };
  });
  const merge = merging(db);
  return (turn) =>
    unhurried(db, () => {
      const done = run(turn);
      // At once, while little of a segment is gone: a step over one that is gone as a whole would take half a second.
      if (turn.what === 'articles') merge();
      return done;
    });
}

function splitMark(mark: string): readonly [string, string] {
  const space = mark.indexOf(' ');
  return [mark.slice(0, space), mark.slice(space + 1)];
}
