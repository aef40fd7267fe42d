/** Installs what the site needs beside the packages of the project: VitePress, and the library as npm packs it. */
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
  const message = 'Installing VitePress (102 MB, npm ci), with which only the documentation site is built.';
  if (!installIn(join(project, 'site'), message))
    throw new Error('The packages of the site could not be installed.');
}

/** Builds the library unless it is built. Throws if that fails. */
export function buildLibrary() {
  if (!ensureBuilt()) throw new Error('The library could not be built.');
}

/** Packs the library as npm does and puts it among the packages of the site, as in the site of any user of the library. */
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
  // Vite keeps the modules of packages that it has prepared, and would not see the new ones.
  rmSync(viteCache, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  execFileSync('tar', ['-xzf', packed, '-C', folder, '--strip-components=1']);
  writeFileSync(stamp, hash);
}

const hashOf = (file) => createHash('sha256').update(readFileSync(file)).digest('hex');
