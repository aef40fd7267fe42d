/** `npm run docs`: serves the site, prints its address, and writes a page again when its source changes. */
import { watch } from 'node:fs';
import { ensureInstalled } from '../scripts/install.mjs';
import { freePort } from '../scripts/local-server.mjs';
import { endWithNpm } from '../scripts/with-npm.mjs';
import { buildLibrary, installLibrary, installSitePackages } from './install.mjs';
import { project, site } from './paths.mjs';

endWithNpm('docs', () => process.exit());
ensureInstalled();
installSitePackages();
buildLibrary();
installLibrary();
// These need the installed packages.
const { rewritePage, writePages } = await import('./pages.mjs');
const { createServer } = await import('vitepress');
writePages();

const port = await freePort(Number(process.env.PORT || 5173));
const server = await createServer(site, { port, strictPort: true });
await server.listen();
console.log(`\nSite: http://localhost:${port}/\n`);

for (const folder of ['docs', 'site/pages'])
  watch(`${project}${folder}`, { recursive: true }, (_event, name) => {
    try {
      if (name) rewritePage(`${folder}/${name.replaceAll('\\', '/')}`);
    } catch (error) {
      // For example a link to a file that its author has not written yet.
      console.error(String(error));
    }
  });
