/**
 * `npm run test:scale`: inspects a generated training file of at least 2 GB with the built command: in one pass, and in shards (parts)
 * with the scripts of docs/at-scale.md. The last line is `N passed, N failed`, and the exit code is 1 if anything failed.
 * Options: `--bytes` (default 2.1e9), and `--only` with one case (one-pass, parallel, dask or others; default: all cases).
 */
import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statfsSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureInstalled } from './install.mjs';

ensureInstalled();
const { untilTrue } = await import('./process-group.mjs');
const { ensurePackage, outputOf, start, succeeds } = await import('./scale/processes.mjs');
const { bytesPerLine, writeTrainingFile } = await import('./scale/shards.mjs');
const { ensureBuilt } = await import('./ensure-built.mjs');
const { finish } = await import('./run-tests.mjs');

const { values } = parseArgs({
  options: { bytes: { type: 'string', default: '2.1e9' }, only: { type: 'string' } },
});
const bytes = Number(values.bytes);
const shardCount = Math.max(16, Math.ceil(bytes / 140e6));
// Defects repeat every 20 lines.
const linesPerShard = Math.ceil(bytes / shardCount / bytesPerLine / 20) * 20;
const seed = 29;
/** The maximum number of tokens of an example. Some examples are longer on purpose. */
const maxTokens = 2500;
const python = '/usr/bin/python3';
const root = fileURLToPath(new URL('..', import.meta.url));

const folder = mkdtempSync(join(tmpdir(), 'ft-scale-'));
const peaksFile = join(folder, 'peaks');
const whole = join(folder, 'train.jsonl');
const onePassReport = join(folder, 'one-pass.json');
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130));

const result = { passed: 0, failed: 0 };
const startedAt = performance.now();
const seconds = (from) => `${Math.ceil((performance.now() - from) / 1000)} s`;
const gigabytes = (size) => `${(size / 1e9).toFixed(1)} GB`;

/** Runs a case and counts its result. The text that `check` returns is printed beside the title. */
async function test(name, title, check) {
  if (values.only && values.only !== name) return;
  const from = performance.now();
  try {
    const remark = await check();
    result.passed += 1;
    console.log(`✓ ${title} (${seconds(from)}${remark ? `; ${remark}` : ''})`);
  } catch (error) {
    result.failed += 1;
    console.log(`✗ ${title} (${seconds(from)})\n  ${error.message}`);
  }
}

function expect(isTrue, message) {
  if (!isTrue) throw new Error(message);
}

/**
 * Makes a folder with a command `ft-breakeven` that calls the command of this build. It adds the options that every call needs, and
 * appends the peak memory of the process to `peaksFile`.
 */
function commandFolder() {
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  const peakWriter = join(bin, 'write-peak.mjs');
  writeFileSync(
    peakWriter,
    `import { appendFileSync } from 'node:fs';
    import { isMainThread } from 'node:worker_threads';
    if (isMainThread) process.on('exit', () => appendFileSync(${JSON.stringify(peaksFile)},
      JSON.stringify([process.argv[2], process.resourceUsage().maxRSS * 1024]) + '\\n'));`,
  );
  const command = join(bin, 'ft-breakeven');
  writeFileSync(
    command,
    `#!/bin/sh\nexec '${process.execPath}' --import '${peakWriter}' '${join(root, 'dist/cli/index.js')}' "$@" --limit ${maxTokens} --json\n`,
  );
  chmodSync(command, 0o755);
  return bin;
}

const environment = { ...process.env, PATH: `${commandFolder()}:${process.env.PATH}` };

/** The memory limits that docs/at-scale.md states, in MB, by subcommand. */
const memoryLimits = Object.fromEntries(
  [...readFileSync(join(root, 'docs/at-scale.md'), 'utf8').matchAll(/^\| `(\w+)` \| ([\d,]+) MB \|/gm)].map(
    ([, command, limit]) => [command, Number(limit.replace(',', ''))],
  ),
);

/**
 * The highest peak memory, in MB, of the processes of a subcommand (`inspect`, `merge`) that have run since the last call of this function.
 * Fails if it is above the limit.
 */
