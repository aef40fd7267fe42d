/** `npm run build`: writes all files of the package to `dist/`. The list `steps` below names each kind of file. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { recordFile } from './bundled-packages.mjs';
import { recordBuild, sourcesHash } from './ensure-built.mjs';
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

/** Runs a script that writes files when it is imported. Throws if the script fails; otherwise returns true. */
async function runWriter(script) {
  await import(script);
  return true;
}

// A test runner sets another mode, in which Vite would include the development version of Lit.
process.env.NODE_ENV = 'production';
const hashOfSources = sourcesHash();
rmSync('dist', { recursive: true, force: true });
rmSync(recordFile, { force: true });
/** Each kind of file that the build writes, and the function that writes it. The function returns false if it fails. */
const steps = [
  ['the modules for npm', () => run('vite', ['build', '--mode', 'npm', '--logLevel', 'warn'])],
  ['the browser build', () => run('vite', ['build', '--mode', 'cdn', '--logLevel', 'warn'])],
  ['the declarations', () => run('tsc', ['-p', 'tsconfig.build.json']) && renameImports()],
  ['the catalogue as JSON', () => runWriter('./write-prices-json.mjs')],
  ['the scripts of workers as modules', () => runWriter('./worker-texts.mjs')],
  ['the licences of included packages', () => runWriter('./third-party-licenses.mjs')],
  ['the import map with hashes', () => runWriter('./import-map.mjs')],
  ['the data for editors', () => runWriter('./editor-data.mjs')],
];
for (const [name, write] of steps)
  if (!(await write())) {
    console.error(`The build could not write ${name}.`);
    process.exit(1);
  }
recordBuild(hashOfSources);
