/**
 * The text of the verdict while the calculation still lacks one of the inputs that every calculation needs, for example because the user
 * started with an empty form. The text says what is known already, and asks for one input: the next that is missing.
 */
import { evaluate } from '../../core/cost/evaluate.ts';
import { bestGuess } from '../../core/scenario/amount.ts';
import { assumedAnswerTokens } from '../../core/scenario/borrowed.ts';
import type { Borrowed, BorrowedGroup } from '../../core/scenario/borrowed-names.ts';
import { isInside } from '../../core/scenario/path-parts.ts';
import { withField } from '../../core/scenario/scenario.ts';
import { isTuned } from '../../core/scenario/technique.ts';
import type { Approach, Scenario } from '../../core/types.ts';
import { rateIn } from '../../i18n/display-currency.ts';
import { formatMonths, formatTokens, formatUsdCompact, withEstimateMark } from '../../i18n/format.ts';
import { decimalsOfMoney } from '../../i18n/format-quantity.ts';
import type { Messages } from '../../i18n/messages.ts';
import { paragraph } from '../../i18n/pieces.ts';
import { lacksModel } from '../common/scenario/lacks-model.ts';
import { type Pair, pairOf, type Series } from '../common/scenario/reading.ts';
import { changedView } from '../common/wording/changed-view.ts';
import { keyFigures } from '../common/wording/key-figures.ts';
import { nameInSentence, perThousandFormatter, servedBy, type VerdictView } from '../common/wording/names.ts';
import { isCached } from '../common/wording/verdict-claims.ts';
import { factsOf } from '../common/wording/verdict-facts.ts';
import { remarks } from '../common/wording/verdict-remarks.ts';
import { type VerdictWording, wordingOf } from '../common/wording/verdict-text.ts';

/** The inputs that every calculation needs, in the order in which the verdict asks for them. `model`: the model that answers today. `candidate`: the model to tune. */
export type FirstInput = 'prompt' | 'model' | 'requests' | 'candidate' | 'setup';

/** The compared approaches, and the result of the scenario that has them. */
type Compared = Pick<VerdictView, 'pair' | 'result'>;

/** Two numbers of requests per month: with `minRequests`, no request finds the prompt in a cache; with `maxRequests`, nearly all do. */
const [minRequests, maxRequests] = [1, 1e9];

/** The number of key figures that do not depend on the set-up: the saving per 1,000 requests and per month. */
const figuresWithoutSetup = 2;

/**
 * The inputs that are missing, in the order of `FirstInput`. Empty if the monthly cost of the baseline is unknown for another reason. The
 * inputs of the candidate are among them only if it is tuned, and the set-up only if nothing else is missing and the verdict waits for it.
 */
export function missingInputs({ pair, result }: Compared): readonly FirstInput[] {
  const { baseline, candidate } = pair;
  const missing: FirstInput[] = [];
  if (baseline.approach.prefixTokens === null) missing.push('prompt');
  if (lacksModel(baseline.approach)) missing.push('model');
  if (baseline.result.month.requests === null) missing.push('requests');
  if (missing.length === 0 && baseline.result.month.totalUsd === null) return [];
  if (!candidate || !isTuned(candidate.approach.technique)) return missing;
  if (lacksModel(candidate.approach)) return [...missing, 'candidate'];
  return missing.length === 0 && lacksSetup({ pair, result }) ? ['setup'] : missing;
}

/**
 * Whether the verdict waits for the set-up: neither approach has one, nothing else is missing, and the candidate has a net saving without
 * it. If one of these is not true, the usual verdict is final, or asks for another figure.
 */
function lacksSetup({ pair: { baseline, candidate, comparison }, result }: Compared): boolean {
  const verdict = comparison?.verdict;
  if (!candidate || !verdict || baseline.result.setup.totalUsd !== 0) return false;
  const { setup, retrain, training } = candidate.approach;
  const trainingSize = training && ('tokens' in training ? training.tokens : training.hours);
  // A training whose size was entered counts as a set-up, even if it costs $0. A free training of unknown size does not.
  const hasTraining = trainingSize != null && candidate.result.setup.totalUsd !== null;
  if (setup.length > 0 || retrain || hasTraining) return false;
  const path = `approaches[${candidate.index}].training`;
  if (verdict.kind === 'incomplete' && !verdict.missing.every((each) => isInside(each, path))) return false;
  const resultWithoutTraining = evaluate(withoutTraining(result.scenario, candidate.index));
  return (pairOf(resultWithoutTraining, candidate.id)?.comparison?.netUsd ?? 0) > 0;
}

/** The first of the missing inputs; `null` if none is missing. */
export const nextInput = (compared: Compared): FirstInput | null => missingInputs(compared)[0] ?? null;

/**
 * The wording for the first input that is missing. `null` if `nextInput` returns `null`, or if the sentence needs a cost that cannot be
 * calculated. `isProposed`: the prompt of the candidate is a proposal. `assumed`: the names of the values that are still assumed (see
 * `OwnState`).
 */
