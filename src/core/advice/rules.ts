/** The table of rules of the advice: reasons, missing evidence, trade-offs and techniques. docs/advice.md shows it. */
import { evidence } from './rules/evidence.ts';
import { findings } from './rules/findings.ts';
import { indicators } from './rules/indicators.ts';
import type { AdviceRule, ReasonRule } from './rules/rule.ts';
import { techniques, tradeOffs } from './rules/trade-offs.ts';

/** The id of a rule that speaks for or against options. */
export type ReasonRuleId = keyof typeof findings | keyof typeof indicators;
/** The id of a rule of missing evidence. */
export type EvidenceRuleId = keyof typeof evidence;
/** The id of a line of the table of trade-offs. */
export type TradeOffRuleId = keyof typeof tradeOffs;

/** The rules that speak for or against options. Of equal weights, an earlier one is the stronger reason. */
export const reasonRules: Readonly<Record<ReasonRuleId, ReasonRule>> = { ...findings, ...indicators };

/** Every rule by its id. */
export const adviceRules: Readonly<Record<string, AdviceRule>> = {
  ...reasonRules,
  ...evidence,
  ...tradeOffs,
  ...techniques,
};

export { evidence as evidenceRules, techniques as techniqueRules, tradeOffs as tradeOffRules };
