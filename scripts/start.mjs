/** `npm start`: installs missing packages, serves the playground and prints its address when it responds. */
import { join } from 'node:path';
import { ensureInstalled } from './install.mjs';
import { freePort, responds } from './local-server.mjs';
import { startGroup, untilTrue } from './process-group.mjs';

ensureInstalled();

const port = await freePort(Number(process.env.PORT ?? 6006));
const address = `http://localhost:${port}/`;
const args = ['dev', '--port', String(port), '--exact-port', '--ci', '--disable-telemetry'];
// npx is not used, because it does not pass signals on.
const storybook = startGroup(join('node_modules', '.bin', 'storybook'), args, {
  stdio: ['ignore', 'inherit', 'inherit'],
  shell: process.platform === 'win32',
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => storybook.kill(signal));
storybook.ended.then((code) => process.exit(Number(code) || 0));

// npm passes a signal to the shell between it and this process, but not to this process. If that shell ends, this process
// gets another parent, and ends the playground.
const shell = process.ppid;
if (process.env.npm_lifecycle_event === 'start')
  setInterval(() => process.ppid !== shell && storybook.kill('SIGTERM'), 500).unref();

await untilTrue(() => responds(address), storybook, 'The playground has ended.');
console.log(`\nPlayground: ${address}\n`);
