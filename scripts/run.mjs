/** Runs one of the project's own command-line tools and reports how it ended. */
import { spawnSync } from 'node:child_process';

/** Whether `command` (a tool of node_modules, or `node`) succeeded; its output goes to the terminal. */
export function run(command, args, env = {}) {
  const [program, words] =
    command === 'node' ? [process.execPath, args] : ['npx', ['--no-install', command, ...args]];
  const done = spawnSync(program, words, {
    stdio: 'inherit',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  });
  return done.status === 0;
}
