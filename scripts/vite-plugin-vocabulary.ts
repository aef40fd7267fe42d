/**
 * A Vite plugin that repacks tiktoken's vocabularies and serves them as modules named `virtual:vocabulary/<encoding>`.
 * `src/tokenizers/vocabulary.ts` unpacks them.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { packVocabulary } from './pack-vocabulary.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const tiktoken = join(root, 'node_modules/tiktoken');
const prefix = 'virtual:vocabulary/';

/** The version of the packed format. A change of the format must raise it, so that no file of the old format is used. */
const format = 1;

/**
 * The source text of the module with one packed vocabulary. It is packed once per version of tiktoken. Throws for a name that
 * tiktoken does not have.
 */
function vocabularyModule(encoding: string): string {
  const { version } = JSON.parse(readFileSync(join(tiktoken, 'package.json'), 'utf8')) as { version: string };
  const cache = join(root, `node_modules/.cache/ft-breakeven/${encoding}-${version}-${format}.js`);
  if (existsSync(cache)) return readFileSync(cache, 'utf8');
  const ranks = join(tiktoken, `encoders/${encoding}.json`);
  if (!existsSync(ranks)) throw new Error(`tiktoken ${version} has no vocabulary named ${encoding}`);
  const { bpe_ranks } = JSON.parse(readFileSync(ranks, 'utf8')) as { bpe_ranks: string };
  const source = `export default ${JSON.stringify(packVocabulary(bpe_ranks))};\n`;
  mkdirSync(dirname(cache), { recursive: true });
  // Several test projects may start at once, so the file is written under a temporary name and then renamed.
  writeFileSync(`${cache}.${process.pid}`, source);
  renameSync(`${cache}.${process.pid}`, cache);
  return source;
}

/** The Vite plugin, which has no options. */
export function vocabulary(): Plugin {
  return {
    name: 'ft-vocabulary',
    enforce: 'pre',
    resolveId(id) {
      return id.startsWith(prefix) ? `\0${id}.js` : null;
    },
    load(id) {
      if (!id.startsWith(`\0${prefix}`)) return null;
      return {
        code: vocabularyModule(id.slice(prefix.length + 1, -'.js'.length)),
        map: null,
        moduleSideEffects: false,
      };
    },
  };
}
