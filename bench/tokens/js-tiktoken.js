/** Lets the benchmark count with the lite build of js-tiktoken (o200k_base). */

/** Loads the library. Returns a function that counts the tokens of a text. */
export async function load() {
  const [{ Tiktoken }, encoding] = await Promise.all([
    import('js-tiktoken/lite'),
    import('js-tiktoken/ranks/o200k_base'),
  ]);
  const tokenizer = new Tiktoken(encoding.default);
  return (text) => tokenizer.encode(text, [], []).length;
}
