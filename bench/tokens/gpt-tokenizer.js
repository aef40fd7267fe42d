/** Adapter for gpt-tokenizer with its o200k_base encoding. */
export async function load() {
  const { countTokens } = await import('gpt-tokenizer/encoding/o200k_base');
  return (text) => countTokens(text);
}
