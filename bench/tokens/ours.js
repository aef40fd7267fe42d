/** Adapter for this package, from its sources, built as for publishing. */
import { createIncrementalCounter, loadTokenizer } from '../../src/tokenizers/index.ts';

export async function load() {
  const tokenizer = await loadTokenizer('o200k_base');
  return (text) => tokenizer.count(text);
}

/** The incremental counter, for the measurement of an edit in a long prompt. The other libraries have none. */
export async function loadIncremental() {
  return createIncrementalCounter(await loadTokenizer('o200k_base'));
}
