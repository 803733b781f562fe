import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

// Written to a descriptor of the process, so it takes one of its own.
const built = fileURLToPath(new URL('../dist/src/log.js', import.meta.url));
const token = 'MTA0.geheim.c0ffee';

async function written(format: 'pretty' | 'json', statement: string): Promise<string> {
  const program = `
    const { openLog } = await import(${JSON.stringify(built)});
    const log = await openLog({ level: 'debug', format: '${format}', secret: '${token}' });
    ${statement}`;
  const { stderr } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', program]);
  return stderr;
}

describe.each(['pretty', 'json'] as const)('the log (%s)', (format) => {
  it.each([
    ['a field', `log.info('said', { token: '${token}' })`],
    ['an address', `log.warn('asked', { url: 'https://discord.example/api/webhooks/1/${token}?a=b' })`],
    [
      'an error, its stack and its cause',
      `log.error('broke', { error: new Error('${token}', { cause: new Error('${token}') }) })`,
    ],
    ['deep inside', `log.debug('held', { a: [{ b: { c: 'Bot ${token}' } }] })`],
  ])('never shows the token, in %s', async (_, statement) => {
    const text = await written(format, statement);

    expect(text).toContain('[secret]');
    expect(text).not.toContain(token);
  });
});
