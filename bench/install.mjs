/** Installs the packages that only the benches need, into `bench/node_modules`. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('.', import.meta.url));

/** Rival tokenizers and published vocabularies; exits the process when they cannot be installed. */
export function ensureRivals() {
  if (existsSync(`${folder}node_modules/.package-lock.json`)) return;
  console.log(
    'Installing rival tokenizers and published vocabularies (540 MB), which only benches use (npm ci).',
  );
  const done = spawnSync('npm', ['ci', '--prefix', folder, '--no-fund', '--no-audit', '--loglevel=error'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (done.status !== 0) process.exit(done.status ?? 1);
}
