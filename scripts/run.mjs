/** Runs one of the project's own command-line tools and reports how it ended. */
import { spawnSync } from 'node:child_process';

/** True when `command` (a tool of node_modules, or `node` itself) ended well; its output goes straight to the terminal. */
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
