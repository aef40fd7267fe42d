/** `npm run glossary`: writes docs/glossary.md from the explanations in `src/i18n/en`. */
import { writeFileSync } from 'node:fs';
import { importSource, root } from './source-module.mjs';

const { glossaryPage } = await importSource('scripts/glossary-page.ts', `${root}.cache/glossary`);
writeFileSync(`${root}docs/glossary.md`, glossaryPage());
