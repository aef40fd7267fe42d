/** The packages of which the build includes code or data: where a build records them, and which package a module belongs to. */

/** One name per line, possibly several times. The build empties it first. */
export const recordFile = 'node_modules/.cache/ft-breakeven/bundled-packages.txt';

/** The package of a module by its id in the bundler; `null` for a module of this package. */
export function packageOf(id) {
  if (id.startsWith('\0virtual:vocabulary/')) return 'tiktoken';
  // Helper functions that the bundler adds.
  if (/^\0(@oxc-project|rolldown)/.test(id)) return 'rolldown';
  return /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id.replaceAll('\\', '/'))?.[1] ?? null;
}
