/** Makes advice from facts: which rules hold, the recommendation that follows from them, its reasons, and what is missing. */
import { questionIds } from './questions.ts';
import { type Finding, missesBar, type ReasonRule, reachesBar } from './rules/rule.ts';
import { evidenceRules, type ReasonRuleId, reasonRules, tradeOffRules } from './rules.ts';
import type {
  Advice,
  AdviceFacts,
  AdviceOption,
  AdviceReason,
  ApproachFacts,
  EvidenceWay,
  ExcludedOption,
  MissingEvidence,
  QuestionId,
  Recommendation,
  TunedFacts,
} from './types.ts';

/** Facts that are all unknown. */
export const noFacts: AdviceFacts = {
  prompt: null,
  otherModel: null,
  rag: null,
  tuned: null,
  ragTuned: null,
  file: null,
  evaluation: null,
  cheaperModel: null,
  assumedHitRate: null,
  horizonMonths: null,
  techniques: [],
  answers: {},
};

/**
 * The advice that follows from the facts; absent facts are unknown. The bar is the share of accepted answers that the user wants.
 * Only the rules that hold are counted:
 *
 * - The points of an option are the weights of the rules for it, minus the weights of the rules against it.
 * - The simple options are to keep the prompt, to improve it, and to use another model. Retrieval or fine-tuning is recommended
 *   only if it has more points than each simple option. If both have more, both together are recommended.
 * - Retrieval together with fine-tuning may be excluded by a rule, or be shown to miss the bar. Then the one of the two with more points
 *   is recommended; with equal points, retrieval.
 * - Fine-tuning is recommended only if no rule excludes it, enough was measured (`hasEvidence`), and it also has more points in the
 *   worst case (`atWorst`).
 * - If fine-tuning has more points and no rule excludes it, but one of the other two conditions is not met, retrieval is recommended
 *   if it has more points than each simple option. Otherwise the recommendation is `not-enough-evidence`.
 * - In all other cases, the simple option with the most points is recommended; with equal points, the first in the order above. If no
 *   simple option has points, the recommendation is to keep the prompt.
 * - The recommendation is also `not-enough-evidence` if no rule holds, or if the calculation does not use the measurements.
 */
export function advise(facts: Partial<AdviceFacts>): Advice {
  const allFacts: AdviceFacts = { ...noFacts, ...facts };
  const rules = holdingRules(allFacts);
  const rulesAtWorst = holdingRules(atWorst(allFacts));
  const recommendation = decide(allFacts, rules, rulesAtWorst);
  const reasonsOn = (side: 'for' | 'against'): readonly AdviceReason[] =>
    rules
      .filter(({ rule }) => sideOf(rule, recommendation) === side)
      .sort((a, b) => strengthOf(b.rule) - strengthOf(a.rule))
      .map(({ id, rule, figures, source }) => ({ rule: id, figures, source, weight: rule.weight }));
  return {
    recommendation,
    approach: approachOf(allFacts, recommendation)?.id ?? null,
    reasonsFor: reasonsOn('for'),
    reasonsAgainst: reasonsOn('against'),
    turns: rules.flatMap(({ id }) => {
      const isOther = (other: HoldingRule): boolean => other.id !== id;
      const to = decide(allFacts, rules.filter(isOther), rulesAtWorst.filter(isOther));
      return to === recommendation ? [] : [{ without: id, to }];
    }),
    tryFirst: [...allFacts.techniques].sort(
      (a, b) =>
        Number(a.isDone) - Number(b.isDone) ||
        usdOrMax(a.usdPerThousandCalls) - usdOrMax(b.usdPerThousandCalls),
    ),
    missingEvidence: missingEvidenceIn(allFacts),
    questions: questionIds.map((id) => ({ id, answer: allFacts.answers[id] ?? null, rules: readersOf(id) })),
    tradeOffs: tradeOffsOf(allFacts),
  };
}

/** The cost by which techniques are sorted: an unknown cost comes last. */
const usdOrMax = (usd: number | null): number => usd ?? Number.MAX_VALUE;

/** A rule that holds, with its figures. */
interface HoldingRule {
  readonly id: ReasonRuleId;
  readonly rule: ReasonRule;
  readonly figures: AdviceReason['figures'];
  readonly source: AdviceReason['source'];
}

/** The result of one reason rule for the facts. */
export function findingOf(facts: AdviceFacts, id: ReasonRuleId): Finding {
  const rule = reasonRules[id];
  return rule.when(facts, rule.limit ?? Number.NaN);
}

