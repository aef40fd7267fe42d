/**
 * `npm run verdicts`: writes all texts of the verdict on each tunable model of the catalogue, compared with the same model
 * untuned, to `.cache/verdicts/verdicts.md`. A person can then look for sentences that contradict their figures.
 */
import { writeFileSync } from 'node:fs';
import { importSource, root } from './source-module.mjs';

const folder = `${root}.cache/verdicts`;
const { verdictPage } = await importSource('scripts/verdict-page.ts', folder);
writeFileSync(`${folder}/verdicts.md`, verdictPage());
console.log(`${folder}/verdicts.md`);
