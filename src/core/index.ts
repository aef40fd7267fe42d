/** The public functions and types of the cost model. Importing it has no effects and needs no DOM. */

export {
  type ChatFamily,
  type ChatOverhead,
  chatOverhead,
  chatOverheads,
  type ToolOverhead,
} from './chat/overheads.ts';
export { type ChatCountOptions, type ChatMessage, type Count, countChatTokens } from './chat/tokens.ts';
export {
  cheapestByMonth,
  costByMonth,
  costCurves,
  /** The previous name of `costCurves`. */
  costCurves as courses,
  crossoversByMonth,
} from './cost/cumulative.ts';
export { evaluate } from './cost/evaluate.ts';
export { discountedPayback, irr, npv, paybackPeriod } from './cost/finance.ts';
export { cacheableTokens, hitRateFromTraffic, type TrafficRules } from './cost/request.ts';
/** `CoursePoint` is the previous name of `CostPoint`. */
export type { CostPoint as CoursePoint } from './cost/result-types.ts';
export { costByVolume, crossovers } from './cost/volume.ts';
export { type ProblemCode, problem, ScenarioError } from './errors.ts';
export { explain } from './explain/explain.ts';
export { flips } from './explore/flips.ts';
export { sensitivity } from './explore/sensitivity.ts';
export { createSimulation, type RunningSimulation, simulate } from './explore/simulate.ts';
export { solveFor, withLever } from './explore/solve.ts';
export { dateAt, daysAt, daysPerMonth, hoursPerMonth, monthsUntil } from './scenario/calendar.ts';
export { decodeScenario, maxEncodedLength } from './scenario/decoding.ts';
export { encodeScenario } from './scenario/encoding.ts';
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
} from './scenario/field-table.ts';
export { createScenario, isScenario, withField } from './scenario/scenario.ts';
export {
  createTrainingInspection,
  defaultEpochs,
  inspectTrainingData,
  type TrainingInspection,
  type TrainingOptions,
  type TrainingProblem,
  type TrainingReport,
} from './training/examples.ts';
export type { TrainingRules } from './training/rules.ts';
export type * from './types.ts';
