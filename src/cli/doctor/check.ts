import type { DiscordExam } from '../../discord/examine.js';
import type { Store } from '../../store/store.js';
import type { Finding } from '../findings.js';
import type { Setup } from '../setup.js';

/** What the checks look at. What several of them need is asked once. */
export interface Patient extends Setup {
  /** The store, which is only read; null where there is no database, or none that can be read. */
  store(): Promise<Store | null>;
  /** What Discord says of this bot; null without a token. */
  discord(): Promise<DiscordExam | null>;
  /** Ends what is under way. */
  readonly signal: AbortSignal;
}

/** One thing that is looked at. It throws only for a fault of its own. */
export interface Check {
  readonly name: string;
  find(patient: Patient): Promise<readonly Found[]>;
}

/** A finding before it is known whose it is. */
export type Found = Omit<Finding, 'check'>;

export function ok(says: string): Found {
  return { state: 'ok', says };
}

export function attention(says: string, fix?: string): Found {
  return { state: 'attention', says, ...(fix !== undefined && { fix }) };
}

export function failed(says: string, fix?: string): Found {
  return { state: 'failed', says, ...(fix !== undefined && { fix }) };
}
