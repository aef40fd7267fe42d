/**
 * Finds, loads and remembers tokenizers by id. The only state of this folder lives here: one promise per id, and who
 * wants to hear of new ids.
 * Knows where vocabularies are; knows nothing of models or families.
 */
import { buildEncoding, encodingIds, isEncodingId } from './built-in.ts';
import type { ExactTokenizer } from './encoding.ts';
import type { AsyncTokenizer, EncodingId, Tokenizer, TokenizerLoader } from './types.ts';
import type { PackedVocabulary } from './vocabulary.ts';

type Packed = Promise<{ readonly default: PackedVocabulary }>;

const vocabularies: Readonly<Record<EncodingId, () => Packed>> = {
  o200k_base: () => import('virtual:vocabulary/o200k_base'),
  o200k_harmony: () => import('virtual:vocabulary/o200k_base'),
  cl100k_base: () => import('virtual:vocabulary/cl100k_base'),
  p50k_base: () => import('virtual:vocabulary/p50k_base'),
  r50k_base: () => import('virtual:vocabulary/r50k_base'),
};

/** The packed vocabulary of an encoding, fetched with the first call. */
export async function packedVocabulary(id: EncodingId): Promise<PackedVocabulary> {
  return (await vocabularies[id]()).default;
}

const builtIn = new Map<string, TokenizerLoader>(encodingIds.map((id) => [id, () => loadBuiltIn(id)]));
const loaders = new Map(builtIn);
const loadedBuiltIn = new Map<EncodingId, Promise<ExactTokenizer>>();
const loaded = new Map<string, Promise<Tokenizer | AsyncTokenizer>>();
const listeners = new Set<(id: string) => void>();

/** Whether `id` is a built-in encoding that no host has replaced: only these can be counted by the worker. */
export function isBuiltIn(id: string): id is EncodingId {
  return isEncodingId(id) && loaders.get(id) === builtIn.get(id);
}

/** The encoding itself, whatever a host has registered under its name. Loaded and forgotten as by `loadTokenizer`. */
export function loadBuiltIn(id: EncodingId): Promise<ExactTokenizer> {
  return once(loadedBuiltIn, id, () => buildEncoding(id, packedVocabulary(id)));
}

/**
 * The tokenizer of that id: a built-in encoding, or one that was registered. Loaded once per page; a failed load is
 * forgotten, so that the next call tries again. Rejects for an unknown id. The type for an encoding's id holds while no
 * host has registered another tokenizer under that id; that one may lack `encode`, or count later.
 */
export function loadTokenizer(id: EncodingId): Promise<ExactTokenizer>;
export function loadTokenizer(id: string): Promise<Tokenizer | AsyncTokenizer>;
export function loadTokenizer(id: string): Promise<Tokenizer | AsyncTokenizer> {
  const loader = loaders.get(id);
  if (!loader) return Promise.reject(new RangeError(`Unknown tokenizer "${id}"`));
  return once(loaded, id, async () => loader());
}

/** What was loaded under a key, or is now; what fails is forgotten. */
function once<Key, Value>(
  known: Map<Key, Promise<Value>>,
  key: Key,
  load: () => Promise<Value>,
): Promise<Value> {
  const former = known.get(key);
  if (former) return former;
  const promise = load();
  known.set(key, promise);
  promise.catch(() => {
    if (known.get(key) === promise) known.delete(key);
  });
  return promise;
}

/**
 * Makes `loadTokenizer(id)` give a host's own tokenizer, asynchronous ones included. Replaces an earlier one of that
 * id, a built-in one too, for which `backgroundTokenizer(id)` still counts. Elements that name the id, before or after,
 * count with it.
 */
export function registerTokenizer(id: string, loader: TokenizerLoader): void {
  loaders.set(id, loader);
  loaded.delete(id);
  for (const hear of [...listeners]) hear(id);
}

/** Calls `hear` with the id of each tokenizer that is registered from now on, until what comes back is called. */
export function onRegistration(hear: (id: string) => void): () => void {
  listeners.add(hear);
  return () => listeners.delete(hear);
}
