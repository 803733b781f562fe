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
    const log = await openLog({ level: 'debug', format: '${format}', secrets: ['${token}', 'page/token+of=mine'] });
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
    [
      'one of several errors, and what caused that',
      `log.error('broke', { error: new AggregateError([new Error('a', { cause: new Error('${token}') })], 'all') })`,
    ],
  ])('never shows the token, in %s', async (_, statement) => {
    const text = await written(format, statement);

    expect(text).toContain('[secret]');
    expect(text).not.toContain(token);
  });
});

describe.each(['pretty', 'json'] as const)('an address in the log (%s)', (format) => {
  const key = 'b7f3c0ffee19aa04d2e6';
  it.each([
    ['a field', `{ url: 'https://paper.example/feed?key=${key}' }`],
    ['a field deep inside', `{ a: [{ b: 'see https://ann:${key}@paper.example/feed' }] }`],
    ['an error', `{ error: new Error('https://paper.example/${key}/rss broke') }`],
    ['what caused an error', `{ error: new Error('a', { cause: new Error('https://paper.example/?token=${key}') }) }`],
    ['one of several errors', `{ error: new AggregateError([new Error('https://paper.example/${key}')]) }`],
    [
      'what an error carries along',
      `{ error: Object.assign(new Error('a'), { url: 'https://paper.example/', requestBody: { json: '${key}' } }) }`,
    ],
  ])('never shows a reader’s key, in %s', async (_, fields) => {
    const text = await written(format, `log.error('broke', ${fields})`);

    expect(text).toContain('broke');
    expect(text).not.toContain(key);
  });

  it('never shows the second secret either', async () => {
    const text = await written(
      format,
      `log.info('asked', { path: '/?token=page/token+of=mine', same: 'page%2Ftoken%2Bof%3Dmine' })`,
    );

    expect(text).not.toMatch(/page.+mine/);
  });
});

describe('an error of a disk that is full', () => {
  it('is for those who look closely: the store has told of it', async () => {
    const room = JSON.stringify(fileURLToPath(new URL('../dist/src/store/upkeep.js', import.meta.url)));
    const text = await written(
      'json',
      `const { NoRoom } = await import(${room});
       log.error('job.failed', { error: new NoRoom('no room') });
       log.error('job.failed', { error: new Error('a fault') });`,
    );

    const levels = text
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { level: string }).level);
    expect(levels).toEqual(['debug', 'error']);
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
