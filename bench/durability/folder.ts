import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Works with a path in an empty folder, which goes when the work ends; within another folder where one is named. */
export async function inFolder<Result>(
  work: (path: string) => Promise<Result>,
  within: string | null = null,
): Promise<Result> {
  const folder = mkdtempSync(join(within ?? tmpdir(), 'nutshell-durability-'));
  try {
    return await work(join(folder, 'bench.sqlite'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
