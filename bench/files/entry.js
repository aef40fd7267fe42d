/** Everything that the bench of training files measures of this package, from its sources, built as for publishing. */
export { createTrainingInspection } from '../../src/core/training/inspection.ts';
export { inspectFile } from '../../src/files/index.ts';
export { loadTokenizer } from '../../src/tokenizers/index.ts';
export { chatExample, randomSource } from '../../test/core/training/chat-file.ts';
