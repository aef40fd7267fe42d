/** `npm run presets`: writes docs/presets.md from the presets. */
import { writeFileSync } from 'node:fs';
import { importSource, root } from './source-module.mjs';

const { presetsPage } = await importSource('scripts/presets-page.ts', `${root}.cache/presets`);
writeFileSync(`${root}docs/presets.md`, presetsPage());
