/** Adapter for the lite build of tiktoken in Node, with the o200k_base ranks. */
export async function load() {
  const [{ Tiktoken }, ranks] = await Promise.all([
    import('tiktoken/lite'),
    import('tiktoken/encoders/o200k_base.json', { with: { type: 'json' } }),
  ]);
  const { bpe_ranks, special_tokens, pat_str } = ranks.default;
  const tokenizer = new Tiktoken(bpe_ranks, special_tokens, pat_str);
  return (text) => tokenizer.encode_ordinary(text).length;
}
