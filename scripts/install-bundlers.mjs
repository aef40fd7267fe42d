/** Installs the bundlers with which the entries of the package are measured, into `scripts/bundlers/node_modules`. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('./bundlers/', import.meta.url));

/** Installs esbuild, Rollup and webpack if they are missing. Throws if that fails. */
export function installBundlers() {
  if (existsSync(`${folder}node_modules/.package-lock.json`)) return;
  console.log('Installing the bundlers with which the entries are measured (56 MB, npm ci).');
  const args = ['ci', '--prefix', folder, '--no-fund', '--no-audit', '--loglevel=error'];
  const { status } = spawnSync('npm', args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) throw new Error('The bundlers could not be installed.');
}
