import { describe, expect, it } from 'vitest';
import { subCommands } from '../../src/cli/sub-commands.js';
import { run } from './captured.js';

describe('the command line', () => {
  it.each(['--help', 'help', '-h', '--help --json'])('lists every sub-command for %s', async (line) => {
    const { code, stdout, stderr } = await run(line);

    expect(code).toBe(0);
    expect(stderr).toBe('');
    for (const { usage, summary } of subCommands)
      expect(stdout).toMatch(new RegExp(`^  ${escape(usage)} +${escape(summary)}$`, 'm'));
  });

  it('lists them where nothing is asked for', async () => {
    const { code, stdout } = await run([]);

    expect(code).toBe(0);
    expect(stdout).toContain('nutshell …');
  });

  it.each(subCommands)('says what $name does, and its options', async ({ name, usage, options }) => {
    const { code, stdout } = await run(`${name} --help`);

    expect(code).toBe(0);
    expect(stdout.split('\n')[0]).toBe(`nutshell ${usage}`);
    for (const option of [...Object.keys(options), 'json', 'help']) expect(stdout).toContain(`  --${option}`);
  });

  it.each([
    ['doctro', 'There is no command doctro. Did you mean nutshell doctor?'],
    ['juggle', 'There is no command juggle. nutshell --help lists what there is.'],
    ['doctor --jsn', 'nutshell doctor has no option --jsn. Did you mean --json?'],
    ['doctor --loudly', 'nutshell doctor has no option --loudly. nutshell doctor --help lists its options.'],
    ['doctor --json=yes', '--json takes no value.'],
    ['doctor me', 'nutshell doctor does not know what me is for: nutshell doctor'],
    ['help juggle', 'There is no command juggle. nutshell --help lists what there is.'],
    ['--help doctro', 'There is no command doctro. Did you mean nutshell doctor?'],
  ])('ends with 2 for "%s", and says what was meant', async (line, says) => {
    expect(await run(line)).toEqual({ code: 2, stdout: '', stderr: `${says}\n` });
  });

  it.each(['help doctor', '--help doctor', '-h doctor', 'doctor -h'])(
    'says for "%s" what doctor does',
    async (line) => {
      const { code, stdout } = await run(line);

      expect(code).toBe(0);
      expect(stdout).toMatch(/^nutshell doctor\n/);
    },
  );

  it.each([
    [['--json'], '--json comes after a command: nutshell doctor --json. nutshell --help lists the commands.'],
    [['doctro', '--json'], 'There is no command doctro. Did you mean nutshell doctor?'],
    [['restore', '--json'], 'nutshell restore needs a file: nutshell restore <file>'],
    [['digest', '', '--json'], 'The id of nutshell digest is empty: nutshell digest [id]'],
  ])('tells a program in a document what is wrong with %j', async (line, says) => {
    const { code, stdout, stderr } = await run(line);

    expect(code).toBe(2);
    expect(JSON.parse(stdout)).toEqual({ error: { code: 'CALLED_WRONGLY', message: says } });
    expect(stderr).toBe(`${says}\n`);
  });

  it('tells its version', async () => {
    expect((await run('--version')).stdout).toBe('0.1.0\n');
  });
});

function escape(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
