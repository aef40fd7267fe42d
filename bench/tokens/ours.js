/** Adapter: this package, from its sources, built as for publishing. */
import { createIncrementalCounter, loadTokenizer } from '../../src/tokenizers/index.ts';

export async function load() {
  const tokenizer = await loadTokenizer('o200k_base');
  return (text) => tokenizer.count(text);
}

/** For the part of the bench that only this package takes: the time of an edit in a long prompt. */
export async function loadIncremental() {
  return createIncrementalCounter(await loadTokenizer('o200k_base'));
}
