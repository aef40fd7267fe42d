/** The type of a rule of the advice, and the helpers with which the rules are written. */
import { hasEnded } from '../../cost/ended.ts';
import type {
  AdviceFacts,
  AdviceFigure,
  AdviceFigures,
  AdviceOption,
  AnsweredQuestion,
  ApproachFacts,
  EvidenceWay,
  ExcludedOption,
  FactSource,
  FigureName,
  QuestionId,
  TradeOffValue,
  TunedFacts,
} from '../types.ts';

/** The result of the condition of a rule: its figures if it holds, `false` if it does not, `null` if a fact is unknown. */
export type Finding = { readonly figures: AdviceFigures; readonly source?: FactSource } | false | null;

interface RowBase {
  /** The row of the article "Fine-Tuning vs. Prompting" that the rule applies; `null` = the article has none. */
  readonly article: string | null;
  /** Whether the figures of the rule depend on token counts, which may be estimates. */
  readonly dependsOnTokens?: true;
}

/** The prices on which the figures or the condition of a rule rest. */
export interface RulePrices {
  /** The approaches or models whose prices these are, by the names of their facts. */
  readonly of: readonly ('prompt' | 'otherModel' | 'rag' | 'tuned' | 'cheaperModel')[];
  /** The kinds of prices; absent = all. */
  readonly parts?: readonly ('rates' | 'setup' | 'monthly' | 'training' | 'hosting')[];
}

/** The token prices of the prompt and of another approach or model. */
export const tokenPrices = (other: RulePrices['of'][number]): RulePrices => ({
  of: ['prompt', other],
  parts: ['rates'],
});
/**
 * The prices on which the cost of an attempt or an accepted answer depends, monthly costs included, for the prompt and another
 * approach.
 */
export const unitPrices = (other: RulePrices['of'][number]): RulePrices => ({
  of: ['prompt', other],
  parts: ['rates', 'monthly', 'hosting'],
});
/** Every price of the prompt and of the tuned model: the payback depends on all of them. */
export const paybackPrices: RulePrices = { of: ['prompt', 'tuned'] };

/** A rule that speaks for or against options. */
export interface ReasonRule extends RowBase {
  readonly kind: 'reason';
  readonly for?: readonly AdviceOption[];
  readonly against?: readonly ExcludedOption[];
  /** 1 (minor) to 4 (decisive) for each option, or `excludes`: the options of `against` are not recommended. */
  readonly weight: 1 | 2 | 3 | 4 | 'excludes';
  /** The number with which the condition compares. The text of the rule states this number too. */
  readonly limit?: number;
  readonly source: FactSource;
  /** The question whose answer the condition reads first. The reason then has the source of the answer. */
  readonly question?: QuestionId;
  /** The other questions whose answers the condition reads. */
  readonly reads?: readonly QuestionId[];
  /** Absent = the rule rests on no price. */
  readonly prices?: RulePrices;
  readonly when: (facts: AdviceFacts, limit: number) => Finding;
}

/** A rule that says which evidence is missing. */
export interface EvidenceRule extends RowBase {
  readonly kind: 'evidence';
  readonly way: EvidenceWay;
  readonly source: FactSource;
  readonly when: (facts: AdviceFacts) => Finding;
}

/** A line of the table of trade-offs. */
export interface TradeOffRule extends RowBase {
  readonly kind: 'trade-off';
  readonly source: FactSource;
  readonly value: (approach: ApproachFacts | TunedFacts, facts: AdviceFacts) => TradeOffValue;
}

/** A prompting technique that can be tried first. */
export interface TechniqueRule extends RowBase {
  readonly kind: 'technique';
  readonly source: FactSource;
  /** The tokens that the technique adds to prompt and answer: 100 for a text of unknown length. */
  readonly adds: { readonly inputTokens: number; readonly outputTokens: number };
}

/** One row of the table of rules. */
export type AdviceRule = ReasonRule | EvidenceRule | TradeOffRule | TechniqueRule;

