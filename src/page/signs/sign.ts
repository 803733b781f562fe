import type { Scene, SeenLine } from './scene.js';

/** Takes one sign of a line: its name, which says what is claimed, and how far that holds, 0 to 1. */
export type Put = (name: string, value: number | boolean) => void;

/** Looks at a page once and then tells the signs of its lines, always the same ones in the same order. */
export type Observer = (scene: Scene) => (line: SeenLine, put: Put) => void;
