/** Lets the benchmark count with gpt-tokenizer (o200k_base). */

/** Loads the library. Returns a function that counts the tokens of a text. */
export async function load() {
  const { countTokens } = await import('gpt-tokenizer/encoding/o200k_base');
  return (text) => countTokens(text);
}
