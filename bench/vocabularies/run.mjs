/** `npm run bench:vocabularies`: the checks of the Hugging Face adapter on published vocabularies. */
import { fileURLToPath } from 'node:url';
import { run } from '../../scripts/run.mjs';
import { ensureRivals } from '../install.mjs';

ensureRivals();
const config = fileURLToPath(new URL('./vite.config.ts', import.meta.url));
process.exit(run('vitest', ['run', '--config', config]) ? 0 : 1);
