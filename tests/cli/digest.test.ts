import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { openSqliteStore } from '../../src/store/sqlite/open.js';
import { places } from '../helpers/discord/gateway.js';
import { newFolder, run } from './captured.js';
import { keepGuild } from './kept.js';

const patience = 60_000;

async function kept() {
  const folder = newFolder();
  const path = join(folder, 'data', 'nutshell.sqlite');
  return { folder, path, id: await keepGuild(path) };
}

describe('nutshell digest', { timeout: patience }, () => {
  it('lists the digests with their ids', async () => {
    const { folder, id } = await kept();

    const { code, stdout } = await run('digest', { folder });

    expect(code).toBe(0);
    expect(stdout).toMatch(new RegExp(`^ +${id}  ✓ well {8}Daily digest · channel ${places.channelId} · server `));
  });

  it('shows what a digest would post now, and writes nothing', async () => {
    const { folder, path, id } = await kept();
    const before = hashOf(path);

    const { code, stdout } = await run(`digest ${id} --preview`, { folder });

    expect(code).toBe(0);
    expect(stdout).toContain(`#${places.channelId} · Daily digest`);
    expect(stdout).toContain('1. Gate motor for Port Ansel arrives by rail');
    expect(stdout).toContain('The tidal lock at Port Ansel stopped halfway');
    expect(hashOf(path)).toBe(before);
  });

  it('makes its copy beside the database, and leaves nothing of it', async () => {
    const { folder, id } = await kept();
    const before = readdirSync(join(folder, 'data'));
    vi.stubEnv('TMPDIR', join(folder, 'no-room'));

    const { code } = await run(`digest ${id} --preview`, { folder }).finally(() => vi.unstubAllEnvs());

    expect(code).toBe(0);
    expect(readdirSync(join(folder, 'data'))).toEqual(before);
  });

  it('works beside a running bot', async () => {
    const { folder, path, id } = await kept();
    const bot = openSqliteStore(path);

    const { code, stdout } = await run(`digest ${id} --preview --json`, { folder }).finally(() => bot.close());

    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ digest: { id, name: 'Daily digest' }, parts: [expect.any(String)] });
  });

  it.each([
    ['digest 999 --preview', /^There is no digest 999\. There is: \d+\. \[DIGEST_UNKNOWN\]\n$/],
    ['digest --preview', /^Name a digest by its id\. There is: \d+\. \[DIGEST_NEEDED\]\n$/],
  ])('says which digests there are for "%s"', async (line, says) => {
    const { folder } = await kept();

    const { code, stderr } = await run(line, { folder });

    expect(code).toBe(1);
    expect(stderr).toMatch(says);
  });
});

function hashOf(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}
