import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { newFolder } from './captured.js';
import { keepGuild } from './kept.js';

const { bin } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly bin: { readonly nutshell: string } };
const program = fileURLToPath(new URL(`../../${bin.nutshell}`, import.meta.url));

/** Starts the built program, in a folder of its own and with nothing but these settings. */
async function nutshell(words: readonly string[], settings: Readonly<Record<string, string>>, folder = newFolder()) {
  const env = { PATH: process.env['PATH'], ...settings };
  const child = spawn(process.execPath, [program, ...words], { cwd: folder, env });
  const written = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (written.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (written.stderr += text));
  await once(child, 'close');
  return { code: child.exitCode, ...written };
}

describe('the built program', { timeout: 60_000 }, () => {
  it('begins with the line by which a shell finds Node', () => {
    expect(readFileSync(program, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
  });

  it('lists its sub-commands', async () => {
    const { code, stdout } = await nutshell(['--help'], {});

    expect(code).toBe(0);
    expect(stdout).toContain('nutshell …');
  });

  it('says everything on standard error that is no answer, and ends with 2 for what it does not know', async () => {
    expect(await nutshell(['bakcup'], {})).toEqual({
      code: 2,
      stdout: '',
      stderr: 'There is no command bakcup. Did you mean nutshell backup?\n',
    });
  });

  it('makes files and folders that nobody else can read', async () => {
    const folder = newFolder();
    const path = join(folder, 'nutshell.sqlite');
    await keepGuild(path);

    await nutshell(['backup', 'copies/mine.sqlite'], { DATABASE_URL: path }, folder);
    await nutshell(['restore', 'copies/mine.sqlite', '--yes'], { DATABASE_URL: 'new.sqlite' }, folder);

    expect(statSync(join(folder, 'copies')).mode & 0o777).toBe(0o700);
    expect(statSync(join(folder, 'new.sqlite')).mode & 0o777).toBe(0o600);
  });

  it('ends without a word where nobody reads on', async () => {
    const line = `"${process.execPath}" "${program}" --help | true; echo "\${PIPESTATUS[0]}"`;

    const { stdout, stderr } = await promisify(execFile)('bash', ['-c', line]);

    expect([stdout, stderr]).toEqual(['0\n', '']);
  });

  it('reports every wrong setting at once', async () => {
    const { code, stderr } = await nutshell(['backup'], { TICK_SECONDS: '7', LOG_LEVEL: 'loud' });

    expect(code).toBe(1);
    expect(stderr.split('\n')).toHaveLength(3);
  });

  it('examines with the settings of .env, in one document, without the token', async () => {
    const folder = newFolder();
    const token = 'MTA0.token-of-nobody.x-y';
    writeFileSync(join(folder, '.env'), `DISCORD_TOKEN=${token}\nDISCORD_API_URL=http://127.0.0.1:9/${token}/api\n`);

    const { code, stdout, stderr } = await nutshell(['doctor', '--json'], {}, folder);

    expect(code).toBe(1);
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toMatchObject({ ok: false, findings: expect.any(Array) });
    expect(stdout).toContain('Discord cannot be reached');
    expect(stdout).not.toContain(token);
  });
});
