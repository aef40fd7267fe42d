/** Installs the bundlers with which scripts and tests measure how much code of the package a page loads, into `scripts/bundlers/node_modules`. */
import { fileURLToPath } from 'node:url';
import { installIn } from './install.mjs';

const folder = fileURLToPath(new URL('./bundlers/', import.meta.url));

/** Installs esbuild, Rollup and webpack if they are missing. Throws if that fails. */
export function installBundlers() {
  const message = 'Installing the bundlers that measure how much code a page loads (56 MB, npm ci).';
  if (!installIn(folder, message)) throw new Error('The bundlers could not be installed.');
}
