/** The functions that the benchmark of training files measures, and those that make its file. `vite.config.ts` builds them from `src`. */
export { createTrainingInspection } from '../../src/core/training/inspection.ts';
export { inspectFile } from '../../src/files/index.ts';
export { loadTokenizer } from '../../src/tokenizers/index.ts';
export { chatExample, randomSource } from '../../test/core/training/random-chat.ts';
