/** Runs one of the project's own command-line tools and reports how it ended. */
import { spawnSync } from 'node:child_process';

/** True when `command` ended well; its output goes straight to the terminal. */
export function run(command, args, env = {}) {
  const done = spawnSync('npx', ['--no-install', command, ...args], {
    stdio: 'inherit',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  });
  return done.status === 0;
}