/** The rules that hold for the facts, with their figures. */
function holdingRules(facts: AdviceFacts): readonly HoldingRule[] {
  return (Object.keys(reasonRules) as ReasonRuleId[]).flatMap((id) => {
    const finding = findingOf(facts, id);
    if (!finding) return [];
    const rule = reasonRules[id];
    const answer = rule.question && facts.answers[rule.question];
    return [{ id, rule, figures: finding.figures, source: answer?.from ?? finding.source ?? rule.source }];
  });
}

/** The number by which reasons are sorted: a rule that excludes an option is stronger than a rule of any weight. */
const strengthOf = ({ weight }: ReasonRule): number => (weight === 'excludes' ? 5 : weight);

/**
 * The facts in the worst case for fine-tuning. Where an interval contains the bar, a tuned model is taken to miss the bar, and any
 * other approach to reach it.
 */
function atWorst(facts: AdviceFacts): AdviceFacts {
  const bar = facts.answers.bar?.value;
  if (bar === undefined) return facts;
  const withCertainShare = <T extends ApproachFacts>(approach: T | null, certainShare: number): T | null =>
    approach?.measured?.share != null && reachesBar(facts, approach) === null
      ? { ...approach, measured: { ...approach.measured, low: certainShare, high: certainShare } }
      : approach;
  const { prompt, otherModel, rag, tuned, ragTuned } = facts;
  return {
    ...facts,
    prompt: withCertainShare(prompt, bar),
    otherModel: withCertainShare(otherModel, bar),
    rag: withCertainShare(rag, bar),
    tuned: withCertainShare(tuned, 0),
    ragTuned: withCertainShare(ragTuned, 0),
  };
}

/** The recommendation by the rules that hold, for the facts (`rules`) and in the worst case (`rulesAtWorst`). */
function decide(
  facts: AdviceFacts,
  rules: readonly HoldingRule[],
  rulesAtWorst: readonly HoldingRule[],
): Recommendation {
  if (rules.length === 0 || facts.evaluation?.isUsed === false) return 'not-enough-evidence';
  const worst = preferredOption(rulesAtWorst, true);
  return preferredOption(
    rules,
    (worst === 'fine-tune' || worst === 'rag-fine-tune') && hasEvidence(facts),
    missesBar(facts, facts.ragTuned) !== true,
  );
}

/**
 * The recommendation by points and exclusions. `isEvidenceEnough`: whether the evidence is enough to recommend fine-tuning.
 * `canCombine`: whether retrieval and fine-tuning may be recommended together; they may not if both together are shown to miss the
 * bar.
 */
function preferredOption(
  rules: readonly HoldingRule[],
  isEvidenceEnough: boolean,
  canCombine = true,
): Recommendation {
  const pointsOf = (option: AdviceOption): number =>
    rules.reduce((points, { rule }) => {
      const weight = rule.weight === 'excludes' ? 0 : rule.weight;
      if (rule.for?.includes(option)) return points + weight;
      return rule.against?.includes(option) ? points - weight : points;
    }, 0);
  const [keep, improve, other] = [
    pointsOf('keep-prompting'),
    pointsOf('improve-prompt'),
    pointsOf('cheaper-model'),
  ];
  /** The points that retrieval and fine-tuning must exceed. */
  const pointsToExceed = Math.max(0, keep, improve, other);
  const isExcluded = (option: ExcludedOption): boolean =>
    rules.some(({ rule }) => rule.weight === 'excludes' && rule.against?.includes(option));
  const [rag, tune] = [pointsOf('rag'), pointsOf('fine-tune')];
  const wantsTuning = !isExcluded('fine-tune') && tune > pointsToExceed;
  const canTune = wantsTuning && isEvidenceEnough;
  if (rag > pointsToExceed) {
    if (!canTune) return 'rag';
    if (canCombine && !isExcluded('rag-fine-tune')) return 'rag-fine-tune';
    return tune > rag ? 'fine-tune' : 'rag';
  }
  if (wantsTuning) return canTune ? 'fine-tune' : 'not-enough-evidence';
  if (pointsToExceed === 0 || keep === pointsToExceed) return 'keep-prompting';
  return improve === pointsToExceed ? 'improve-prompt' : 'cheaper-model';
}

/**
 * Whether enough was measured to recommend fine-tuning. The verdict has to be known, and prompt and tuned model have to be compared on
 * the same cases. One of these has to be shown too:
 *
 * - The tuned model is better.
 * - It reaches the bar.
 * - It pays back even at the lower end of the interval of the difference.
 */
