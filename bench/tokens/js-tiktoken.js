/** Adapter for the lite build of js-tiktoken with the o200k_base ranks. */
export async function load() {
  const [{ Tiktoken }, ranks] = await Promise.all([
    import('js-tiktoken/lite'),
    import('js-tiktoken/ranks/o200k_base'),
  ]);
  const tokenizer = new Tiktoken(ranks.default);
  return (text) => tokenizer.encode(text, [], []).length;
}
