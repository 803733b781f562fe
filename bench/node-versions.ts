import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';

/**
 * Runs the whole suite, as committed, on other versions of Node: `node dist/bench/node-versions.js 22 24`. Each is the newest
 * of that line in the npm registry; SQLite is compiled against its headers. Prints what the runner said last. Exit code 1
 * where one failed.
 */
function main(lines: readonly string[]): void {
  const folder = mkdtempSync(join(tmpdir(), 'node-versions-'));
  try {
    const results = lines.map((line) => tryOn(line, join(folder, line)));
    process.exitCode = results.every(Boolean) ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function tryOn(line: string, folder: string): boolean {
  mkdirSync(folder);
  const node = fetchNode(line, folder);
  const project = join(folder, 'project');
  mkdirSync(project);
  execFileSync('tar', ['x', '-C', project], {
    input: execFileSync('git', ['archive', 'HEAD'], { maxBuffer: 2 ** 28 }),
  });
  const environment = { ...process.env, ...node.environment };
  const ended = ['ci', 'test'].map((step) => {
    const { status, stdout, stderr } = spawnSync(node.path, [npmPath(), step], {
      cwd: project,
      env: environment,
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    });
    if (status !== 0) process.stderr.write(stdout.slice(-20_000) + stderr.slice(-20_000));
    return { status, said: stdout.trimEnd().split('\n').slice(-5).join('\n') };
  });
  console.log(`Node ${node.version}\n${ended.at(-1)?.said ?? ''}\n`);
  return ended.every(({ status }) => status === 0);
}

/** The newest Node of a line: the program, and the environment in which npm and what it starts find it and its headers. */
function fetchNode(line: string, folder: string) {
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  execFileSync('npm', ['pack', '--silent', `${name}@${newestOf(name, line)}`], { cwd: folder });
  const archive = readdirSync(folder).find((file) => file.endsWith('.tgz'));
  if (archive === undefined) throw new Error(`The registry has no ${name} of the line ${line}.`);
  execFileSync('tar', ['xzf', archive], { cwd: folder });
  const bin = resolve(folder, 'package', 'bin');
  const path = join(bin, 'node');
  return {
    path,
    version: execFileSync(path, ['--version'], { encoding: 'utf8' }).trim(),
    environment: {
      PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}`,
      npm_config_nodedir: resolve(folder, 'package'),
      // No prebuilt binary may stand in for what this Node is given.
      npm_config_build_from_source: 'true',
    },
  };
}

function newestOf(name: string, line: string): string {
  const answer = execFileSync('npm', ['view', name, 'versions', '--json'], { encoding: 'utf8', maxBuffer: 2 ** 26 });
  const versions = (JSON.parse(answer) as readonly string[]).filter((version) => version.startsWith(`${line}.`));
  const newest = versions
    .filter((version) => !version.includes('-'))
    .sort(byNumber)
    .at(-1);
  if (newest === undefined) throw new Error(`The registry has no ${name} of the line ${line}.`);
  return newest;
}

function byNumber(one: string, other: string): number {
  return one.localeCompare(other, 'en', { numeric: true });
}

/** npm's own script, so that the other Node can run it. */
function npmPath(): string {
  const { npm_execpath: given } = process.env;
  if (given !== undefined) return given;
  const root = execFileSync('npm', ['root', '--global'], { encoding: 'utf8' }).trim();
  return join(root, 'npm', 'bin', 'npm-cli.js');
}

main(process.argv.slice(2));
