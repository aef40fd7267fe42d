/** The functions of this package that the benchmark of training files measures. They are built from the sources. */
export { createTrainingInspection } from '../../src/core/training/inspection.ts';
export { inspectFile } from '../../src/files/index.ts';
export { loadTokenizer } from '../../src/tokenizers/index.ts';
export { chatExample, randomSource } from '../../test/core/training/chat-file.ts';
