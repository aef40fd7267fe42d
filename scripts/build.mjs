/** `npm run build`: the npm modules, the browser build, the declarations and the catalogue as JSON, into `dist/`. */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './run.mjs';

/** The compiler leaves the source's `.ts` in the imports of declarations; what ships ends in `.js`. */
function nameShippedFiles() {
  for (const file of readdirSync('dist', { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.d.ts')) continue;
    const path = join('dist', file);
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.replace(/((?:from|import\()\s*['"]\.[^'"]+)\.ts(['"])/g, '$1.js$2'));
  }
  return true;
}

rmSync('dist', { recursive: true, force: true });
const steps = [
  () => run('vite', ['build', '--logLevel', 'warn']),
  () => run('vite', ['build', '--mode', 'cdn', '--logLevel', 'warn']),
  () => run('tsc', ['-p', 'tsconfig.build.json']),
  nameShippedFiles,
  async () => {
    await import('./write-prices-json.mjs');
    return existsSync('dist/prices.json');
  },
];
for (const step of steps) if (!(await step())) process.exit(1);
