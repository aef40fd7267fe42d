/** Adapter for ai-tokenizer with its o200k_base encoding. */
export async function load() {
  const [{ Tokenizer }, encoding] = await Promise.all([
    import('ai-tokenizer'),
    import('ai-tokenizer/encoding/o200k_base'),
  ]);
  const tokenizer = new Tokenizer(encoding);
  return (text) => tokenizer.count(text);
}
