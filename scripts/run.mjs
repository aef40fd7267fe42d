/** Runs one of the project's own command-line tools and reports how it ended. */
import { spawnSync } from 'node:child_process';

/** Runs `command` (a tool of node_modules, or `node`) with its output in the terminal. Returns whether it succeeded. */
export function run(command, args, env = {}) {
  const [program, programArgs] =
    command === 'node' ? [process.execPath, args] : ['npx', ['--no-install', command, ...args]];
  const result = spawnSync(program, programArgs, {
    stdio: 'inherit',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  });
  return result.status === 0;
}
