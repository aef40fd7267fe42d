/** `npm run bench:vocabularies`: tests the Hugging Face tokenizer with published vocabularies. */
import { fileURLToPath } from 'node:url';
import { run } from '../../scripts/run.mjs';
import { installBenchPackages } from '../install.mjs';

installBenchPackages();
const config = fileURLToPath(new URL('./vite.config.ts', import.meta.url));
process.exit(run('vitest', ['run', '--config', config]) ? 0 : 1);
