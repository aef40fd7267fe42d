/** tiktoken in a page: the counts that the token counter must reach. */
import { init, Tiktoken } from 'tiktoken/lite/init';
import wasm from 'tiktoken/lite/tiktoken_bg.wasm?url';

const ranks = {
  o200k_base: () => import('tiktoken/encoders/o200k_base.json'),
  cl100k_base: () => import('tiktoken/encoders/cl100k_base.json'),
};

let started: Promise<void> | undefined;

/** Counts the tokens of a text; the text of special tokens is ordinary text. */
export async function tiktokenCounter(id: keyof typeof ranks): Promise<(text: string) => number> {
  started ??= init(async (imports) => {
    const bytes = await (await fetch(wasm)).arrayBuffer();
    return WebAssembly.instantiate(bytes, imports);
  });
  const [{ default: encoding }] = await Promise.all([ranks[id](), started]);
  const tokenizer = new Tiktoken(encoding.bpe_ranks, encoding.special_tokens, encoding.pat_str);
  return (text) => tokenizer.encode_ordinary(text).length;
}
