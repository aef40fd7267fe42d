/** `npm run glossary`: writes docs/glossary.md from `src/i18n/en/glossary.ts`. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = `${root}.cache/glossary`;
await build({
  root,
  configFile: false,
  logLevel: 'warn',
  build: { ssr: 'scripts/glossary-page.ts', outDir: folder },
});
const { glossaryPage } = await import(pathToFileURL(`${folder}/glossary-page.js`).href);
writeFileSync(`${root}docs/glossary.md`, glossaryPage());
