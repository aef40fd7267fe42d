/** Adapter: this package, from its sources, built as for publishing. */
import { loadTokenizer } from '../../../src/tokenizers/index.ts';

export async function load() {
  const tokenizer = await loadTokenizer('o200k_base');
  return (text) => tokenizer.count(text);
}
