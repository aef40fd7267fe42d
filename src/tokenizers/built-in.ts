/**
 * The built-in encodings and their scanners. Builds the tokenizer of an encoding from its packed vocabulary. The vocabulary is an
 * argument, because the worker gets it in a message.
 */
import { characterClasses } from './characters.ts';
import { createEncoding, type ExactTokenizer } from './encoding.ts';
import { type Scanner, scanCl100k, scanO200k, scanP50k } from './patterns.ts';
import type { EncodingId } from './types.ts';
import { type PackedVocabulary, unpackVocabulary } from './vocabulary.ts';

/** The scanner of each encoding's pattern. */
const scanners: Readonly<Record<EncodingId, (classes: Uint8Array) => Scanner>> = {
  o200k_base: scanO200k,
  o200k_harmony: scanO200k,
  cl100k_base: scanCl100k,
  p50k_base: scanP50k,
  r50k_base: scanP50k,
};

/** Ids of the built-in encodings, which are counted exactly. */
export const encodingIds = Object.keys(scanners) as readonly EncodingId[];

/** Whether `id` is one of the built-in encodings. */
export function isEncodingId(id: string): id is EncodingId {
  return Object.hasOwn(scanners, id);
}

/** Builds the tokenizer of an encoding. Everything that needs no vocabulary is prepared while it is loading. */
export async function buildEncoding(
  id: EncodingId,
  packed: PackedVocabulary | Promise<PackedVocabulary>,
): Promise<ExactTokenizer> {
  const classes = characterClasses();
  const scan = scanners[id](classes);
  return createEncoding(id, unpackVocabulary(await packed), classes, scan);
}