export function firstInputText(
  view: VerdictView,
  isProposed: boolean,
  text: Messages['start'],
  assumed?: Borrowed,
): VerdictWording | null {
  switch (nextInput(view)) {
    case 'prompt':
      return { sentence: text.inputs.prompt, reason: [] };
    case 'model':
      return askModel(view, text);
    case 'requests':
      return askRequests(view, text, assumed);
    case 'candidate':
      return askCandidate(view, text);
    case 'setup':
      return askSetup(view, isProposed, text, assumed);
    default:
      return null;
  }
}

/**
 * The wording with the assumptions that the user has not replaced yet: the length of the answers, and that both approaches answer equally
 * well. `wording`: `null` for the usual verdict. `groups`: the groups of the values of an example; the calculator marks these values, so
 * the wording does not name them. `assumed`: as in `firstInputText`. The result is `wording` itself if nothing more is to be said.
 */
export function withAssumptions(
  view: VerdictView,
  wording: VerdictWording | null,
  groups: readonly BorrowedGroup[],
  { inputs }: Messages['start'],
  assumed?: Borrowed,
): VerdictWording | null {
  const { pair, locale } = view;
  const next = nextInput(view);
  // Until the model and the requests are known, the wording itself names every assumption on which its figures depend.
  if (next !== null && next !== 'candidate' && next !== 'setup') return wording;
  // No figure depends on a candidate without a model.
  const compared = [pair.baseline, ...(pair.candidate && next !== 'candidate' ? [pair.candidate] : [])];
  const isLengthAssumed =
    !groups.includes('answers') && compared.some((series) => isLengthAssumedOf(series, assumed));
  // The text that asks for the set-up states this assumption itself.
  const isQualityAssumed =
    next === null &&
    !groups.includes('quality') &&
    compared.length > 1 &&
    areAssumedToSucceed(compared, assumed);
  if (!isLengthAssumed && !isQualityAssumed) return wording;
  const { reason, ...sentenceAndFigures } = wording ?? wordingOf(view);
  return {
    ...sentenceAndFigures,
    reason: paragraph(
      reason,
      isLengthAssumed ? inputs.answers(formatTokens(assumedAnswerTokens, locale)) : [],
      isQualityAssumed ? inputs.alike() : [],
    ),
  };
}

/** The result of `write` for a view, with the marks of assumptions if the view has them. */
const withMarks = <T>(view: VerdictView, write: (view: VerdictView) => T): T =>
  view.mark ? view.mark(write, view) : write(view);

/** The numbers of fixed and of varying tokens of a prompt. Only one number if no tokens vary, or if the number of varying tokens is unknown. */
export function promptSize(
  { prefixTokens, variableTokens }: Approach,
  isEstimate: boolean,
  text: Pick<Messages['start'], 'tokens' | 'allTokens'>,
  locale: string,
): string {
  const [fixed, varying] = [prefixTokens, variableTokens].map((amount) => bestGuess(amount) ?? 0) as [
    number,
    number,
  ];
  const format = (count: number): string =>
    withEstimateMark(formatTokens(count, locale), { approximate: isEstimate }, count);
  return varying === 0 ? text.allTokens(format(fixed), fixed) : text.tokens(format(fixed), format(varying));
}

function askModel(
  { pair: { baseline }, locale, approximate }: VerdictView,
  text: Messages['start'],
): VerdictWording {
  const { approach } = baseline;
  return {
    sentence: text.inputs.model(promptSize(approach, approximate, text, locale)),
    // Explains the word "fixed". The sentence uses it only if the prompt also has varying tokens.
    reason: bestGuess(approach.variableTokens) ? text.inputs.fixedTokens() : [],
  };
}

function askRequests(
  view: VerdictView,
  { inputs }: Messages['start'],
  assumed: Borrowed | undefined,
): VerdictWording | null {
  const { baseline } = view.pair;
  // The fixed costs of a month cannot be spread over requests while their number is unknown.
  if (baseline.result.month.fixedUsd !== 0) return { sentence: inputs.requestsAlone, reason: [] };
  const costTexts = withMarks(view, (markedView) => {
    const usd = [minRequests, maxRequests].map((requests) => requestUsd(markedView, requests));
    const [low, high] = [Math.min(...usd), Math.max(...usd)];
    const format = perThousandFormatter(markedView.locale, low, high);
    // `true`: the amounts are costs, and not the difference of the two.
    return Number.isFinite(high) ? [...new Set([format(low, true), format(high, true)])] : [];
  });
  const [low, high] = costTexts;
  if (low === undefined) return null;
  const range = high === undefined ? low : view.messages.fromTo(low, high);
  return {
    sentence: inputs.requests(withEstimateMark(range, view), servedBy(baseline, view.modelNames)),
    reason: paragraph(
      high === undefined ? [] : inputs.warmCache(),
      isLengthAssumedOf(baseline, assumed)
        ? inputs.answers(formatTokens(assumedAnswerTokens, view.locale))
        : [],
    ),
  };
}

