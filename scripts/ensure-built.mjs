/** Builds `dist/` unless it was built from the present sources. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './run.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
/** The file that records the sources and results of the last build. */
const stamp = join(root, '.cache/built');

/** The files that decide what the build writes. */
const sources = [
  'src',
  'scripts',
  'vite.config.ts',
  'package.json',
  'package-lock.json',
  'custom-elements.json',
  ...readdirSync(root).filter((name) => /^tsconfig.*\.json$/.test(name)),
];
/** The files that the build writes. */
const results = ['dist', 'THIRD-PARTY-LICENSES.md'];

/**
 * Runs `npm run build` if the sources or the built files have changed since the last build. Returns whether the built files are up to date.
 */
export function ensureBuilt() {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === `${sourcesHash()} ${hashOf(results)}`) return true;
  return run('node', [join(root, 'scripts/build.mjs')]);
}

/** The version of Node, and a hash of the sources. */
export const sourcesHash = () => `${process.version} ${hashOf(sources)}`;

/** Records the hash of the sources from which the files were built. Take this hash before the build begins. */
export function recordBuild(hash) {
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, `${hash} ${hashOf(results)}`);
}

/** A hash of the names and contents of files and folders. */
function hashOf(paths) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap(filesOf).sort())
    hash.update(`\0${file}\0`).update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

/** A file, or the files in a folder; none if it does not exist. */
function filesOf(path) {
  if (!existsSync(join(root, path))) return [];
  if (statSync(join(root, path)).isFile()) return [path];
  return readdirSync(join(root, path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length));
}
