/** Adapter for tiktoken in a page, with its WebAssembly as a separate file. */
import wasm from 'tiktoken/lite/tiktoken_bg.wasm?url';

export async function load() {
  const [{ init, Tiktoken }, ranks] = await Promise.all([
    import('tiktoken/lite/init'),
    import('tiktoken/encoders/o200k_base.json'),
  ]);
  await init((imports) => WebAssembly.instantiateStreaming(fetch(wasm), imports));
  const { bpe_ranks, special_tokens, pat_str } = ranks.default;
  const tokenizer = new Tiktoken(bpe_ranks, special_tokens, pat_str);
  return (text) => tokenizer.encode_ordinary(text).length;
}
