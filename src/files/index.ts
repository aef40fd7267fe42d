/**
 * `ft-breakeven/files.js`: reads, inspects and writes training files of any size, and reads result files of evaluations, job objects
 * and exports of usage. Importing it has no effects.
 */
export { FileError, type FileErrorCode, fileMessages } from './errors.ts';
export { readEvaluation } from './evaluation/read-evaluation.ts';
export type {
  ColumnMapping,
  EvaluationFormatId,
  ReadEvaluation,
  ReadEvaluationOptions,
} from './evaluation/read-types.ts';
export type { FileEncoding, FileStart } from './file-start.ts';
export {
  type FileReport,
  type InspectFileOptions,
  inspectFile,
} from './inspect-file.ts';
export { type ReadLine, type ReadLinesOptions, type ReadLinesResult, readLines } from './read-lines.ts';
export type { FileProgress, PartialReport } from './reading-progress.ts';
export type { FileSource } from './source.ts';
export { readUsageFile, type UsageFile, type UsageFileOptions } from './usage-file.ts';
export {
  cleanFile,
  convertFile,
  type LeftOutLine,
  type SplitChunk,
  splitFile,
  type WriteOptions,
  type WriteSummary,
  type WrittenFile,
} from './written-file.ts';
