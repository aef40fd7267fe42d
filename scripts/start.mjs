/** `npm start`: installs what is missing, then serves the playground and prints its address. */
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { ensureInstalled } from './install.mjs';

ensureInstalled();

/** The first free port from `port` on. */
function freePort(port) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(freePort(port + 1)));
    probe.listen(port, () => probe.close(() => resolve(port)));
  });
}

const port = await freePort(Number(process.env.PORT ?? 6006));
console.log(`\nPlayground: http://localhost:${port}/\n`);
const args = ['--no-install', 'storybook', 'dev', '--port', String(port), '--ci', '--disable-telemetry'];
const storybook = spawn('npx', args, { stdio: 'inherit', shell: process.platform === 'win32' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => storybook.kill(signal));
storybook.on('exit', (code) => process.exit(code ?? 0));
