/**
 * `npm run docs:build`: writes the site as static files to `site/dist`. `-- --base /path/` is the path at which a host serves them,
 * `-- --out folder` writes them elsewhere, and `-- --storybook` adds the stories in `storybook/`.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureInstalled } from '../scripts/install.mjs';
import { run } from '../scripts/run.mjs';
import { buildLibrary, installLibrary, installSitePackages } from './install.mjs';
import { site } from './paths.mjs';

const { values } = parseArgs({
  options: {
    base: { type: 'string', default: '/' },
    out: { type: 'string', default: `${site}dist` },
    storybook: { type: 'boolean', default: false },
  },
});
const base = `/${values.base}/`.replace(/\/+/g, '/');
const out = resolve(values.out);

ensureInstalled();
installSitePackages();
buildLibrary();
installLibrary();
// These need the installed packages.
const { writePages } = await import('./pages.mjs');
const { build } = await import('vitepress');
writePages();
Object.assign(process.env, { SITE_BASE: base, SITE_OUT: out, SITE_STORYBOOK: values.storybook ? '1' : '' });
await build(site);
if (values.storybook) {
  const args = ['build', '--quiet', '--disable-telemetry', '--output-dir', `${out}/storybook`];
  if (!run('storybook', args)) throw new Error('The stories could not be built.');
}
console.log(`\nThe site is in ${out}, for a host that serves it at ${base}\n`);