function hasEvidence(facts: AdviceFacts): boolean {
  const { prompt, tuned } = facts;
  if (prompt?.measured?.share == null || tuned?.measured?.share == null) return false;
  const word = tuned.toPrompt?.word ?? 'too-few-cases';
  if (tuned.payback === 'unknown' || word === 'too-few-cases') return false;
  return word === 'better' || tuned.paysAtLow === true || reachesBar(facts, tuned) === true;
}

/**
 * The options that a recommendation chooses, and those that it decides against. `not-enough-evidence` leaves fine-tuning open, so its
 * reasons are those for and against fine-tuning.
 */
const sides: Readonly<
  Record<
    Recommendation,
    { readonly chosen: readonly ExcludedOption[]; readonly rivals: readonly ExcludedOption[] }
  >
> = {
  'keep-prompting': {
    chosen: ['keep-prompting'],
    rivals: ['improve-prompt', 'cheaper-model', 'rag', 'fine-tune', 'rag-fine-tune'],
  },
  'improve-prompt': {
    chosen: ['improve-prompt'],
    rivals: ['cheaper-model', 'rag', 'fine-tune', 'rag-fine-tune'],
  },
  'cheaper-model': { chosen: ['cheaper-model'], rivals: ['rag', 'fine-tune', 'rag-fine-tune'] },
  rag: {
    chosen: ['rag'],
    rivals: ['keep-prompting', 'improve-prompt', 'cheaper-model', 'fine-tune', 'rag-fine-tune'],
  },
  'fine-tune': {
    chosen: ['fine-tune'],
    rivals: ['keep-prompting', 'improve-prompt', 'cheaper-model', 'rag-fine-tune'],
  },
  'rag-fine-tune': {
    chosen: ['rag', 'fine-tune'],
    rivals: ['keep-prompting', 'improve-prompt', 'cheaper-model'],
  },
  'not-enough-evidence': {
    chosen: ['fine-tune'],
    rivals: ['keep-prompting', 'improve-prompt', 'cheaper-model'],
  },
};

/** Whether a rule speaks for or against a recommendation; `null` = neither. */
function sideOf(rule: ReasonRule, recommendation: Recommendation): 'for' | 'against' | null {
  const { chosen, rivals } = sides[recommendation];
  const overlaps = (
    options: readonly ExcludedOption[] | undefined,
    others: readonly ExcludedOption[],
  ): boolean => options?.some((option) => others.includes(option)) ?? false;
  if (overlaps(rule.for, chosen)) return 'for';
  if (overlaps(rule.against, chosen)) return 'against';
  if (overlaps(rule.for, rivals)) return 'against';
  return overlaps(rule.against, rivals) ? 'for' : null;
}

/** The approach that a recommendation names; `null` = none. */
function approachOf(facts: AdviceFacts, recommendation: Recommendation): ApproachFacts | TunedFacts | null {
  switch (recommendation) {
    case 'keep-prompting':
    case 'improve-prompt':
      return facts.prompt;
    case 'cheaper-model':
      return facts.otherModel;
    case 'rag':
      return facts.rag;
    case 'fine-tune':
      return facts.tuned;
    case 'rag-fine-tune':
      return facts.ragTuned;
    case 'not-enough-evidence':
      return null;
  }
}

/** The evidence that is missing, and the way to get it. */
const missingEvidenceIn = (facts: AdviceFacts): readonly MissingEvidence[] =>
  Object.entries(evidenceRules).flatMap(([rule, { when, way }]) => {
    const finding: Finding = (when as (known: AdviceFacts) => Finding)(facts);
    return finding ? [{ rule, figures: finding.figures, way: way as EvidenceWay }] : [];
  });

/** The ids of the rules that read the answer to a question. */
const readersOf = (question: QuestionId): readonly string[] =>
  Object.entries(reasonRules).flatMap(([id, rule]) =>
    rule.question === question || rule.reads?.includes(question) ? [id] : [],
  );

function tradeOffsOf(facts: AdviceFacts): Advice['tradeOffs'] {
  const { prompt, tuned, rag, ragTuned } = facts;
  const compared = [prompt, tuned, rag, ragTuned].filter((each) => each !== null);
  const approaches = compared.filter(
    (each, position) => compared.findIndex(({ id }) => id === each.id) === position,
  );
  return {
    approaches: approaches.map(({ id, label, technique }) => ({ id, label, technique })),
    rows: Object.entries(tradeOffRules).map(([rule, { value }]) => ({
      rule,
      values: approaches.map((approach) => value(approach, facts)),
    })),
  };
}
