/** Makes the facts for advice from a scenario, a report on a training file, comparisons of an evaluation, and answers. */
import { aloneInMonthOne } from '../cost/alone.ts';
import { evaluate } from '../cost/evaluate.ts';
import { type FixedShares, fixedSharesOf } from '../cost/fixed-share.ts';
import { tokensOf } from '../cost/request.ts';
import type { ApproachResult, Result } from '../cost/result-types.ts';
import { isOnlyAfterBaselineEnd, outcomeOf, paybackMonths } from '../cost/verdict.ts';
import { comparesScores, measuredRatesInUse } from '../evaluation/apply.ts';
import type { Comparison } from '../evaluation/comparison-types.ts';
import { best, bestGuess, orNull } from '../scenario/amount.ts';
import { monthsUntil } from '../scenario/calendar.ts';
import { withBaseline } from '../scenario/edits.ts';
import { clampedShare, successGuess } from '../scenario/success.ts';
import { isRetrieval, isTuned } from '../scenario/technique.ts';
import type { Approach, Scenario } from '../scenario/types.ts';
import type { TrainingReport } from '../training/report-types.ts';
import { noFacts } from './advise.ts';
import { type DataAnswers, mergeAnswers } from './questions.ts';
import { reasonRules } from './rules.ts';
import { techniqueFacts } from './technique-facts.ts';
import type {
  AdviceAnswers,
  AdviceFacts,
  ApproachFacts,
  CheaperModelFacts,
  DifferenceFacts,
  EvaluationFacts,
  MeasuredFacts,
  TrainingFacts,
  TunedFacts,
} from './types.ts';

/** The sources of facts. Each may be absent; its facts are then unknown. */
export interface AdviceSources {
  readonly scenario?: Scenario | null;
  /** The report on the training file. */
  readonly report?: AdviceReport | null;
  /** The facts of the training file, for a caller that has no report; `report` takes precedence. */
  readonly file?: TrainingFacts | null;
  /** The comparisons of an evaluation; each has the id of an approach of the scenario. */
  readonly comparisons?: readonly Comparison[] | null;
  readonly answers?: AdviceAnswers;
  /** The maximum number of tokens of prompt and answer together, by the catalogue id of the model. */
  readonly contextTokens?: Readonly<Record<string, number>>;
  /** A model of the catalogue on which the prompt costs less. */
  readonly cheaperModel?: CheaperModelFacts | null;
}

/** The parts of a report that the facts need. */
export type AdviceReport = Pick<
  TrainingReport,
  'examples' | 'refusedLines' | 'duplicates' | 'leaks' | 'systemPrompts' | 'quantiles'
>;

/** The facts that the rules read, from the sources that are given. */
export function adviceFacts(sources: AdviceSources): AdviceFacts {
  const { scenario = null, report = null, comparisons = null, answers = {}, cheaperModel = null } = sources;
  const file = report ? fileFacts(report) : (sources.file ?? null);
  const knownComparisons = comparisons ?? [];
  const evaluation: EvaluationFacts | null = comparisons && {
    cases: Math.max(0, ...comparisons.map(({ cases }) => cases)),
    measure: comparisons.some(comparesScores) ? 'score' : 'share',
    isUsed: scenario === null || [...measuredRatesInUse(scenario, comparisons).values()].every(Boolean),
  };
  const commonFacts: AdviceFacts = { ...noFacts, file, evaluation, cheaperModel };
  if (!scenario)
    return { ...commonFacts, answers: mergeAnswers(answers, dataAnswers(null, file, knownComparisons)) };
  const data = dataAnswers(scenario, file, knownComparisons);
  const answersInUse = mergeAnswers(answers, data);
  const { contextTokens = {} } = sources;
  const chosen = chooseApproaches(scenario, knownComparisons, answersInUse.bar?.value ?? null);
  if (!chosen) return { ...commonFacts, horizonMonths: scenario.horizonMonths, answers: answersInUse };
  const fromPrompt = withBaseline(scenario, scenario.approaches.indexOf(chosen.prompt));
  const basis: FactsBasis = {
    scenario: fromPrompt,
    result: evaluate(fromPrompt),
    comparisons: knownComparisons,
    contextTokens,
  };
  const { prompt, otherModel, rag, tuned, ragTuned } = chosen;
  const mainTuned = tuned ?? ragTuned;
  const inconsistent = inconsistencyOf(comparisonOf(knownComparisons, prompt.id));
  return {
    ...commonFacts,
    prompt: approachFacts(basis, prompt),
    otherModel: otherModel && approachFacts(basis, otherModel),
    rag: rag && approachFacts(basis, rag),
    tuned: mainTuned && tunedFacts(basis, mainTuned, prompt),
    ragTuned: ragTuned && tunedFacts(basis, ragTuned, prompt),
    assumedHitRate: prompt.cache?.hitRate === 'from-traffic' ? firstHitRate(basis, prompt) : null,
    horizonMonths: scenario.horizonMonths,
    techniques: techniqueFacts(scenario, prompt, file?.medianTokens ?? null),
    answers: mergeAnswers(answers, {
      ...data,
      inconsistent: inconsistent === null ? null : { value: inconsistent, from: 'evaluation' },
    }),
  };
}

