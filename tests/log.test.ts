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

describe('lines of one piece of work', () => {
  const work = `
    const { setTimeout: pause } = await import('node:timers/promises');
    const work = (name) => log.during(async () => {
      log.info('begun', { name });
      await pause(5);
      await log.during(async () => log.info('ended', { name }));
    });
    await Promise.all([work('first'), work('second')]);
    log.info('alone');`;

  it('have one request, work within other work has that too, and other lines have none', async () => {
    const lines = (await written('json', work))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));

    const requestsOf = (name: string | undefined) =>
      lines.filter((line) => line.name === name).map(({ request }) => request);
    const [first, second] = [requestsOf('first'), requestsOf('second')];
    expect(first).toEqual([expect.stringMatching(/^[\w-]{8}$/), first[0]]);
    expect(second).toEqual([expect.stringMatching(/^[\w-]{8}$/), second[0]]);
    expect(first[0]).not.toBe(second[0]);
    expect(requestsOf(undefined)).toEqual([undefined]);
  });
});
