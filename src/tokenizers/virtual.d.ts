/** Vocabularies repacked at build time; see scripts/vite-plugin-vocabulary.ts. */
declare module 'virtual:vocabulary/*' {
  const packed: import('./vocabulary.ts').PackedVocabulary;
  export default packed;
}

/** The script of a worker as text, for apps whose bundler has left the script out. `null` in the browser build, whose files stay together. */
declare module 'virtual:worker-text/*' {
  const text: string | null;
  export default text;
}
