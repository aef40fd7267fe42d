/** Helpers of `npm run test:scale`: start processes, write files, and install packages of Debian. */
import { spawnSync } from 'node:child_process';
import { closeSync, createReadStream, createWriteStream, openSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { startGroup } from '../process-group.mjs';
import { installPackages } from '../programs.mjs';

/**
 * Starts a command as a process group. Its standard output goes to the file `output`, or else to the file `log`. Its standard error goes to
 * `log`. Without a file, both are shown in the terminal.
 */
export function start(command, args, { output, log, ...options } = {}) {
  const [out, error] = [output ?? log, log].map((path) => (path ? openSync(path, 'a') : null));
  const stdio = ['ignore', out ?? 'inherit', error ?? 'inherit'];
  const group = startGroup(command, args, { ...options, stdio });
  for (const file of [out, error]) if (file !== null) closeSync(file);
  return group;
}

/** Appends files, one after another, to the file `whole`. */
export async function concatenate(paths, whole) {
  for (const path of paths)
    await pipeline(
      createReadStream(path, { highWaterMark: 1 << 20 }),
      createWriteStream(whole, { flags: 'a' }),
    );
}

/** Runs a command and returns its standard output; `''` if it cannot be started. */
export function outputOf(command, args) {
  return spawnSync(command, args, { encoding: 'utf8' }).stdout ?? '';
}

/** Runs a command and returns whether it succeeded. */
export function succeeds(command, args, options = {}) {
  return spawnSync(command, args, { ...options, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
}

/** Installs a package of Debian if it is missing. Throws an error that names the package if it cannot be installed. */
export function ensurePackage({ name, reason, isInstalled }) {
  if (isInstalled()) return;
  installPackages([name], reason, { recommended: false });
  if (!isInstalled())
    throw new Error(`Debian's package \`${name}\` is missing and could not be installed here: ${reason}`);
}