function peakMemory(command) {
  const lines = existsSync(peaksFile) ? readFileSync(peaksFile, 'utf8').trim().split('\n') : [];
  rmSync(peaksFile, { force: true });
  const sizes = lines.map((line) => JSON.parse(line)).filter(([name]) => name === command);
  const peak = Math.round(Math.max(...sizes.map(([, size]) => size)) / 1e6);
  expect(
    peak > 0 && peak <= memoryLimits[command],
    `${command} took ${peak} MB; the limit is ${memoryLimits[command]} MB.`,
  );
  return `${peak} MB`;
}

/** Makes a folder with the scripts that docs/at-scale.md contains. */
function makeScriptFolder(name) {
  const path = join(folder, name);
  mkdirSync(path);
  const page = readFileSync(join(root, 'docs/at-scale.md'), 'utf8');
  for (const [, file, text] of page.matchAll(/<!-- file: (\S+) -->\n```\w+\n([\s\S]*?\n)```/g)) {
    writeFileSync(join(path, file), text);
    chmodSync(join(path, file), 0o755);
  }
  return path;
}

/** Fails if the report at `path` is not the same text as the report of one pass. */
function expectOnePass(path, expected = onePassReport) {
  const [text, expectedText] = [path, expected].map((each) => readFileSync(each, 'utf8'));
  expect(expectedText !== '', 'There is no report of one pass to compare with.');
  if (text === expectedText) return;
  const [report, expectedReport] = [text, expectedText].map((each) => (each === '' ? {} : JSON.parse(each)));
  const different = Object.keys(expectedReport).filter(
    (key) => JSON.stringify(report[key]) !== JSON.stringify(expectedReport[key]),
  );
  throw new Error(`The report differs from that of one pass in: ${different.join(', ') || 'its notation'}.`);
}

/** Fails if the findings of a report are not exactly the defects that were planted in the file. */
function expectPlanted({ findings, duplicates, examples }, planted, lineCount) {
  const found = new Map(findings.map((finding) => [finding.rule, finding]));
  const expectedRules = new Set([...planted.keys(), ...(examples > 100_000 ? ['many-examples'] : [])]);
  if (statSync(whole).size > 512 * 1024 * 1024) expectedRules.add('file-size');
  const [foundList, plantedList] = [[...found.keys()].sort(), [...expectedRules].sort()].map(String);
  expect(foundList === plantedList, `Found: ${foundList}\n  Planted: ${plantedList}`);
  for (const [rule, places] of planted) {
    const finding = found.get(rule);
    if (!finding) continue;
    const lines = finding.places.map(({ line }) => line);
    // If there are too many distinct examples, inputs or system prompts, a random sample of them is compared.
    if (finding.params.comparedShare !== undefined) {
      const plantedLines = new Set(places);
      expect(
        lines.every((line) => plantedLines.has(line)),
        `${rule}: found where it was not planted.`,
      );
      continue;
    }
    expect(
      finding.count === places.length,
      `${rule}: found at ${finding.count} lines, planted at ${places.length} lines.`,
    );
    expect(
      lines.length >= Math.min(20, places.length) && lines.every((line, index) => line === places[index]),
      `${rule}: the first lines are ${lines.slice(0, 5)}, planted were ${places.slice(0, 5)}.`,
    );
  }
  for (const [rule, { comparedShare, estimate }] of [
    ['exact-duplicates', duplicates.exact],
    ['near-duplicates', duplicates.near],
  ]) {
    const plantedCount = planted.get(rule).length;
    // Five standard errors of a random sample, and 1 % because near duplicates may also be missed by chance.
    const tolerance =
      5 * Math.sqrt((plantedCount * (1 - comparedShare)) / comparedShare) + plantedCount / 100;
    expect(
      Math.abs(estimate - plantedCount) <= tolerance,
      `${rule}: estimated ${estimate}, planted ${plantedCount} ± ${Math.ceil(tolerance)}.`,
    );
  }
  expect(
    lineCount === linesPerShard * shardCount,
    `${lineCount} lines were counted, ${linesPerShard * shardCount} were written.`,
  );
}

