/** Everything the model offers, by name. Importing it has no effects and needs no DOM. */

export { dateAt, daysAt, daysPerMonth, hoursPerMonth, monthsUntil } from './calendar.ts';
export {
  type ChatFamily,
  type ChatOverhead,
  chatOverhead,
  chatOverheads,
  type ToolOverhead,
} from './chat-overheads.ts';
export { type ChatCountOptions, type ChatMessage, type Count, countChatTokens } from './chat-tokens.ts';
export { decodeScenario, encodeScenario, maxEncodedLength } from './codec.ts';
export { courses } from './course.ts';
export { type ProblemCode, problem, ScenarioError } from './errors.ts';
export { evaluate } from './evaluate.ts';
export { explain } from './explain.ts';
export {
  allFields,
  dateRange,
  type Field,
  type FieldKind,
  fieldAt,
  type ListNode,
  limits,
  nodeAt,
  type ObjectNode,
} from './fields.ts';
export { discountedPayback, irr, npv, paybackPeriod } from './finance.ts';
export { flips } from './flips.ts';
export { withLever } from './lever.ts';
export { cheapestByMonth, costByMonth, crossoversByMonth } from './month.ts';
export { cacheableTokens, hitRateFromTraffic, type TrafficRules } from './request.ts';
export { createScenario, isScenario, withField } from './scenario.ts';
export { sensitivity } from './sensitivity.ts';
export { createSimulation, type RunningSimulation, simulate } from './simulate.ts';
export { solveFor } from './solve.ts';
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
export type * from './types.ts';
export { costByVolume, crossovers } from './volume.ts';
