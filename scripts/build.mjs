/** `npm run build`: the npm modules, the browser build, the declarations and the catalogue as JSON, into `dist/`. */
import { existsSync, rmSync } from 'node:fs';
import { run } from './run.mjs';

rmSync('dist', { recursive: true, force: true });
const steps = [
  () => run('vite', ['build', '--logLevel', 'warn']),
  () => run('vite', ['build', '--mode', 'cdn', '--logLevel', 'warn']),
  () => run('tsc', ['-p', 'tsconfig.build.json']),
  async () => {
    await import('./write-prices-json.mjs');
    return existsSync('dist/prices.json');
  },
];
for (const step of steps) if (!(await step())) process.exit(1);
