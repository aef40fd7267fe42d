/** Counts tokens with tiktoken in a page, as the oracle of the token counter. */
import { init, Tiktoken } from 'tiktoken/lite/init';
import wasm from 'tiktoken/lite/tiktoken_bg.wasm?url';

const ranks = {
  o200k_base: () => import('tiktoken/encoders/o200k_base.json'),
  cl100k_base: () => import('tiktoken/encoders/cl100k_base.json'),
};

let initialised: Promise<void> | undefined;

/** Loads a counter of the tokens of a text. Names of special tokens in the text count as ordinary text. */
export async function tiktokenCounter(id: keyof typeof ranks): Promise<(text: string) => number> {
  initialised ??= init(async (imports) => {
    const bytes = await (await fetch(wasm)).arrayBuffer();
    return WebAssembly.instantiate(bytes, imports);
  });
  const [{ default: encoding }] = await Promise.all([ranks[id](), initialised]);
  const tokenizer = new Tiktoken(encoding.bpe_ranks, encoding.special_tokens, encoding.pat_str);
  return (text) => tokenizer.encode_ordinary(text).length;
}
