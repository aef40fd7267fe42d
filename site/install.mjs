/** Installs the packages that only the site needs: VitePress, and the library as npm packs it. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from '../scripts/ensure-built.mjs';
import { installIn } from '../scripts/install.mjs';
import { project, viteCache } from './paths.mjs';

const packages = join(project, 'site/node_modules');

/** Installs the packages of `site/package-lock.json` unless they are installed. Throws if that fails. */
export function installSitePackages() {
  const message = 'Installing VitePress (102 MB, npm ci), which only the documentation site needs.';
  if (!installIn(join(project, 'site'), message))
    throw new Error('The packages of the site could not be installed.');
}

/** Builds the library unless it is built. Throws if that fails. */
export function buildLibrary() {
  if (!ensureBuilt()) throw new Error('The library could not be built.');
}

/**
 * Packs the library with npm and installs the result among the packages of the site, so that the site uses the library as any user does.
 */
export function installLibrary() {
  const cache = join(project, '.cache/site');
  mkdirSync(cache, { recursive: true });
  const output = execFileSync('npm', ['pack', '--json', '--pack-destination', cache], {
    cwd: project,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  const packed = join(cache, JSON.parse(output.slice(output.indexOf('[')))[0].filename);
  const folder = join(packages, 'ft-breakeven');
  const stamp = join(folder, '.packed');
  const hash = hashOf(packed);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  rmSync(folder, { recursive: true, force: true });
  // Vite caches the modules of packages, and would not notice the new ones.
  rmSync(viteCache, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  execFileSync('tar', ['-xzf', packed, '-C', folder, '--strip-components=1']);
  writeFileSync(stamp, hash);
}

const hashOf = (file) => createHash('sha256').update(readFileSync(file)).digest('hex');
