import { observeKinship } from './kinship.js';
import { observeNeighbours } from './neighbours.js';
import { observeOrder } from './order.js';
import { observePlaces } from './places.js';
import { observeRepetition } from './repetition.js';
import { textLine } from '../line.js';
import { type Scene, sceneOf, type SeenLine } from './scene.js';
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

/** The signs of a page, ready to be read line by line. */
export interface Signs {
  /** The same for every page. */
  readonly names: readonly string[];
  /** How far each of them holds of a line, 0 to 1, in the order of the names. */
  readonly rowOf: (line: SeenLine) => readonly number[];
}

/** Looks at a page as a whole; what a line shows is read when it is asked for. */
export function openSigns(scene: Scene): Signs {
  const tellers = observers.map((observe) => observe(scene));
  const rowOf = (line: SeenLine): readonly number[] => {
    const row: number[] = [];
    const put: Put = (_, value) => {
      row.push(Number(value));
    };
    for (const tell of tellers) tell(line, put);
    return row;
  };
  return { names: signNames(), rowOf };
}

let known: readonly string[] | null = null;

function signNames(): readonly string[] {
  known ??= namesIn(sceneOf([textLine('A line')], null, ''));
  return known;
}

function namesIn(scene: Scene): readonly string[] {
  const names: string[] = [];
  for (const observe of observers) {
    const tell = observe(scene);
    for (const line of scene.lines) tell(line, (name) => names.push(name));
  }
  return names;
}
