/** Lets the benchmark count with tiktoken in a page, with its WebAssembly as a separate file. */
import wasmUrl from 'tiktoken/lite/tiktoken_bg.wasm?url';

/** Loads the library. Returns a function that counts the tokens of a text. */
export async function load() {
  const [{ init, Tiktoken }, encoding] = await Promise.all([
    import('tiktoken/lite/init'),
    import('tiktoken/encoders/o200k_base.json'),
  ]);
  await init((imports) => WebAssembly.instantiateStreaming(fetch(wasmUrl), imports));
  const { bpe_ranks, special_tokens, pat_str } = encoding.default;
  const tokenizer = new Tiktoken(bpe_ranks, special_tokens, pat_str);
  return (text) => tokenizer.encode_ordinary(text).length;
}
