/** Lets the benchmark count with ai-tokenizer (o200k_base). */

/** Loads the library. Returns a function that counts the tokens of a text. */
export async function load() {
  const [{ Tokenizer }, encoding] = await Promise.all([
    import('ai-tokenizer'),
    import('ai-tokenizer/encoding/o200k_base'),
  ]);
  const tokenizer = new Tokenizer(encoding);
  return (text) => tokenizer.count(text);
}
