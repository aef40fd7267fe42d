/**
 * `npm run prices:update`: the monthly refresh of the prices. Installs the newest `@pydantic/genai-prices`, notes its publication date,
 * writes the base prices that have changed, and prints each of them, then the conflicts and gaps. Tuned prices, training and hosting
 * are in no dataset, and are not changed.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { datesFile } from './prices-load.mjs';
import { run } from './run.mjs';

const dataset = '@pydantic/genai-prices';

const [newest, published] = newestVersion();
const dates = JSON.parse(readFileSync(datesFile, 'utf8'));
console.log(`${dataset} ${newest} of ${published}${newest in dates ? ', as before' : ''}`);
if (!(newest in dates)) {
  npm(['install', '--save-dev', `${dataset}@${newest}`], 'inherit');
  writeFileSync(datesFile, `${JSON.stringify({ ...dates, [newest]: published }, null, 2)}\n`);
}
const isDone = [['scripts/prices-refresh.mjs', '--write'], ['scripts/prices-check.mjs']].every((args) =>
  run('node', args),
);
process.exit(isDone ? 0 : 1);

/** The newest version of the dataset, and the day on which it was published. */
function newestVersion() {
  const { version, time } = JSON.parse(npm(['view', dataset, 'version', 'time', '--json'], 'pipe'));
  return [version, time[version].slice(0, 10)];
}

/** Runs npm, with its output in the terminal or as the result. Throws if it fails. */
function npm(args, output) {
  const shell = process.platform === 'win32';
  return execFileSync('npm', args, { encoding: 'utf8', stdio: ['ignore', output, 'inherit'], shell });
}
