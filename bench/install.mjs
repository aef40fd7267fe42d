/** Installs the packages that only the benchmarks need, into `bench/node_modules`. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('.', import.meta.url));

/** Installs other tokenizers and published vocabularies if they are missing. Exits the process if that fails. */
export function installBenchPackages() {
  if (existsSync(`${folder}node_modules/.package-lock.json`)) return;
  console.log(
    'Installing other tokenizers and published vocabularies (540 MB), which only the benchmarks use (npm ci).',
  );
  const result = spawnSync('npm', ['ci', '--prefix', folder, '--no-fund', '--no-audit', '--loglevel=error'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (result.status !== 0) process.exit(result.status ?? 1);
}
