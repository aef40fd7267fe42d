/** Adapter for gpt-tokenizer: only its o200k_base entry. */
export async function load() {
  const { countTokens } = await import('gpt-tokenizer/encoding/o200k_base');
  return (text) => countTokens(text);
}
