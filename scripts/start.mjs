/** `npm start`: installs missing packages, serves the playground and prints its address when it responds. */
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { ensureInstalled } from './install.mjs';

ensureInstalled();

/** Whether `port` is free on `host`, or on every address if `host` is left out. */
function isFree(port, host) {
  return new Promise((resolve) => {
    const probe = createServer();
    // A machine without this kind of address has no listener on it.
    probe.once('error', ({ code }) => resolve(code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT'));
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });
}

/** The first port, from `port` on, that is free on every address. */
async function freePort(port) {
  for (const host of [undefined, '127.0.0.1', '::1'])
    if (!(await isFree(port, host))) return freePort(port + 1);
  return port;
}

const port = await freePort(Number(process.env.PORT ?? 6006));
const address = `http://localhost:${port}/`;
const args = ['dev', '--port', String(port), '--exact-port', '--ci', '--disable-telemetry'];
// Not started by npx, which does not pass signals on.
const storybook = spawn(join('node_modules', '.bin', 'storybook'), args, {
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => storybook.kill(signal));
storybook.on('exit', (code) => process.exit(code ?? 0));

// npm passes a signal only to the shell between it and this process. So the end of that shell, which gives this process
// another parent, ends the playground too.
const shell = process.ppid;
if (process.env.npm_lifecycle_event === 'start')
  setInterval(() => process.ppid !== shell && storybook.kill(), 500).unref();

/** Whether the playground responds. */
const answers = () =>
  fetch(address).then(
    ({ ok }) => ok,
    () => false,
  );

while (!(await answers())) await delay(250);
console.log(`\nPlayground: ${address}\n`);
