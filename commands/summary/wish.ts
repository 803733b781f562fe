import type { App } from '../../src/chat/app.js';
import type { Caller } from '../../src/chat/command.js';
import type { SummaryLength } from '../../src/model.js';

/** The lengths that a reader may ask for. */
export const lengths = ['short', 'medium', 'long', 'key-points'] as const satisfies readonly SummaryLength[];

/** Short enough for the id of a button, which carries it along. */
export const longestFocus = 60;

/** How much somebody wants to hear, and of what; `focus` is empty where they named nothing. */
export interface Wish {
  readonly length: SummaryLength;
  readonly focus: string;
}

/** What somebody is told who names nothing: as long as their server has it, if they are in one. */
export async function usualWish({ store }: App, { guildId }: Caller): Promise<Wish> {
  return { length: guildId === null ? 'medium' : (await store.guildSettings(guildId)).summaryLength, focus: '' };
}

/** A wish for an article as a button carries it: `120 medium flood gate`. */
export function writeWish(ref: string, { length, focus }: Wish): string {
  return `${ref} ${length} ${focus}`.trimEnd();
}

/** What a button carries. It comes from outside: the id may be anything, and a length that is none is medium. */
export function readWish(argument: string): { readonly id: string | undefined; readonly wish: Wish } {
  const [id, named, ...focus] = argument.split(' ');
  return { id, wish: { length: lengthOf(named), focus: focus.join(' ') } };
}

/** What somebody typed as words to focus on; what is too long ends early, and not inside a character. */
export function readFocus(typed: string): string {
  return typed
    .trim()
    .slice(0, longestFocus)
    .replace(/\p{Cs}$/u, '')
    .trimEnd();
}

/** The length with this name; medium for any other. */
export function lengthOf(name: string | undefined): SummaryLength {
  return lengths.find((length) => length === name) ?? 'medium';
}
