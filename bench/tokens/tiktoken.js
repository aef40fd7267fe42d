/** Lets the benchmark count with the lite build of tiktoken in Node (o200k_base). */

/** Loads the library. Returns a function that counts the tokens of a text. */
export async function load() {
  const [{ Tiktoken }, encoding] = await Promise.all([
    import('tiktoken/lite'),
    import('tiktoken/encoders/o200k_base.json', { with: { type: 'json' } }),
  ]);
  const { bpe_ranks, special_tokens, pat_str } = encoding.default;
  const tokenizer = new Tiktoken(bpe_ranks, special_tokens, pat_str);
  return (text) => tokenizer.encode_ordinary(text).length;
}
