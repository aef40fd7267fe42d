/** Lets the benchmark count with this package, built from its sources as for publishing. */
import { createIncrementalCounter, loadTokenizer } from '../../src/tokenizers/index.ts';

/** Loads the library. Returns a function that counts the tokens of a text. */
export async function load() {
  const tokenizer = await loadTokenizer('o200k_base');
  return (text) => tokenizer.count(text);
}

/** The incremental counter, for the measurement of an edit in a long prompt. The other libraries have none. */
export async function loadIncremental() {
  return createIncrementalCounter(await loadTokenizer('o200k_base'));
}
