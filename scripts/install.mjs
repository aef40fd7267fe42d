/**
 * Installs the packages of a lock file if they are missing. Uses only Node's own modules, because it runs before any
 * package is installed.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Installs the packages of the project unless they are installed. Exits the process if that fails. */
export function ensureInstalled() {
  const message =
    'Installing the packages that the playground and the tests need into node_modules (npm ci).';
  if (!installIn('.', message)) process.exit(1);
}

/**
 * Runs `npm ci` in a folder unless its `node_modules` matches its `package-lock.json`, and prints the message first. Returns whether
 * the packages are installed afterwards.
 */
export function installIn(folder, message) {
  const stamp = join(folder, 'node_modules/.installed-lock');
  const lockHash = createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lockHash) return true;
  console.log(message);
  const args = ['ci', '--prefix', folder, '--no-fund', '--no-audit', '--loglevel=error'];
  const { status } = spawnSync('npm', args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) return false;
  writeFileSync(stamp, lockHash);
  return true;
}
