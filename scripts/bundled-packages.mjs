/** The record of the packages whose code or data the build includes: the path of the record, and the package to which a module belongs. */

/** The file to which each build appends the names of the packages, one per line. A name can occur twice. `build.mjs` deletes the file first. */
export const recordFile = 'node_modules/.cache/ft-breakeven/bundled-packages.txt';

/** The name of the package from which a module comes, by the id that the bundler gives the module; `null` for a module of ft-breakeven. */
export function packageOf(id) {
  if (id.startsWith('\0virtual:vocabulary/')) return 'tiktoken';
  // Helper functions that the bundler adds.
  if (/^\0(@oxc-project|rolldown)/.test(id)) return 'rolldown';
  // The last `node_modules/` in the path is the one that counts.
  return /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id.replaceAll('\\', '/'))?.[1] ?? null;
}
