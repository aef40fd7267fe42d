/**
 * Exports the element classes, the events, the whole core, and the English messages with the function that registers a language.
 * Importing this file registers no element and needs no DOM.
 */
export { registerLanguage } from './controllers/register-language.ts';
export * from './core/index.ts';
export type { AdviceEvidence } from './elements/advisor/advisor.ts';
export type { AdvisedCounts } from './elements/advisor/file-facts.ts';
export { FtCountEvent } from './elements/common/count-event.ts';
export { FtChangeEvent, FtErrorEvent } from './elements/common/events.ts';
export { FtOpenEvent } from './elements/common/open-event.ts';
export type { ScenarioSource } from './elements/common/scenario/reading.ts';
export { type FileUse, FtSummaryEvent } from './elements/common/summary-event.ts';
export { type EvaluatedBy, FtEvaluateEvent } from './elements/evaluation/evaluate-event.ts';
export * from './elements/index.ts';
export { FtBarEvent } from './elements/ladder/bar-event.ts';
export type { StepsEvidence } from './elements/next-steps/next-steps.ts';
export { FtPromptEvent } from './elements/prompt-parts/prompt-event.ts';
export { FtInspectEvent, type InspectedCounts } from './elements/training-data/inspect-event.ts';
export { english } from './i18n/en/index.ts';
export type { Messages } from './i18n/messages.ts';
export type { PartCount } from './prompt/totals.ts';
