/**
 * Loads and registers tokenizers by id. Its module state is one promise per loaded id, the registered loaders, and the
 * listeners for new registrations.
 */
import { buildEncoding, encodingIds, isEncodingId } from './built-in.ts';
import type { ExactTokenizer } from './encoding.ts';
import { retriable } from './retriable.ts';
import type { AsyncTokenizer, EncodingId, Tokenizer, TokenizerLoader } from './types.ts';
import type { PackedVocabulary } from './vocabulary.ts';

type VocabularyModule = Promise<{ readonly default: PackedVocabulary }>;

const loadO200k = retriable(() => import('virtual:vocabulary/o200k_base'));

/** The import of each vocabulary. After a failed load, the next count tries again. */
const vocabularies: Readonly<Record<EncodingId, () => VocabularyModule>> = {
  o200k_base: loadO200k,
  o200k_harmony: loadO200k,
  cl100k_base: retriable(() => import('virtual:vocabulary/cl100k_base')),
  p50k_base: retriable(() => import('virtual:vocabulary/p50k_base')),
  r50k_base: retriable(() => import('virtual:vocabulary/r50k_base')),
};

/** The packed vocabulary of an encoding, loaded with the first call. */
export async function packedVocabulary(id: EncodingId): Promise<PackedVocabulary> {
  return (await vocabularies[id]()).default;
}

/** The loaders of the built-in encodings. */
const builtInLoaders = new Map<string, TokenizerLoader>(encodingIds.map((id) => [id, () => loadBuiltIn(id)]));
/** The loader for each id: the one of a built-in encoding, or one that the page has registered. */
const loaders = new Map(builtInLoaders);
/** The tokenizers of the built-in encodings that are loaded or loading. */
const builtInTokenizers = new Map<EncodingId, Promise<ExactTokenizer>>();
/** The tokenizers by id that are loaded or loading. */
const tokenizers = new Map<string, Promise<Tokenizer | AsyncTokenizer>>();
const listeners = new Set<(id: string) => void>();

/** Whether `id` is a built-in encoding that the page has not replaced. The worker can count only with such an encoding. */
export function isBuiltIn(id: string): id is EncodingId {
  return isEncodingId(id) && loaders.get(id) === builtInLoaders.get(id);
}

/** The built-in encoding, even if the page has registered another tokenizer under its id. It is loaded once per page. */
export function loadBuiltIn(id: EncodingId): Promise<ExactTokenizer> {
  return loadOnce(builtInTokenizers, id, () => buildEncoding(id, packedVocabulary(id)));
}

/**
 * The tokenizer of an id: a built-in encoding, or a registered tokenizer. It is loaded once per page; after a failed load the next call
 * tries again. Rejects for an unknown id. For the id of an encoding, the returned type is wrong if the page has registered another
 * tokenizer under this id: that tokenizer may lack `encode` or count asynchronously.
 */
export function loadTokenizer(id: EncodingId): Promise<ExactTokenizer>;
export function loadTokenizer(id: string): Promise<Tokenizer | AsyncTokenizer>;
export function loadTokenizer(id: string): Promise<Tokenizer | AsyncTokenizer> {
  const loader = loaders.get(id);
  if (!loader) return Promise.reject(new RangeError(`Unknown tokenizer "${id}"`));
  return loadOnce(tokenizers, id, async () => loader());
}

/** Loads the value of a key once; a failed load is removed, so that the next call tries again. */
function loadOnce<Key, Value>(
  loads: Map<Key, Promise<Value>>,
  key: Key,
  load: () => Promise<Value>,
): Promise<Value> {
  const existing = loads.get(key);
  if (existing) return existing;
  const promise = load();
  loads.set(key, promise);
  promise.catch(() => {
    if (loads.get(key) === promise) loads.delete(key);
  });
  return promise;
}

/**
 * Registers a page's own tokenizer, synchronous or asynchronous, for `loadTokenizer(id)`. It replaces an earlier tokenizer with that id,
 * also a built-in encoding (but `backgroundTokenizer(id)` still counts with the encoding). All elements with this id then count with the
 * new tokenizer.
 */
export function registerTokenizer(id: string, loader: TokenizerLoader): void {
  loaders.set(id, loader);
  tokenizers.delete(id);
  for (const listener of [...listeners]) listener(id);
}

/** Calls `listener` with the id of each tokenizer that is registered from now on. Returns a function that ends these calls. */
export function onRegistration(listener: (id: string) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
