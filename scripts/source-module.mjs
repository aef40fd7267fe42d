/** Builds and imports a TypeScript module in Node, for the scripts that write pages from the source. */
import { basename } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

/** The folder of the project, with a slash at its end. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** Builds a source file (such as `scripts/glossary-page.ts`) into `folder`, and returns its exports. */
export async function importSource(file, folder) {
  await build({ root, configFile: false, logLevel: 'warn', build: { ssr: file, outDir: folder } });
  return import(pathToFileURL(`${folder}/${basename(file, '.ts')}.js`).href);
}