expect(ensureBuilt(), 'The build failed.');

const { bavail, bsize } = statfsSync(folder);
// For the shards, the whole file, and a state file for each shard.
const neededBytes = 2.2 * bytes + shardCount * 60e6;
console.log(
  `${cpus()[0]?.model} × ${availableParallelism()}, load ${loadavg()[0].toFixed(1)}, Node ${process.versions.node}. ` +
    `${folder} needs ${gigabytes(neededBytes)} and has ${gigabytes(bavail * bsize)} free; it is removed at the end.`,
);
if (bavail * bsize < neededBytes) {
  console.log('✗ There is too little space.');
  finish({ passed: 0, failed: 1 });
}
const writtenAt = performance.now();
mkdirSync(join(folder, 'shards'));
const { paths, planted } = await writeTrainingFile({
  target: join(folder, 'shards'),
  count: shardCount,
  lineCount: linesPerShard,
  seed,
  whole,
});
const size = statSync(whole).size;
console.log(
  `${gigabytes(size)} in ${shardCount} shards of ${linesPerShard} lines written in ${seconds(writtenAt)}.`,
);

const statesIn = (target) => readdirSync(target).filter((name) => name.endsWith('.state'));
const removeStates = () => {
  for (const name of readdirSync(join(folder, 'shards')))
    if (!name.endsWith('.jsonl')) rmSync(join(folder, 'shards', name));
};

/** Runs a script of docs/at-scale.md in a new folder. Returns the path of the file with its output. */
async function runDocumented(name, command, args, env = environment) {
  const cwd = makeScriptFolder(name);
  const output = join(cwd, 'report.json');
  const code = await start(command, args, { cwd, env, output }).ended;
  // Exit code 1 means that the training file has errors, as planted.
  expect(code === 1, `The script ended with ${code}.`);
  return output;
}

writeFileSync(onePassReport, '');
// This case also runs before `parallel` and `dask`, because they compare their reports with its report.
if (values.only !== 'others')
  await test(
    values.only ?? 'one-pass',
    `one pass over ${gigabytes(size)} finds every planted defect at its line, and nothing else`,
    async () => {
      const from = performance.now();
      const args = ['inspect', whole, '--workers', String(Math.min(4, availableParallelism()))];
      const code = await start('ft-breakeven', args, { env: environment, output: onePassReport }).ended;
      expect(code === 1, `The command ended with ${code}.`);
      const rate = size / 1e6 / ((performance.now() - from) / 1000);
      const report = JSON.parse(readFileSync(onePassReport, 'utf8'));
      expectPlanted(report, planted, report.lineCount);
      return `${rate.toFixed(0)} MB/s, ${report.tokens.toLocaleString('en')} tokens, peak memory ${peakMemory('inspect')}`;
    },
  );

/** A text with the peak memory of the inspections of shards, and of the merge. */
const peaksOfShards = () => {
  const peaks = readFileSync(peaksFile, 'utf8');
  const inspection = peakMemory('inspect');
  // `peakMemory` has removed the file.
  appendFileSync(peaksFile, peaks);
  return `peak memory ${inspection} of a shard, ${peakMemory('merge')} of the merge`;
};

await test(
  'parallel',
  `${shardCount} shards through GNU parallel merge into the report of one pass`,
  async () => {
    ensurePackage({
      name: 'parallel',
      reason: 'a case of this test runs the shards with GNU parallel.',
      isInstalled: () => outputOf('parallel', ['--version']).startsWith('GNU parallel'),
    });
    expectOnePass(await runDocumented('parallel', './inspect-parallel.sh', paths));
    removeStates();
    return peaksOfShards();
  },
);

