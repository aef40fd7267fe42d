/**
 * `npm run verdicts`: writes all texts of the verdict on each tunable model of the catalogue, compared with the same model
 * untuned, to `.cache/verdicts/verdicts.md`. A person can then look for sentences that contradict their figures.
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
