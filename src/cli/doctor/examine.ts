import { setTimeout } from 'node:timers/promises';
import { readSqliteStore } from '../../store/sqlite/read.js';
import type { Store } from '../../store/store.js';
import type { Finding } from '../findings.js';
import type { Setup } from '../setup.js';
import { attention, type Check, failed, type Found, type Patient } from './check.js';

/** What a check may take. All go on at the same time, so the whole takes no longer. */
const longestMs = 13_000;

/** Runs checks side by side; their findings come in the order of the checks. One that breaks or hangs is a finding too. */
export async function examine(checks: readonly Check[], setup: Setup): Promise<readonly Finding[]> {
  const ending = new AbortController();
  const store = once(() => openStore(setup));
  const discord = once(() => askDiscord(setup));
  const patient: Patient = { ...setup, store, discord, signal: ending.signal };
  try {
    const overdue = late(ending.signal);
    return (await Promise.all(checks.map((check) => runCheck(check, patient, overdue)))).flat();
  } finally {
    ending.abort();
    await (await store())?.close();
  }
}

async function runCheck(
  check: Check,
  patient: Patient,
  overdue: Promise<readonly Found[]>,
): Promise<readonly Finding[]> {
  const found = await Promise.race([attempt(check, patient), overdue]);
  return found.map((finding) => ({ check: check.name, ...finding }));
}

async function attempt(check: Check, patient: Patient): Promise<readonly Found[]> {
  try {
    return await check.find(patient);
  } catch (error) {
    return [failed(`The check itself broke: ${error instanceof Error ? error.message : String(error)}`)];
  }
}

async function late(signal: AbortSignal): Promise<readonly Found[]> {
  await setTimeout(longestMs, undefined, { signal }).catch(() => undefined);
  return [attention(`This took longer than ${longestMs / 1000} seconds, and was not waited for.`)];
}

/** Null where there is none that can be read: the check of the database says why. */
async function openStore({ chosen }: Setup): Promise<Store | null> {
  try {
    return readSqliteStore(chosen.databasePath);
  } catch {
    return null;
  }
}

async function askDiscord({ chosen: { token, discordApiUrl: apiUrl }, now }: Setup) {
  if (token === null) return null;
  // The library takes more than a second to load.
  const { examineDiscord } = await import('../../discord/examine.js');
  return examineDiscord({ token, apiUrl }, now);
}

/** The same promise at every call. */
function once<T>(start: () => Promise<T>): () => Promise<T> {
  let promise: Promise<T> | undefined;
  return () => (promise ??= start());
}
