/** `npm run build`: writes all files of the package to `dist/`. The list `steps` below names each kind of file. */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { recordFile } from './bundled-packages.mjs';
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
rmSync(recordFile, { force: true });
const steps = [
  // The modules for npm.
  () => run('vite', ['build', '--mode', 'npm', '--logLevel', 'warn']),
  // The browser build.
  () => run('vite', ['build', '--mode', 'cdn', '--logLevel', 'warn']),
  // The declarations.
  () => run('tsc', ['-p', 'tsconfig.build.json']),
  renameImports,
  // The catalogue as JSON.
  async () => {
    await import('./write-prices-json.mjs');
    return existsSync('dist/prices.json');
  },
  // The scripts of workers as modules, the licences of included packages, the import map, and the data for editors.
  async () => {
    await import('./worker-texts.mjs');
    await import('./third-party-licenses.mjs');
    await import('./import-map.mjs');
    await import('./editor-data.mjs');
    return true;
  },
];
for (const step of steps) if (!(await step())) process.exit(1);
