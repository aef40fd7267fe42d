/** The public functions and types of the cost model. This module has no side effects when it is imported, and needs no DOM. */

export { advise } from './advice/advise.ts';
export { type AdviceReport, type AdviceSources, adviceFacts } from './advice/facts.ts';
export { adviceQuestions, type QuestionRow } from './advice/questions.ts';
export type {
  AdviceRule,
  EvidenceRule,
  Finding as RuleFinding,
  ReasonRule,
  TechniqueRule,
  TradeOffRule,
} from './advice/rules/rule.ts';
export { adviceRules, type EvidenceRuleId, type ReasonRuleId, type TradeOffRuleId } from './advice/rules.ts';
export type {
  Advice,
  AdviceAnswers,
  AdviceFacts,
  AdviceFigure,
  AdviceFigures,
  AdviceOption,
  AdviceQuestion,
  AdviceReason,
  AnsweredQuestion,
  ApproachFacts,
  CheaperModelFacts,
  DifferenceFacts,
  EvidenceWay,
  ExcludedOption,
  FactSource,
  FigureName,
  MeasuredFacts,
  MissingEvidence,
  PromptTechniqueId,
  QuestionId,
  Recommendation,
  TechniqueFacts,
  TradeOff,
  TradeOffValue,
  TrainingFacts,
  TunedFacts,
  Turn,
} from './advice/types.ts';
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
export { hitRateFromTraffic } from './cost/hit-rate.ts';
export { cacheableTokens, type TrafficRules } from './cost/request.ts';
/** `CoursePoint` is the previous name of `CostPoint`. */
export type { CostPoint as CoursePoint } from './cost/result-types.ts';
export { costByVolume, crossovers } from './cost/volume.ts';
export { comparePrompts } from './decision/compare-prompts.ts';
export { costAtShare, ladder } from './decision/ladder.ts';
export type {
  AcceptedCost,
  Effort,
  LadderOptions,
  NextRung,
  Rung,
  ShareBasis,
} from './decision/ladder-types.ts';
export type {
  PartCost,
  PromptChange,
  PromptComparison,
  PromptCosts,
  PromptPartsOptions,
  PromptPiece,
  PromptSide,
  PromptTrial,
  Reordering,
  TrialResult,
  TrialWord,
} from './decision/prompt-part-types.ts';
export { promptParts } from './decision/prompt-parts.ts';
export { type ProblemCode, problem, ScenarioError } from './errors.ts';
export { applyEvaluation } from './evaluation/apply.ts';
export { averageSimilarity, type SimilarityResult } from './evaluation/average-similarity.ts';
export { type BootstrapOptions, bootstrapInterval } from './evaluation/bootstrap.ts';
export { type CasesNeededOptions, casesNeeded } from './evaluation/cases-needed.ts';
export { type CompareOptions, compareEvaluations } from './evaluation/compare.ts';
export type {
  Comparison,
  ComparisonWord,
  MeasuredLatency,
  MeasuredTokens,
  PairedComparison,
  ShareRange,
} from './evaluation/comparison-types.ts';
export { type DifferenceFromTotals, differenceFromTotals } from './evaluation/difference-from-totals.ts';
export { holmAdjust } from './evaluation/holm.ts';
export { joinEvaluations, type NamedEvaluation } from './evaluation/join.ts';
export { type McNemarResult, mcnemarTest } from './evaluation/mcnemar.ts';
export {
  type Difference,
  type PairedCounts,
  type PairedDifferenceOptions,
  pairedDifference,
} from './evaluation/paired-difference.ts';
export { type EvaluationRow, type PairedRows, pairRows } from './evaluation/pairing.ts';
export {
  type Expected,
  type Grade,
  type Score,
  type ScoreId,
  type ScoreOptions,
  scores,
} from './evaluation/scores/scores.ts';
export { type Clusters, type StandardErrorOptions, standardError } from './evaluation/standard-error.ts';
export type {
  EvaluatedApproach,
  Evaluation,
  EvaluationCase,
  EvaluationOutcome,
  EvaluationProblem,
  EvaluationRun,
  EvaluationTokens,
  EvaluationTotals,
} from './evaluation/types.ts';
export { type Interval, wilsonInterval } from './evaluation/wilson.ts';
export { explain } from './explain/explain.ts';
export { flips } from './explore/flips.ts';
export { sensitivity } from './explore/sensitivity.ts';
export { createSimulation, type RunningSimulation, simulate } from './explore/simulate.ts';
export { solveFor, withLever } from './explore/solve.ts';
export type { Bin, Quantile } from './histogram.ts';
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
export { nextSteps } from './steps/next-steps.ts';
export type {
  CodeLanguage,
  Framework,
  RouteId,
  Step,
  StepKind,
  StepLanguage,
  StepMark,
  StepNote,
  StepNoteId,
  StepOffer,
  StepOptions,
  StepSource,
} from './steps/types.ts';
export { type CleanOptions, cleanTrainingLine, type TrainingFix, trainingFixes } from './training/clean.ts';
export { conversionMessages } from './training/conversion-messages.ts';
export { type ConversionPair, type ConvertedExample, convertTrainingExample } from './training/convert.ts';
export {
  type BilledReport,
  type TrainingCost,
  type TrainingCostOptions,
  type TrainingPrice,
  type TrainingPriceCatalog,
  trainingCosts,
} from './training/costs.ts';
export { detectTrainingFormat, type TrainingFormatGuess } from './training/detect.ts';
export {
  createLineDropper,
  type DropOptions,
  type DropReason,
  dropReasons,
  type LinesToDrop,
  linesToDrop,
} from './training/drop.ts';
export { defaultEpochs, type EpochsReason } from './training/epochs.ts';
export {
  createExampleSplitter,
  type ExampleSource,
  type ExampleSplitter,
} from './training/example-splitter.ts';
export { inspectTrainingData } from './training/examples.ts';
export type { FindingRule, ReaderRule, Severity } from './training/findings.ts';
export type { Place } from './training/first-lines.ts';
export { trainingFormats } from './training/formats/registry.ts';
export {
  exampleCheck,
  type FileFacts,
  fileStart,
  hostProblems,
  hostRules,
} from './training/hosts/problems.ts';
export { trainingHosts } from './training/hosts/rows.ts';
export type {
  HostProblem,
  HostRule,
  HostRuleId,
  TrainingHost,
  TrainingHostId,
} from './training/hosts/types.ts';
export {
  createTrainingInspection,
  type ExampleSums,
  type LineInspection,
  type TrainingInspection,
  type TrainingState,
} from './training/inspection.ts';
export type { NearDuplicates } from './training/near-duplicates.ts';
export { createRefusedLineCheck, type RefusedLineOptions } from './training/refused.ts';
export type {
  CommonValues,
  ExactDuplicates,
  Finding,
  Leaks,
  Repeated,
  TrainingOptions,
  TrainingProblem,
  TrainingReport,
} from './training/report-types.ts';
export type { TrainingRules } from './training/rules.ts';
export {
  createTrainingSample,
  type EstimatedTotal,
  type RunningSample,
  type SampleOptions,
  sampleInspection,
  type TrainingSample,
  type UncountedReport,
  type UncountedSample,
} from './training/sample.ts';
export { type SplitOptions, splitOf } from './training/split.ts';
export type {
  ConversionLoss,
  TrainingExample,
  TrainingFormat,
  TrainingFormatId,
  TrainingLayout,
  TrainingMethod,
} from './training/types.ts';
export type { UsedTokenizer, UsedTokenizers } from './training/used-tokenizers.ts';
export type * from './types.ts';
export { applyProfile } from './usage/apply.ts';
export {
  type AppliedJob,
  applyJob,
  type JobChange,
  type JobChangeId,
  type JobNote,
  type JobNoteCode,
  type TrainedAs,
} from './usage/apply-job.ts';
export type {
  AppliedProfile,
  ProfileOptions,
  UsageChange,
  UsageChangeId,
  UsageNote,
  UsageNoteCode,
} from './usage/apply-types.ts';
export type { UsageEdit } from './usage/changes.ts';
export { readJob } from './usage/job.ts';
export type { Job, JobMethod, JobProblem, JobProvider, JobStatus, JobWeights } from './usage/job-types.ts';
export { createUsageProfile, type UsageOptions, type UsageProfileBuilder } from './usage/profile-builder.ts';
export type {
  PerRequest,
  Profile,
  UsageConvention,
  UsageMonth,
  UsageProblem,
  UsageProblemCode,
  UsageSourceId,
  UsageState,
} from './usage/profile-types.ts';
export { mergeProfiles, readUsage, withConvention } from './usage/read.ts';
export { usageSources } from './usage/sources.ts';
