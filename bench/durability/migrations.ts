import { execFile } from 'node:child_process';
import { copyFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { backupFolder, namedBackups } from '../../src/store/sqlite/backup-names.js';
import { checkDatabase } from '../../src/store/sqlite/check.js';
import { Sqlite } from '../../src/store/sqlite/driver.js';
import { removeDatabase } from '../../src/store/sqlite/files.js';
import { migrations } from '../../src/store/sqlite/migrations.js';
import { inFolder } from './folder.js';
import { makeOldDatabase } from './old-database.js';
import { schemaOf } from './state.js';

export interface MigrationFigures {
  readonly steps: number;
  readonly kills: number;
  /** After these the database was as before its step… */
  readonly old: number;
  /** …or as after it. */
  readonly fresh: number;
  /** Neither. */
  readonly between: number;
  readonly damaged: number;
  /** Kills after the step had begun with no good backup of the version before. */
  readonly withoutBackup: number;
  /** Backups by their name that were not whole. */
  readonly badBackups: number;
  /** Kills, of every fifth, after which the next start did not bring the database up to that version. */
  readonly stuck: number;
}

type Counts = { -readonly [Name in keyof MigrationFigures]: number };

const run = promisify(execFile);
// A test runs from source, and a program of its own from what the build made.
const migrator = fileURLToPath(
  new URL(
    import.meta.url.endsWith('.ts') ? '../../dist/bench/durability/migrator.js' : './migrator.js',
    import.meta.url,
  ),
);

// A start takes as long as all the rest.
const resumedOneIn = 5;

/** Kills each step of the migrations at so many random points, and a fifth as often the backup before it. */
export function killMigrations(
  killsAStep: number,
  versions: readonly number[] = everyVersion(),
  onStep?: (version: number, sofar: MigrationFigures) => void,
): Promise<MigrationFigures> {
  return inFolder(async (path) => {
    const counts: Counts = {
      ...{ steps: 0, kills: 0, old: 0, fresh: 0, between: 0 },
      ...{ damaged: 0, withoutBackup: 0, badBackups: 0, stuck: 0 },
    };
    for (const version of versions) {
      counts.steps++;
      const step = await stepTo(path, version);
      // One that is over before its time is not killed, and does not count.
      const killUntil = async (kills: number, from: 'backup' | 'migration') => {
        while (counts.kills < kills) await killOnce(path, step, from, counts);
      };
      await killUntil(counts.kills + killsAStep, 'migration');
      await killUntil(counts.kills + Math.ceil(killsAStep / 5), 'backup');
      onStep?.(version, { ...counts });
    }
    return counts;
  });
}

/** The versions that steps lead to. The first one brings an empty file to what it is; there is nothing to keep. */
export function everyVersion(): readonly number[] {
  return migrations.map((_, index) => index + 1).slice(1);
}

interface Step {
  readonly version: number;
  /** The file before it. */
  readonly template: string;
  readonly oldSchema: string;
  readonly freshSchema: string;
  readonly tookMicroseconds: Readonly<Record<'backup' | 'migration', number>>;
}

async function stepTo(path: string, version: number): Promise<Step> {
  const template = join(dirname(path), 'template.sqlite');
  removeDatabase(template);
  makeOldDatabase(template, version - 1);
  const took = { backup: 0, migration: 0 };
  for (const from of ['backup', 'migration'] as const) {
    startFrom(template, path);
    took[from] = Number((await run(process.execPath, [migrator, path, String(version), from, '-'])).stdout);
  }
  return {
    ...{ version, template, tookMicroseconds: took },
    ...{ oldSchema: read(template, schemaOf), freshSchema: read(path, schemaOf) },
  };
}

async function killOnce(path: string, step: Step, from: 'backup' | 'migration', counts: Counts): Promise<void> {
  startFrom(step.template, path);
  const after = Math.round(Math.random() * step.tookMicroseconds[from]);
  const migrateTo = (afterMicroseconds: string) =>
    run(process.execPath, [migrator, path, String(step.version), from, afterMicroseconds]);
  await migrateTo(String(after)).catch((error: unknown) => {
    if (!(error instanceof Error && 'signal' in error && error.signal === 'SIGKILL')) throw error;
    counts.kills++;
  });
  if (checkDatabase(path).kind !== 'ok') counts.damaged++;
  const schema = read(path, schemaOf);
  if (schema === step.oldSchema) counts.old++;
  else if (schema === step.freshSchema) counts.fresh++;
  else counts.between++;
  const backups = namedBackups(path).map((backup) => checkDatabase(backup.path));
  const good = backups.filter((check) => check.kind === 'ok' && check.version === step.version - 1);
  counts.badBackups += backups.length - good.length;
  if (good.length === 0 && (from === 'migration' || schema !== step.oldSchema)) counts.withoutBackup++;
  if (counts.kills % resumedOneIn !== 0) return;
  await migrateTo('-');
  if (read(path, schemaOf) !== step.freshSchema) counts.stuck++;
}

function startFrom(template: string, path: string): void {
  removeDatabase(path);
  rmSync(backupFolder(path), { recursive: true, force: true });
  copyFileSync(template, path);
}

function read<Result>(path: string, look: (db: InstanceType<typeof Sqlite>) => Result): Result {
  const db = new Sqlite(path);
  try {
    return look(db);
  } finally {
    db.close();
  }
}