type MaybeNumber = number | null | undefined;
/** Makes a function that turns a number into a figure of this unit. */
const figure =
  (unit: AdviceFigure['unit']) =>
  (value: MaybeNumber): AdviceFigure | null =>
    value === null || value === undefined ? null : { value, unit };

/** Figures with their units; unknown values give `null`. */
export const [usd, share, points, tokens, ms, count, months, perYear] = [
  figure('usd'),
  figure('share'),
  figure('points'),
  figure('tokens'),
  figure('ms'),
  figure('count'),
  figure('months'),
  figure('per-year'),
];

/** A cost without monthly costs, plus its part of the monthly costs (`fixedUsd`); `null` if one of them is unknown. */
const withMonthlyCosts = (usdWithoutFixed: MaybeNumber, fixedUsd: MaybeNumber = 0): AdviceFigure | null =>
  usdWithoutFixed === null || usdWithoutFixed === undefined || fixedUsd === null
    ? null
    : { value: usdWithoutFixed + fixedUsd, unit: 'usd', ...(fixedUsd > 0 && { fixedUsd }) };

/** Dollars of 1,000 attempts of an approach. */
export const attemptsUsd = (approach: ApproachFacts | null): AdviceFigure | null =>
  withMonthlyCosts(approach?.usdPerThousandCalls, approach?.fixedUsdPerThousandCalls);

/** Dollars of 1,000 accepted answers of an approach. */
export const acceptedUsd = (approach: ApproachFacts | null): AdviceFigure | null =>
  withMonthlyCosts(approach?.usdPerThousandAccepted, approach?.fixedUsdPerThousandAccepted);

/** The value of an answer; `undefined` = not answered. */
export const answerTo = ({ answers }: AdviceFacts, id: QuestionId): number | undefined =>
  (answers[id] as AnsweredQuestion | undefined)?.value;

/**
 * Whether an approach is shown to reach the bar, by the 95 % interval of its share of accepted answers: `true` if the whole interval is
 * at or above the bar, `false` if it is below the bar. `null` if the interval contains the bar, or if a fact is unknown.
 */
export function reachesBar(facts: AdviceFacts, approach: ApproachFacts | null): boolean | null {
  const bar = answerTo(facts, 'bar');
  const { low = null, high = null } = approach?.measured ?? {};
  if (bar === undefined || low === null || high === null) return null;
  return low >= bar ? true : high < bar ? false : null;
}

/** Whether an approach is shown to miss the bar; `null` in the same cases as for `reachesBar`. */
export function missesBar(facts: AdviceFacts, approach: ApproachFacts | null): boolean | null {
  const reaches = reachesBar(facts, approach);
  return reaches === null ? null : !reaches;
}

/** Whether the service of a tuned model ends on the first day of the scenario, or before it. */
export const isSwitchedOff = (tuned: AdviceFacts['tuned']): boolean => !!tuned && hasEnded(tuned);

/** The source of response times: the evaluation only if all of them were measured there. */
export const timeSource = (...approaches: readonly (ApproachFacts | null)[]): FactSource =>
  approaches.every((approach) => approach?.isTimeMeasured) ? 'evaluation' : 'calculation';

/**
 * The finding of a rule: `null` if one of the `figures` is unknown, `false` if `test` does not hold for their values, otherwise the
 * figures. `more` are further figures for the sentence; unknown ones are left out.
 */
export function findingIf<Name extends FigureName>(
  figures: Readonly<Record<Name, AdviceFigure | null>>,
  test: (values: Readonly<Record<Name, number>>) => boolean,
  {
    source,
    more = {},
  }: {
    readonly source?: FactSource;
    readonly more?: Readonly<Partial<Record<FigureName, AdviceFigure | null>>>;
  } = {},
): Finding {
  const entries = Object.entries(figures) as [Name, AdviceFigure | null][];
  if (entries.some(([, each]) => each === null)) return null;
  const values = Object.fromEntries(entries.map(([name, each]) => [name, (each as AdviceFigure).value]));
  if (!test(values as Record<Name, number>)) return false;
  const known = Object.entries({ ...figures, ...more }).filter(([, each]) => each !== null);
  return { figures: Object.fromEntries(known) as AdviceFigures, ...(source && { source }) };
}
