/** Checks the templates of elements and stories; style is Biome's part. */
import parser from '@typescript-eslint/parser';
import { configs } from 'eslint-plugin-lit';

export default [
  {
    files: ['src/**/*.ts', 'stories/**/*.ts'],
    // Its tags are static values, which the rules take for bindings.
    ignores: ['src/elements/breakeven/view-tabs.ts'],
    ...configs['flat/recommended'],
    languageOptions: { parser },
  },
];
