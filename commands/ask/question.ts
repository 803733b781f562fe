import type { App } from '../../src/chat/app.js';
import { guildOf, type Caller } from '../../src/chat/command.js';
import { Mistake } from '../../src/phrases/mistake.js';

/** A question as it was asked. It travels in the buttons, so that a button outlives the process. */
export interface AskedQuestion {
  /** Under which the store keeps its words. */
  readonly id: number;
  readonly text: string;
  /** From when on articles may answer… */
  readonly since: Date;
  /** …and until when: so long as it is looked at, the answer stays the same. */
  readonly at: Date;
  /** How many sentences are shown; null for two, or three where they answer about equally well. */
  readonly shown: number | null;
}

/** `7.1767225600000.1769817600000.6`: the stored words, since, asked at, sentences shown (0 for null). */
export function writeQuestion({ id, since, at, shown }: AskedQuestion): string {
  return [id, since.getTime(), at.getTime(), shown ?? 0].join('.');
}

/** The question of a button; a `Mistake` where its words are no longer kept for this guild, or never were. */
export async function readQuestion(app: App, caller: Caller, argument: string): Promise<AskedQuestion> {
  const parts = /^(\d{1,15})\.(-?\d{1,15})\.(\d{1,15})\.(\d)$/.exec(argument);
  if (!parts) throw new Mistake('mistake.old-button');
  const [id = 0, sinceMs = 0, atMs = 0, shown = 0] = parts.slice(1).map(Number);
  const text = await app.store.searched(guildOf(caller), id);
  if (text === null) throw new Mistake('mistake.old-button');
  return { id, text, since: new Date(sinceMs), at: new Date(atMs), shown: shown === 0 ? null : shown };
}
