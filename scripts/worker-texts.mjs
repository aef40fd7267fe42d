/** Writes, beside the script of each worker, a module that exports this script as text (see `vite-plugin-worker-text.ts`). */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { minify } from 'terser';

const folder = 'dist/assets';

for (const file of readdirSync(folder)) {
  // The name of the worker without the hash.
  const worker = /^(.*worker)-[\w-]{8}\.js$/.exec(file)?.[1];
  if (!worker) throw new Error(`${file} is no script of a worker`);
  const { code } = await minify(readFileSync(join(folder, file), 'utf8'), { module: true });
  writeFileSync(join(folder, `${worker}-text.js`), `export default ${JSON.stringify(code)};\n`);
}
