/** Finds programs on the machine, and installs packages of Debian where that is possible. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The path if the file exists, else `null`. */
export const pathIfExists = (path) => (path && existsSync(path) ? path : null);

/** The paths of the programs `names` in the folders of `$PATH`, and then the paths in `otherPaths` that exist. */
export function findPrograms(names, otherPaths = []) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const paths = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return [...paths, ...otherPaths].filter((path) => existsSync(path));
}

/** The first path that `findPrograms` finds; `null` if it finds none. */
export function findProgram(names, otherPaths = []) {
  return findPrograms(names, otherPaths)[0] ?? null;
}

/**
 * Installs packages of Debian if this process is root on a machine with apt-get, and prints the `reason`. Otherwise it does nothing. The
 * caller checks afterwards whether the packages are installed. Unless `recommended` is false, apt-get also installs recommended packages.
 */
export function installPackages(names, reason, { recommended = true } = {}) {
  if (process.getuid?.() !== 0 || findProgram(['apt-get']) === null) return;
  const list = names.join(' ');
  console.log(`Installing ${list} (apt-get): ${reason}`);
  const install = `apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq ${recommended ? '' : '--no-install-recommends'} ${list}`;
  spawnSync('sh', ['-c', install], { stdio: ['ignore', 'ignore', 'inherit'] });
}
