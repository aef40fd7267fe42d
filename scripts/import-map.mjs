/** Writes an import map with the hash of each file of the browser build, for pages that load it from a CDN. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = 'dist/cdn';
const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'));
/** The addresses in the import map are absolute, because a relative address would be relative to the page. */
const base = `https://cdn.jsdelivr.net/npm/${name}@${version}/${folder}/`;

const integrity = Object.fromEntries(
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.js'))
    .sort()
    .map((file) => [
      base + file.replaceAll('\\', '/'),
      `sha384-${createHash('sha384')
        .update(readFileSync(join(folder, file)))
        .digest('base64')}`,
    ]),
);
const map = { imports: { [name]: `${base}${name}.js` }, integrity };
writeFileSync(join(folder, 'importmap.json'), `${JSON.stringify(map, null, 2)}\n`);