await test(
  'dask',
  `${shardCount} shards on a Dask scheduler merge into the report of one pass, although one of two workers is killed midway`,
  async () => {
    ensurePackage({
      name: 'python3-distributed',
      reason: 'a case of this test runs the shards on a Dask scheduler with two workers.',
      isInstalled: () => succeeds(python, ['-c', 'import distributed']),
    });
    const cwd = makeScriptFolder('dask');
    const schedulerFile = join(cwd, 'scheduler.json');
    const log = join(cwd, 'dask.log');
    const startDask = (...args) =>
      start(python, ['-m', 'dask', ...args, '--host', '127.0.0.1', '--no-dashboard'], {
        cwd,
        env: environment,
        log,
      });
    const scheduler = startDask('scheduler', '--port', '0', '--scheduler-file', schedulerFile);
    await untilTrue(() => existsSync(schedulerFile), scheduler, 'The scheduler did not start.');
    const startWorker = () =>
      startDask(
        ...['worker', '--scheduler-file', schedulerFile, '--nthreads', '1', '--no-nanny'],
        ...['--local-directory', cwd],
      );
    const workers = [startWorker(), startWorker()];
    const { address } = JSON.parse(readFileSync(schedulerFile, 'utf8'));
    const output = join(cwd, 'report.json');
    const client = start(python, ['inspect_dask.py', address, ...paths], { cwd, env: environment, output });
    const killedPid = workers[1].child.pid;
    const shards = join(folder, 'shards');
    const findUnfinishedShard = () =>
      readdirSync(shards).find((name) => name.endsWith(`.unfinished-${killedPid}`));
    await untilTrue(
      () => statesIn(shards).length >= shardCount / 3 && findUnfinishedShard() !== undefined,
      client,
      'The client ended before a worker could be killed.',
    );
    await workers[1].kill();
    const doneCount = statesIn(shards).length;
    const code = await client.ended;
    expect(code === 1, `The client ended with ${code}.`);
    const cutShard = findUnfinishedShard()?.split('.')[0];
    expect(cutShard !== undefined, 'The killed worker was not in the midst of a shard.');
    for (const group of [workers[0], scheduler]) await group.kill();
    expectOnePass(output);
    removeStates();
    return `killed after ${doneCount} of ${shardCount} shards, in the midst of shard ${cutShard}; ${peaksOfShards()}`;
  },
);

await test(
  'others',
  'on a small file, the scripts for xargs, Spark, Slurm and AWS Batch merge into the report of one pass, with stand-ins of the last three',
  async () => {
    const small = join(folder, 'small');
    mkdirSync(join(small, 'shards'), { recursive: true });
    const file = join(small, 'train.jsonl');
    await writeTrainingFile({ target: join(small, 'shards'), count: 3, lineCount: 800, seed, whole: file });
    const expected = join(small, 'one-pass.json');
    await start('ft-breakeven', ['inspect', file], { env: environment, output: expected }).ended;
    const cwd = makeScriptFolder('others');
    const bucket = join(cwd, 'bucket');
    const env = {
      ...environment,
      PATH: `${join(root, 'scripts/scale/stand-ins')}:${environment.PATH}`,
      PYTHONPATH: join(root, 'scripts/scale/stand-ins'),
      PYTHONDONTWRITEBYTECODE: '1',
      BUCKET: bucket,
    };
    const script = `
      set -euo pipefail
      ./inspect-xargs.sh '${join(small, 'shards')}'/*.jsonl > xargs.json || [ $? = 1 ]
      rm '${join(small, 'shards')}'/*.state
      ${python} inspect_spark.py '${file}' states
      ft-breakeven merge states/part-* > spark.json || [ $? = 1 ]
      mkdir bucket; cp -r '${join(small, 'shards')}' .
      ./inspect-slurm.sh shards/*.jsonl
      rm shards/*.state
      ./number-shards.sh shards/*.jsonl > shards.tsv
      cp -r shards shards.tsv bucket/
      PATH="$PWD:$PATH" ./inspect-batch.sh s3://bucket queue definition 3`;
    const code = await start('bash', ['-c', script], { cwd, env, log: join(cwd, 'log') }).ended;
    expect(code === 0, readFileSync(join(cwd, 'log'), 'utf8'));
    for (const report of ['xargs.json', 'spark.json', 'report.txt', 'bucket/report.txt'])
      expectOnePass(join(cwd, report), expected);
  },
);

console.log(`All in ${seconds(startedAt)}.`);
finish(result);
