/** Everything the model offers, by name. Importing it has no effects and needs no DOM. */
export {
  type ChatFamily,
  type ChatOverhead,
  chatOverhead,
  chatOverheads,
  type ToolOverhead,
} from './chat-overheads.ts';
export { type ChatCountOptions, type ChatMessage, type Count, countChatTokens } from './chat-tokens.ts';
export {
  createTrainingInspection,
  defaultEpochs,
  inspectTrainingData,
  type TrainingInspection,
  type TrainingOptions,
  type TrainingProblem,
  type TrainingReport,
} from './training-data.ts';
export type { TrainingRules } from './training-rules.ts';
