import { observeKinship } from './kinship.js';
import { observeNeighbours } from './neighbours.js';
import { observeOrder } from './order.js';
import { observePlaces } from './places.js';
import { observeRepetition } from './repetition.js';
import type { Scene } from './scene.js';
import { observeShape } from './shape.js';
import type { Put } from './sign.js';
import { observeWording } from './wording.js';

const observers = [
  observePlaces,
  observeWording,
  observeShape,
  observeOrder,
  observeNeighbours,
  observeKinship,
  observeRepetition,
];

/** The signs of the lines of a page: a row of numbers for each, in the order of the names. */
export interface Signs {
  readonly names: readonly string[];
  readonly rows: readonly (readonly number[])[];
}

/** Reads every sign of every line. */
export function readSigns(scene: Scene): Signs {
  const tellers = observers.map((observe) => observe(scene));
  const names: string[] = [];
  const rows = scene.lines.map((line, index) => {
    const row: number[] = [];
    const put: Put = (name, value) => {
      row.push(Number(value));
      if (index === 0) names.push(name);
    };
    for (const tell of tellers) tell(line, put);
    return row;
  });
  return { names, rows };
}