/** The cost of one request of the baseline with this number of requests per month. NaN if it is unknown. */
function requestUsd({ result, pair }: VerdictView, requests: number): number {
  const { approaches } = evaluate(withField(result.scenario, 'requestsPerMonth', requests));
  return approaches[pair.baseline.index]?.requestUsd ?? Number.NaN;
}

function askCandidate(view: VerdictView, { inputs }: Messages['start']): VerdictWording {
  const { baseline } = view.pair;
  const { locale } = view;
  const { month, months, requestUsd: usd } = baseline.result;
  const format = (amount: number | null): string =>
    withEstimateMark(formatUsdCompact(amount, locale), view, amount);
  const [monthCost, perThousandCost] = withMarks(
    view,
    ({
      pair: {
        baseline: { result },
      },
    }) => [
      format(result.month.totalUsd),
      withEstimateMark(perThousandFormatter(locale, result.requestUsd, null)(result.requestUsd), view),
    ],
  ) as [string, string];
  const isSameEveryMonth = months.every(
    ({ requests, requestUsd, fixedUsd }) =>
      format((requests ?? 0) * (requestUsd ?? 0) + (fixedUsd ?? 0)) === format(month.totalUsd),
  );
  const facts = isCached(view.pair) ? factsOf(view) : null;
  return {
    sentence: inputs.candidate(monthCost, !isSameEveryMonth),
    reason: paragraph(
      usd && month.fixedUsd === 0
        ? inputs.perThousand(perThousandCost, servedBy(baseline, view.modelNames))
        : [],
      facts ? view.messages.remarks.cached(...remarks.cached.args(facts)) : [],
    ),
  };
}

function askSetup(
  view: VerdictView,
  isProposed: boolean,
  { inputs }: Messages['start'],
  assumed: Borrowed | undefined,
): VerdictWording | null {
  const { candidate, baseline } = view.pair;
  if (!candidate) return null;
  const withoutCost = changedView(view, (scenario) => withoutTraining(scenario, candidate.index));
  const netOf = ({ pair }: VerdictView): number => pair.comparison?.netUsd ?? 0;
  const [savingText] = withMarks(withoutCost, (markedView) => [
    withEstimateMark(formatUsdCompact(roundedDown(netOf(markedView), view.locale), view.locale), view),
  ]) as [string];
  return {
    sentence: inputs.setup(
      nameInSentence({ candidate, baseline }, view.messages),
      savingText,
      formatMonths(view.result.scenario.horizonMonths, view.locale),
      isProposed,
    ),
    reason: paragraph(
      wordingOf(withoutCost).reason,
      // Says that both approaches are assumed to answer equally well.
      areAssumedToSucceed([baseline, candidate], assumed) ? inputs.alike() : [],
      inputs.enterSetup(),
    ),
    figures: keyFigures(withoutCost).slice(0, figuresWithoutSetup),
  };
}

/** Whether the length of the answers is still the assumed one. */
const isLengthAssumedOf = ({ id, approach }: Series, assumed: Borrowed | undefined): boolean =>
  assumed?.has(`${id}.outputTokens`) ?? approach.outputTokens === assumedAnswerTokens;

/** Whether all approaches have the same quality by assumption: every answer is accepted, and this does not change over time. */
const areAssumedToSucceed = (compared: readonly Series[], assumed: Borrowed | undefined): boolean =>
  compared.every(
    ({ approach: { successRate, successDropPerMonth } }) =>
      bestGuess(successRate) === 1 && bestGuess(successDropPerMonth) === 0,
  ) &&
  (assumed === undefined || compared.some(({ id }) => assumed.has(`${id}.successRate`)));

/**
 * Rounds an amount down to the digits that `formatUsdCompact` shows. So a set-up that costs exactly the amount shown still pays
 * back.
 */
function roundedDown(usd: number, locale: string): number {
  const displayedAmount = usd * rateIn(locale);
  if (displayedAmount <= 0) return usd;
  // The factor compensates for rounding errors: 19.999999999999 counts as 20.
  const downTo = (decimals: number): number =>
    Math.floor(displayedAmount * 10 ** decimals * (1 + 1e-12)) / 10 ** decimals;
  const magnitude = Math.floor(Math.log10(displayedAmount));
  // The number of decimals follows from the amount rounded down to two significant digits: $9.999 becomes $9.9 and gets two decimals.
  // Rounded to the nearest amount, it would become $10 and get no decimals.
  const decimals = displayedAmount >= 10_000 ? 2 - magnitude : decimalsOfMoney(downTo(1 - magnitude), locale);
  return downTo(decimals) / rateIn(locale);
}

/** The scenario without the training of the approach at `index`. */
const withoutTraining = (scenario: Scenario, index: number): Scenario => ({
  ...scenario,
  approaches: scenario.approaches.map((approach, at) =>
    at === index ? { ...approach, training: undefined } : approach,
  ),
});

/** The path of a missing input in the form. */
export function fieldOf(input: FirstInput, { baseline, candidate }: Pair): string {
  if (input === 'requests') return 'requestsPerMonth';
  const { index } = input === 'model' || !candidate ? baseline : candidate;
  return `approaches[${index}].${input === 'setup' ? 'setup' : 'model'}`;
}
