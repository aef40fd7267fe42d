/** Runs the project's own command-line tools and reports how they ended. */
import { spawn, spawnSync } from 'node:child_process';

/** The program and the arguments that run `command`: a tool of node_modules, or `node`. */
const programOf = (command, args) =>
  command === 'node' ? [process.execPath, args] : ['npx', ['--no-install', command, ...args]];

const shell = process.platform === 'win32';

/** Runs `command` (a tool of node_modules, or `node`) with its output in the terminal. Returns whether it succeeded. */
export function run(command, args, env = {}) {
  const [program, programArgs] = programOf(command, args);
  const result = spawnSync(program, programArgs, {
    stdio: 'inherit',
    env: { ...process.env, ...env },
    shell,
  });
  return result.status === 0;
}

/** Starts `command` and resolves, once it has ended, with whether it succeeded and with its output. */
export function start(command, args) {
  const [program, programArgs] = programOf(command, args);
  const child = spawn(program, programArgs, { shell });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => (output += text));
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ succeeded: false, output: `${output}${error}\n` }));
    child.on('close', (status) => resolve({ succeeded: status === 0, output }));
  });
}
