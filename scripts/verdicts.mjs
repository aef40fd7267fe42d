/**
 * `npm run verdicts`: writes everything that is said of each tunable model of the catalogue against its own base to
 * `.cache/verdicts/verdicts.md`, to be read by hand for a sentence that its figures refute.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = `${root}.cache/verdicts`;
await build({
  root,
  configFile: false,
  logLevel: 'warn',
  build: { ssr: 'scripts/verdict-page.ts', outDir: folder },
});
const { verdictPage } = await import(pathToFileURL(`${folder}/verdict-page.js`).href);
writeFileSync(`${folder}/verdicts.md`, verdictPage());
console.log(`${folder}/verdicts.md`);
