/** Helpers of `npm run test:scale`: start and end processes, write files, and install packages of Debian. */
import { spawn, spawnSync } from 'node:child_process';
import { closeSync, createReadStream, createWriteStream, openSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { installPackages } from '../programs.mjs';

/** The running processes. Each is the leader of its own process group. */
const running = new Set();

/**
 * Starts a process. Its standard output is written to the file `output`, and its standard error is shown; with `log`, both are
 * written to that file. `ended` resolves to its exit code, or to the signal that ended it.
 */
export function start(command, args, { output, log, ...options } = {}) {
  const [out, error] = [output ?? log, log].map((path) => (path ? openSync(path, 'a') : null));
  const child = spawn(command, args, {
    ...options,
    detached: true,
    stdio: ['ignore', out ?? 'inherit', error ?? 'inherit'],
  });
  for (const file of [out, error]) if (file !== null) closeSync(file);
  running.add(child);
  const ended = new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      running.delete(child);
      resolve(code ?? signal);
    });
  });
  // The failure of a process is no error if the test no longer waits for it.
  ended.catch(() => {});
  return { pid: child.pid, ended };
}

/** Ends a process at once, with every process that it has started. */
export function kill(pid) {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

/** Ends all processes that still run. */
export function killAll() {
  for (const { pid } of running) kill(pid);
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
