/**
 * Finds, loads and remembers tokenizers by id. The only state of this folder lives here: one promise per id.
 * Knows where vocabularies are; knows nothing of models or families.
 */
import { characterClasses } from './characters.ts';
import { createEncoding, type ExactTokenizer } from './encoding.ts';
import { type Scanner, scanCl100k, scanO200k, scanP50k } from './patterns.ts';
import type { AsyncTokenizer, EncodingId, Tokenizer, TokenizerLoader } from './types.ts';
import { type PackedVocabulary, unpackVocabulary } from './vocabulary.ts';

type Packed = Promise<{ readonly default: PackedVocabulary }>;

/** Builds a tokenizer; what needs no vocabulary is done while it is on its way. */
async function build(id: EncodingId, packed: Packed, scannerOf: (classes: Uint8Array) => Scanner) {
  const classes = characterClasses();
  const scan = scannerOf(classes);
  return createEncoding(id, unpackVocabulary((await packed).default), classes, scan);
}

const builtIn: Readonly<Record<EncodingId, () => Promise<ExactTokenizer>>> = {
  o200k_base: () => build('o200k_base', import('virtual:vocabulary/o200k_base'), scanO200k),
  o200k_harmony: () => build('o200k_harmony', import('virtual:vocabulary/o200k_base'), scanO200k),
  cl100k_base: () => build('cl100k_base', import('virtual:vocabulary/cl100k_base'), scanCl100k),
  p50k_base: () => build('p50k_base', import('virtual:vocabulary/p50k_base'), scanP50k),
  r50k_base: () => build('r50k_base', import('virtual:vocabulary/r50k_base'), scanP50k),
};

const loaders = new Map<string, TokenizerLoader>(Object.entries(builtIn));
const loaded = new Map<string, Promise<Tokenizer | AsyncTokenizer>>();

/** The encodings counted exactly without a host's help. */
export const encodingIds = Object.keys(builtIn) as readonly EncodingId[];

/** Whether `id` is one of the built-in encodings. */
export function isEncodingId(id: string): id is EncodingId {
  return Object.hasOwn(builtIn, id);
}

/** Whether `id` is a built-in encoding that no host has replaced: only these can be counted by the worker. */
export function isBuiltIn(id: string): id is EncodingId {
  return isEncodingId(id) && loaders.get(id) === builtIn[id];
}

/**
 * The tokenizer of that id: a built-in encoding, or one that was registered. Loaded once per page; a failed load is
 * forgotten, so that the next call tries again. Rejects for an unknown id.
 */
export function loadTokenizer(id: EncodingId): Promise<ExactTokenizer>;
export function loadTokenizer(id: string): Promise<Tokenizer | AsyncTokenizer>;
export function loadTokenizer(id: string): Promise<Tokenizer | AsyncTokenizer> {
  const known = loaded.get(id);
  if (known) return known;
  const loader = loaders.get(id);
  if (!loader) return Promise.reject(new RangeError(`Unknown tokenizer "${id}"`));
  const promise = (async () => loader())();
  loaded.set(id, promise);
  promise.catch(() => {
    if (loaded.get(id) === promise) loaded.delete(id);
  });
  return promise;
}

/**
 * Makes `loadTokenizer(id)` give a host's own tokenizer, asynchronous ones included. Replaces an earlier one of that
 * id, a built-in one too.
 */
export function registerTokenizer(id: string, loader: TokenizerLoader): void {
  loaders.set(id, loader);
  loaded.delete(id);
}
