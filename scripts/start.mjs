/** `npm start`: installs missing packages, serves the playground and prints its address when it responds. */
import { join } from 'node:path';
import { ensureInstalled } from './install.mjs';
import { freePort, responds } from './local-server.mjs';
import { startGroup, untilTrue } from './process-group.mjs';
import { endWithNpm } from './with-npm.mjs';

ensureInstalled();

const port = await freePort(Number(process.env.PORT || 6006));
const address = `http://localhost:${port}/`;
const args = ['dev', '--port', String(port), '--exact-port', '--ci', '--disable-telemetry'];
// npx is not used, because it does not pass signals on.
const storybook = startGroup(join('node_modules', '.bin', 'storybook'), args, {
  stdio: ['ignore', 'inherit', 'inherit'],
  shell: process.platform === 'win32',
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => storybook.kill(signal));
storybook.ended.then((code) => process.exit(Number(code) || 0));

endWithNpm('start', () => storybook.kill('SIGTERM'));

await untilTrue(() => responds(address), storybook, 'The playground has ended.');
console.log(`\nPlayground: ${address}\n`);
