/**
 * A Vite plugin for modules named `virtual:worker-text/<worker>`, which contain the script of a worker as text. Some bundlers leave out a
 * script that a package refers to by its address, but no bundler leaves out a module.
 */
import { dirname, join, relative } from 'node:path';
import type { Plugin } from 'vite';

const prefix = 'virtual:worker-text/';

/**
 * The Vite plugin. With `isWritten`, each of these modules is a file beside the script, and `worker-texts.mjs` writes this file. Otherwise
 * the module exports `null`.
 */
export function workerText({ isWritten = false } = {}): Plugin {
  return {
    name: 'ft-worker-text',
    enforce: 'pre',
    resolveId(id, importer) {
      if (!id.startsWith(prefix)) return null;
      if (!isWritten || !importer) return `\0${id}`;
      const file = join('src/assets', `${id.slice(prefix.length)}-text.js`);
      const path = relative(dirname(relative('.', importer)), file).replaceAll('\\', '/');
      return { id: path, external: true };
    },
    load: (id) => (id.startsWith(`\0${prefix}`) ? 'export default null;' : null),
  };
}