/** What the facts of an approach are made from. The scenario has the prompt as its baseline. */
interface FactsBasis {
  readonly scenario: Scenario;
  readonly result: Result;
  readonly comparisons: readonly Comparison[];
  readonly contextTokens: Readonly<Record<string, number>>;
}

/** The approaches that the advice compares; `null` = the scenario has none of this kind. */
interface ChosenApproaches {
  readonly prompt: Approach;
  readonly otherModel: Approach | null;
  readonly rag: Approach | null;
  readonly tuned: Approach | null;
  readonly ragTuned: Approach | null;
}

/** Whether an approach is only a prompt, without retrieval and without a tuned model. */
const isPrompt = ({ technique }: Approach): boolean => !isTuned(technique) && !isRetrieval(technique);

/** The best approach of each kind (`bestOf`). `null` if there is no prompt to compare with. */
function chooseApproaches(
  scenario: Scenario,
  comparisons: readonly Comparison[],
  bar: number | null,
): ChosenApproaches | null {
  const { approaches } = scenario;
  const prompts = approaches.filter(isPrompt);
  const [first] = prompts;
  if (!first) return null;
  const result = evaluate(scenario);
  const acceptedUsd = (approach: Approach): number => {
    const answerUsd = best(resultOf(result, approach.id)?.usdPerAcceptedAnswer ?? null);
    const totalUsd = orNull(answerUsd + best(sharesOf(scenario, approach).perAcceptedUsd));
    return totalUsd ?? Number.POSITIVE_INFINITY;
  };
  const measuredOf = ({ id }: Approach): MeasuredFacts | null => measuredFacts(comparisons, id);
  const shareOf = (approach: Approach): number => measuredOf(approach)?.share ?? -1;
  /**
   * The cheapest of the candidates that are shown to reach the bar. If there is none, the candidate with the largest measured
   * share of accepted answers; if none was measured, the first. `null` without candidates.
   */
  const bestOf = (candidates: readonly Approach[]): Approach | null => {
    const reaching = candidates.filter((each) => bar !== null && (measuredOf(each)?.low ?? -1) >= bar);
    if (reaching.length > 0) return reaching.reduce((a, b) => (acceptedUsd(b) < acceptedUsd(a) ? b : a));
    return candidates.reduce<Approach | null>(
      (a, b) => (a === null || shareOf(b) > shareOf(a) ? b : a),
      null,
    );
  };
  return {
    prompt: bestOf(prompts.filter(({ model }) => model === first.model)) ?? first,
    otherModel: bestOf(prompts.filter(({ model }) => model !== first.model)),
    rag: bestOf(approaches.filter(({ technique }) => technique === 'rag')),
    tuned: bestOf(approaches.filter(({ technique }) => technique === 'fine-tuned')),
    ragTuned: bestOf(approaches.filter(({ technique }) => technique === 'rag-fine-tuned')),
  };
}

const comparisonOf = (comparisons: readonly Comparison[], id: string): Comparison | undefined =>
  comparisons.find(({ approach }) => approach === id);

const resultOf = ({ approaches }: Result, id: string): ApproachResult | undefined =>
  approaches.find((each) => each.id === id);

/**
 * The part of the monthly costs in each attempt and each accepted answer, if the approach served every request. The cost per
 * request rests on the same assumption.
 */
