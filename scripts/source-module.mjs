/** Runs a module of TypeScript in Node, for the scripts that write pages from the source. */
import { basename } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

/** The folder of the project, with a slash at its end. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** The exports of a file (`scripts/glossary-page.ts`), which is built into `folder` first. */
export async function importSource(file, folder) {
  await build({ root, configFile: false, logLevel: 'warn', build: { ssr: file, outDir: folder } });
  return import(pathToFileURL(`${folder}/${basename(file, '.ts')}.js`).href);
}
