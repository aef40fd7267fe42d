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
const formatVersion = 1;

/**
 * The source text of the module with one packed vocabulary. A cache keeps it for each version of tiktoken. Throws for a name that
 * tiktoken does not have.
 */
function vocabularyModule(encoding: string): string {
  const { version } = JSON.parse(readFileSync(join(tiktoken, 'package.json'), 'utf8')) as { version: string };
  const cache = join(root, `node_modules/.cache/ft-breakeven/${encoding}-${version}-${formatVersion}.js`);
  if (existsSync(cache)) return readFileSync(cache, 'utf8');
  const ranksFile = join(tiktoken, `encoders/${encoding}.json`);
  if (!existsSync(ranksFile)) throw new Error(`tiktoken ${version} has no vocabulary named ${encoding}`);
  const { bpe_ranks } = JSON.parse(readFileSync(ranksFile, 'utf8')) as { bpe_ranks: string };
  const source = `export default ${JSON.stringify(packVocabulary(bpe_ranks))};\n`;
  mkdirSync(dirname(cache), { recursive: true });
  // Several test projects may start at once, so the file is written under a temporary name and then renamed.
  writeFileSync(`${cache}.${process.pid}`, source);
  renameSync(`${cache}.${process.pid}`, cache);
  return source;
}

/**
 * The path of a vocabulary's file inside the folder of the browser build; `null` for any other module. The name has no hash, because the
 * npm modules import the same file by this name. So the package contains each vocabulary once.
 */
export function vocabularyFile(moduleId: string | null): string | null {
  const encoding = moduleId?.startsWith(`\0${prefix}`) && moduleId.slice(prefix.length + 1, -'.js'.length);
  return encoding ? `vocabularies/${encoding}-${formatVersion}.js` : null;
}

/** The Vite plugin. With `isShared`, the built modules contain no vocabulary, but import the file of the browser build. */
export function vocabulary({ isShared = false } = {}): Plugin {
  return {
    name: 'ft-vocabulary',
    enforce: 'pre',
    resolveId(id) {
      if (!id.startsWith(prefix)) return null;
      const file = vocabularyFile(`\0${id}.js`);
      return isShared ? { id: `../cdn/${file}`, external: true } : `\0${id}.js`;
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
