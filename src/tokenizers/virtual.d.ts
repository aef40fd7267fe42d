/** Vocabularies repacked at build time; see scripts/vite-plugin-vocabulary.ts. */
declare module 'virtual:vocabulary/*' {
  const packed: import('./vocabulary.ts').PackedVocabulary;
  export default packed;
}
