/** The table of rules of the advice: reasons, missing evidence, trade-offs and techniques. docs/advice.md shows it. */
import { calculationRules } from './rules/calculation.ts';
import { evaluationRules } from './rules/evaluation.ts';
import { evidence } from './rules/evidence.ts';
import { indicators } from './rules/indicators.ts';
import type { AdviceRule, ReasonRule } from './rules/rule.ts';
import { techniques, tradeOffs } from './rules/trade-offs.ts';
import { trainingFileRules } from './rules/training-file.ts';

const reasons = { ...calculationRules, ...trainingFileRules, ...evaluationRules, ...indicators } as const;

/** The id of a rule that speaks for or against options. */
export type ReasonRuleId = keyof typeof reasons;
/** The id of a rule of missing evidence. */
export type EvidenceRuleId = keyof typeof evidence;
/** The id of a line of the table of trade-offs. */
export type TradeOffRuleId = keyof typeof tradeOffs;

/** The rules that speak for or against options. If two rules have the same weight, the earlier one is the stronger reason. */
export const reasonRules: Readonly<Record<ReasonRuleId, ReasonRule>> = reasons;

/** Every rule by its id. */
export const adviceRules: Readonly<Record<string, AdviceRule>> = {
  ...reasonRules,
  ...evidence,
  ...tradeOffs,
  ...techniques,
};

export { evidence as evidenceRules, techniques as techniqueRules, tradeOffs as tradeOffRules };