const sharesOf = (scenario: Scenario, approach: Approach): FixedShares =>
  fixedSharesOf(
    approach,
    aloneInMonthOne(scenario, approach.id),
    successGuess(approach, scenario.approaches),
  );

function approachFacts(
  { scenario, result, comparisons, contextTokens }: FactsBasis,
  approach: Approach,
): ApproachFacts {
  const { id, label, technique, model = null, availableUntil = null } = approach;
  const calculatedResult = resultOf(result, id) as ApproachResult;
  const measured = measuredFacts(comparisons, id);
  const fixedShares = sharesOf(scenario, approach);
  const { prefix, variable, output } = tokensOf(approach);
  return {
    id,
    label,
    technique,
    model,
    promptTokens: orNull(prefix + variable),
    answerTokens: orNull(output),
    contextTokens: (model !== null && contextTokens[model]) || null,
    usdPerThousandCalls: perThousand(calculatedResult.attempt.totalUsd),
    fixedUsdPerThousandCalls: perThousand(fixedShares.perAttemptUsd),
    usdPerThousandAccepted: perThousand(calculatedResult.usdPerAcceptedAnswer),
    fixedUsdPerThousandAccepted: perThousand(fixedShares.perAcceptedUsd),
    setupUsd: calculatedResult.setup.totalUsd,
    idleUsdPerMonth: aloneInMonthOne(withoutRequests(scenario), id).month.fixedUsd,
    responseMs: measured?.medianMs ?? calculatedResult.responseMs,
    isTimeMeasured: measured?.medianMs != null,
    leadMonths: bestGuess(approach.leadMonths),
    endsOn: availableUntil,
    measured,
  };
}

/** The scenario without any request: the machines of a deployment are then those that always run. */
const withoutRequests = ({ monthlyRequests: _, ...rest }: Scenario): Scenario =>
  ({ ...rest, requestsPerMonth: 0 }) as Scenario;

const perThousand = (usd: number | null): number | null => (usd === null ? null : usd * 1000);

function measuredFacts(comparisons: readonly Comparison[], id: string): MeasuredFacts | null {
  const comparison = comparisonOf(comparisons, id);
  if (!comparison || comparison.shareAccepted === null || comparison.shareInterval === null) return null;
  const { cases, shareAccepted, shareInterval, latency, toBaseline } = comparison;
  const baselineShare = comparisonOf(comparisons, toBaseline?.baseline ?? '')?.shareAccepted ?? null;
  const difference = toBaseline?.difference ?? null;
  return {
    cases,
    ...(comparesScores(comparison)
      ? { share: null, low: null, high: null }
      : {
          share: shareAccepted,
          ...shareInterval,
          comparableShare:
            baselineShare === null || difference === null
              ? shareAccepted
              : clampedShare(baselineShare + difference),
        }),
    medianMs: latency?.p50Ms ?? null,
    inconsistent: inconsistencyOf(comparison),
  };
}

/** The share of the answers to repeated inputs that differ from the first answer to the same input; `null` = no input was repeated. */
function inconsistencyOf(comparison: Comparison | undefined): number | null {
  const repeats = comparison?.repeats;
  return repeats ? repeats.differing / repeats.answers : null;
}

function tunedFacts(basis: FactsBasis, approach: Approach, prompt: Approach): TunedFacts {
  const { scenario, result } = basis;
  const facts = approachFacts(basis, approach);
  const { trainableUntil, retrain } = approach;
  const calculatedResult = resultOf(result, approach.id) as ApproachResult;
  const verdict = result.comparisons.find(({ id }) => id === approach.id)?.verdict;
  const toPrompt = differenceFacts(comparisonOf(basis.comparisons, approach.id), prompt.id);
  const trainingUsd = calculatedResult.setup.lines.find(({ path }) => path === 'training')?.usd ?? null;
  const retrainShare = bestGuess(retrain?.share ?? null);
  return {
    ...facts,
    payback: paybackOf(result, approach, prompt),
    paybackMonths: verdict ? paybackMonths(verdict) : null,
    endsAtMonths: calculatedResult.endsAtMonths,
    trainableMonths: trainableUntil === undefined ? null : monthsUntil(scenario.startsOn, trainableUntil),
    missingAmounts: verdict?.kind === 'incomplete' ? verdict.missing.length : 0,
    retrainUsd:
      retrainShare === null || calculatedResult.setup.totalUsd === null
        ? trainingUsd
        : retrainShare * calculatedResult.setup.totalUsd,
    toPrompt,
    paysAtLow: toPrompt && paysAt(scenario, approach, prompt, toPrompt.low),
  };
}

