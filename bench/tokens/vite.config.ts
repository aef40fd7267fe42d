/** Builds the adapter of one library into a folder of its own, for the part of the token benchmark that runs in a page. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { vocabulary } from '../../scripts/vite-plugin-vocabulary.ts';
import { workerText } from '../../scripts/vite-plugin-worker-text.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('../..', import.meta.url));

/** `--mode` names the adapter to build: `ours` builds `ours.js`, the adapter of this package. */
export default defineConfig(({ mode }) => ({
  root: here,
  base: './',
  logLevel: 'warn',
  plugins: [vocabulary(), workerText()],
  build: {
    target: 'es2022',
    outDir: `${root}node_modules/.cache/ft-breakeven/bench/${mode}`,
    emptyOutDir: true,
    minify: true,
    modulePreload: false,
    chunkSizeWarningLimit: 10_000,
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: `${here}${mode}.js`,
      preserveEntrySignatures: 'strict' as const,
      output: {
        entryFileNames: 'entry.js',
        chunkFileNames: '[name]-[hash].js',
        assetFileNames: '[name]-[hash][extname]',
      },
    },
  },
}));
