/** `npm start`: installs missing packages, serves the playground and prints its address when it responds. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { freePort } from './free-port.mjs';
import { ensureInstalled } from './install.mjs';

ensureInstalled();

const port = await freePort(Number(process.env.PORT ?? 6006));
const address = `http://localhost:${port}/`;
const args = ['dev', '--port', String(port), '--exact-port', '--ci', '--disable-telemetry'];
// npx is not used, because it does not pass signals on.
const storybook = spawn(join('node_modules', '.bin', 'storybook'), args, {
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => storybook.kill(signal));
storybook.on('exit', (code) => process.exit(code ?? 0));

// npm passes a signal to the shell between it and this process, but not to this process. If that shell ends, this process
// gets another parent, and ends the playground.
const shell = process.ppid;
if (process.env.npm_lifecycle_event === 'start')
  setInterval(() => process.ppid !== shell && storybook.kill(), 500).unref();

/** Whether the playground responds. */
const responds = () =>
  fetch(address).then(
    ({ ok }) => ok,
    () => false,
  );

while (!(await responds())) await delay(250);
console.log(`\nPlayground: ${address}\n`);