/** The difference between an approach and the prompt; `null` if shares on the same cases were not compared. */
function differenceFacts(comparison: Comparison | undefined, promptId: string): DifferenceFacts | null {
  const pair = comparison?.toBaseline;
  if (!pair || pair.baseline !== promptId || pair.measure !== 'share') return null;
  const { difference, low, high, pairs, word, needed } = pair;
  if (difference === null || low === null || high === null) return null;
  // `needed.cases` is for `needed.difference`, which may not be the measured difference. The number of cases that shows a difference
  // is inversely proportional to the square of the difference.
  const casesNeeded =
    needed === null || difference === 0
      ? null
      : Math.ceil(needed.cases * (needed.difference / difference) ** 2);
  return { difference, low, high, pairs, word, casesNeeded };
}

/**
 * Whether an approach pays back in the window if its success rate is that of the prompt plus `difference`; `null` = unknown. A payback
 * only after the end of the prompt's service does not count.
 */
function paysAt(
  scenario: Scenario,
  approach: Approach,
  prompt: Approach,
  difference: number,
): boolean | null {
  const { approaches } = scenario;
  const rate = clampedShare(successGuess(prompt, approaches) + difference);
  if (!(rate > 0)) return false;
  const changedApproaches = approaches.map((each) =>
    each.id === approach.id ? { ...each, successRate: rate } : each,
  );
  const result = evaluate({ ...scenario, approaches: changedApproaches } as Scenario);
  const payback = paybackOf(result, approach, prompt);
  return payback === 'unknown' ? null : payback === 'in-window';
}

/** The cache hit rate of an approach in the first month; `null` = unknown, or nothing is cached, so that the rate changes no cost. */
function firstHitRate({ result }: FactsBasis, { id }: Approach): number | null {
  const approachResult = resultOf(result, id);
  return approachResult?.cacheableTokens === 0 ? null : (approachResult?.months[0]?.hitRate ?? null);
}

function fileFacts(report: AdviceReport): TrainingFacts {
  const { examples, refusedLines, duplicates, leaks, systemPrompts, quantiles } = report;
  const withoutSystemPrompt = examples - systemPrompts.examples;
  return {
    examples,
    refusedLines,
    duplicateShare: examples === 0 ? 0 : duplicates.exact.estimate / examples,
    leaks: leaks?.examples ?? null,
    mixedSystemPrompts: systemPrompts.examples > 0 ? withoutSystemPrompt : 0,
    medianTokens: quantiles.find(({ share }) => share === 0.5)?.value ?? null,
  };
}

/**
 * The answers that the data give to the questions. More prompts may have been tried than were measured. So the number of measured
 * prompts is an answer only if it reaches the limit of the rule `many-prompts-tried`.
 */
function dataAnswers(
  scenario: Scenario | null,
  file: TrainingFacts | null,
  comparisons: readonly Comparison[],
): DataAnswers {
  const isMeasuredPrompt = (approach: Approach): boolean =>
    comparisonOf(comparisons, approach.id)?.shareAccepted != null && isPrompt(approach);
  const prompts = scenario?.approaches.filter(isMeasuredPrompt).length ?? 0;
  return {
    promptsTried:
      prompts >= (reasonRules['many-prompts-tried'].limit ?? Number.POSITIVE_INFINITY)
        ? { value: prompts, from: 'evaluation' }
        : null,
    reviewedExamples: file && { value: file.examples, from: 'file' },
  };
}

/** Whether and when an approach pays back against the prompt (see `TunedFacts.payback`). */
function paybackOf(result: Result, approach: Approach, prompt: Approach): TunedFacts['payback'] {
  const verdict = result.comparisons.find(({ id }) => id === approach.id)?.verdict;
  if (!verdict) return 'unknown';
  const promptEndsAt = resultOf(result, prompt.id)?.endsAtMonths ?? null;
  return isOnlyAfterBaselineEnd(verdict, promptEndsAt) ? 'afterPromptEnds' : outcomeOf(verdict);
}
