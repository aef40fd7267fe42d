/**
 * The built-in encodings: how each splits text, and how it is put together from its packed vocabulary.
 * Knows nothing of where vocabularies come from, so that the worker can be sent one.
 */
import { characterClasses } from './characters.ts';
import { createEncoding, type ExactTokenizer } from './encoding.ts';
import { type Scanner, scanCl100k, scanO200k, scanP50k } from './patterns.ts';
import type { EncodingId } from './types.ts';
import { type PackedVocabulary, unpackVocabulary } from './vocabulary.ts';

const scanners: Readonly<Record<EncodingId, (classes: Uint8Array) => Scanner>> = {
  o200k_base: scanO200k,
  o200k_harmony: scanO200k,
  cl100k_base: scanCl100k,
  p50k_base: scanP50k,
  r50k_base: scanP50k,
};

/** The encodings counted exactly without a host's help. */
export const encodingIds = Object.keys(scanners) as readonly EncodingId[];

/** Whether `id` is one of the built-in encodings. */
export function isEncodingId(id: string): id is EncodingId {
  return Object.hasOwn(scanners, id);
}

/** Builds a tokenizer from its vocabulary; what needs none is done while it is on its way. */
export async function buildEncoding(
  id: EncodingId,
  packed: PackedVocabulary | Promise<PackedVocabulary>,
): Promise<ExactTokenizer> {
  const classes = characterClasses();
  const scan = scanners[id](classes);
  return createEncoding(id, unpackVocabulary(await packed), classes, scan);
}
