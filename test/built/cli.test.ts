/** Tests the built command, run in a separate Node process as users run it, with worker threads. */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { chatFile } from '../files/files.ts';

const { bin } = JSON.parse(readFileSync('package.json', 'utf8'));
const command: string = bin['ft-breakeven'];
const folder = mkdtempSync(join(tmpdir(), 'ft-command-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the command, and waits until it ends. */
function ft(args: readonly string[], options: { readonly input?: string } = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
    encoding: 'utf8',
    maxBuffer: 1e9,
    ...options,
  });
  return { status, stdout, stderr };
}

/** The text of a training file that is long enough for worker threads and for several parts. */
const text = chatFile(30_000);
const train = join(folder, 'train.jsonl');
writeFileSync(train, text);

describe('the command', () => {
  it('can be run as a file', () => {
    expect(readFileSync(command, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
    expect(ft(['--help'])).toMatchObject({ status: 0, stderr: '' });
  });

  it('prints the version of the package', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(ft(['--version'])).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
  });

  it('gives the same report with worker threads, without them, and from standard input', () => {
    const reports = [
      ft(['inspect', train, '--counts', '--json', '--workers', '2']),
      ft(['inspect', train, '--counts', '--json', '--workers', '0']),
      ft(['inspect', '-', '--counts', '--json', '--workers', '1'], { input: text }),
    ];
    for (const { status, stderr } of reports) expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    const [withThreads, withoutThreads, fromStandardInput] = reports.map(({ stdout }) => stdout);
    expect(JSON.parse(withThreads as string).lineCount).toBe(30_000);
    expect(withoutThreads).toBe(withThreads);
    expect(fromStandardInput).toBe(withThreads);
  });

  it('merges the states of parts of a file into the same report as one pass', () => {
    const lines = text.trimEnd().split('\n');
    // The second part has only one line.
    const cuts = [0, 7_000, 7_001, 22_000, lines.length];
    const states = cuts.slice(0, -1).map((from, index) => {
      const shard = join(folder, `shard${index}.jsonl`);
      writeFileSync(shard, `${lines.slice(from, cuts[index + 1]).join('\n')}\n`);
      writeFileSync(
        `${shard}.json`,
        ft(['inspect', shard, '--counts', '--state', '--offset', `${from}`]).stdout,
      );
      return `${shard}.json`;
    });
    const merged = ft(['merge', ...states.toReversed(), '--counts', '--json']).stdout;
    const inOnePass = ft(['inspect', train, '--counts', '--json']).stdout;
    expect(JSON.parse(merged)).toEqual(JSON.parse(inOnePass));
  });

  it('ends without a message if the program that reads its output closes the pipe', () => {
    const script = `"${process.execPath}" "${command}" clean "${train}" 2>"${join(folder, 'stderr')}" | head -n 1`;
    expect(execFileSync('sh', ['-c', script], { encoding: 'utf8' })).toBe(
      text.slice(0, text.indexOf('\n') + 1),
    );
    expect(readFileSync(join(folder, 'stderr'), 'utf8')).toBe('');
  });

  it.runIf(existsSync('/dev/full'))('reports in one line that the disk is full', () => {
    const full = openSync('/dev/full', 'w');
    const { status, stderr } = spawnSync(process.execPath, [command, 'clean', train], {
      encoding: 'utf8',
      stdio: ['ignore', full, 'pipe'],
    });
    expect(status).toBe(2);
    expect(stderr).toMatch(/^ft-breakeven: .*the disk is full.*\n$/);
  });

  it.runIf(existsSync('/dev/full'))(
    'reports that the disk is full if the output file is a link to a full device, and does not replace the link',
    () => {
      const full = join(folder, 'full.jsonl');
      symlinkSync('/dev/full', full);
      const { status, stderr } = ft(['clean', train, '-o', full]);
      expect({ status, stderr }).toEqual({
        status: 2,
        stderr: `ft-breakeven: ${full}: the disk is full; what was written is incomplete.\n`,
      });
      expect(lstatSync(full).isSymbolicLink()).toBe(true);
    },
  );

  it('writes into a named pipe, which stays a pipe', () => {
    const pipe = join(folder, 'pipe');
    const script = `mkfifo "${pipe}" && { cat "${pipe}" > "${pipe}.read" & } && "${process.execPath}" "${command}" clean "${train}" -o "${pipe}" 2>/dev/null && wait`;
    execFileSync('sh', ['-c', script], { timeout: 60_000 });
    expect(readFileSync(`${pipe}.read`, 'utf8')).toBe(text);
    expect(lstatSync(pipe).isFIFO()).toBe(true);
  });
});
