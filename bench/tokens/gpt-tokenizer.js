/** Adapter: gpt-tokenizer, its o200k_base entry alone. */
export async function load() {
  const { countTokens } = await import('gpt-tokenizer/encoding/o200k_base');
  return (text) => countTokens(text);
}
