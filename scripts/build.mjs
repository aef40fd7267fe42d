/** `npm run build`: writes the npm modules, the browser build, the declarations and the catalogue as JSON to `dist/`. */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { run } from './run.mjs';

/** Changes `.ts` to `.js` in the imports of declarations, because files of the package end in `.js`. Returns true (success), like `run`. */
function renameImports() {
  for (const file of readdirSync('dist', { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.d.ts')) continue;
    const path = join('dist', file);
    let text = readFileSync(path, 'utf8');
    // The last import is replaced first, so that earlier positions stay valid. `pos` is the position of the opening quote.
    for (const { fileName, pos } of ts.preProcessFile(text, true, false).importedFiles.reverse())
      if (/^\..*\.ts$/.test(fileName))
        text = `${text.slice(0, pos + 1)}${fileName.slice(0, -3)}.js${text.slice(pos + 1 + fileName.length)}`;
    writeFileSync(path, text);
  }
  return true;
}

rmSync('dist', { recursive: true, force: true });
const steps = [
  () => run('vite', ['build', '--logLevel', 'warn']),
  () => run('vite', ['build', '--mode', 'cdn', '--logLevel', 'warn']),
  () => run('tsc', ['-p', 'tsconfig.build.json']),
  renameImports,
  async () => {
    await import('./write-prices-json.mjs');
    return existsSync('dist/prices.json');
  },
];
for (const step of steps) if (!(await step())) process.exit(1);
