/** Chooses the changes that a verdict suggests, and checks that each alone makes the candidate pay back. */

import { replicaSteps } from '../../core/explore/replica-steps.ts';
import { evaluate, solveFor } from '../../core/index.ts';
import { best } from '../../core/scenario/amount.ts';
import { fieldAt, nodeAt } from '../../core/scenario/field-table.ts';
import { isRate, linePathOf, parentOf, partOf, valueAt } from '../../core/scenario/path-parts.ts';
import { approachAt, approachIndexOf, keyOf } from '../../core/scenario/paths.ts';
import { withField } from '../../core/scenario/scenario.ts';
import type { Flip, Lever, Scenario } from '../../core/types.ts';
import { formatDate, formatMonths, formatTokens } from '../../i18n/format.ts';
import type { AlternativePrices } from '../../prices/alternatives.ts';
import { hostName, offersUsed } from '../../prices/lookup.ts';
import { effectsOf } from '../../prices/readings.ts';
import { remarksOn } from '../../prices/remarks.ts';
import type { Series } from '../common/scenario/reading.ts';
import { modelName } from '../common/wording/names.ts';
import {
  type Change,
  type FieldChange,
  isBaselineWorse,
  payingComparison,
  resultAfter,
  type SuggestionView,
  withChange,
} from './change.ts';
import { taskFields, withChangeAtBoth } from './change-at-both.ts';
import { changeOf, roundToSide, stepOf } from './change-text.ts';
import { otherOffers } from './offer-changes.ts';

/** A rise by more than this many times the present value, or a fall to less than 1/20 of the value, is not realistic and not suggested. */
const maxFactor = 20;

/** Traffic of about this many times today's, or more, is never suggested. */
const maxTrafficFactor = 100;

/** Whether a lever is a size of the prompt or the answer, or a line of set-up work. Less than half of it would be another task. */
function isWork(lever: Lever): boolean {
  return ['prefixTokens', ...taskFields].includes(keyOf(lever)) || partOf(lever) === 'setup';
}

/**
 * The heading of a list of changes. It says by when each change makes the candidate pay back. If the baseline's service ends before that
 * time, it also says that the baseline's price is still counted.
 */
export function headingOf(
  { messages, locale, pair, result, modelNames }: SuggestionView,
  changes: readonly Change[],
): string {
  const { horizonMonths } = result.scenario;
  const { baseline, candidate } = pair;
  const day = (series: Series | null): string => endOf(series, locale);
  const modelOf = (series: Series | null) => series && modelName(series.approach, modelNames);
  const model = modelOf(baseline) ?? baseline.name;
  const monthsToEnd = endMonths(pair, horizonMonths);
  return messages.toPayBack(
    monthsToEnd < horizonMonths
      ? messages.before(day(candidate))
      : messages.within(formatMonths(horizonMonths, locale)),
    (baseline.result.endsAtMonths ?? monthsToEnd) < monthsToEnd
      ? messages.priceCounted(model, model === modelOf(candidate), day(baseline))
      : '',
    changes.length === 1,
    changes.some(({ isDoubtful }) => isDoubtful),
  );
}

/** The notes on the mark ‡ of changes: one if a change to one value has the mark, and one if a range has it. */
export function doubtNotesOf(
  changes: readonly Change[],
  { doubtNote, doubtNoteOfRange }: SuggestionView['messages'],
): readonly string[] {
  const doubtful = changes.filter(({ isDoubtful }) => isDoubtful);
  const hasNote = (ofRange: boolean): boolean =>
    doubtful.some((change) => ('isRange' in change && change.isRange === true) === ofRange);
  return [...(hasNote(false) ? [doubtNote] : []), ...(hasNote(true) ? [doubtNoteOfRange] : [])];
}

/** The day on which the service of an approach ends, as text. */
const endOf = (series: Series | null, locale: string): string =>
  formatDate(series?.approach.availableUntil ?? null, locale);

/** The months until the horizon or the end of the candidate's service, whichever is first. */
const endMonths = ({ candidate }: SuggestionView['pair'], horizonMonths: number): number =>
  Math.min(horizonMonths, candidate?.result.endsAtMonths ?? horizonMonths);

/** The note on who can tune the candidate's model at its host; `''` if all customers can, as far as is known. */
export function closedNoteOf(
  { messages, locale, pair: { candidate }, result, modelNames }: SuggestionView,
  prices: AlternativePrices,
): string {
  const model = candidate && modelName(candidate.approach, modelNames);
  const row = prices.findModel(candidate?.approach.model ?? '');
  // The text '9' is after every date.
  const { closedToNewSince: since = '9', closedToUnusedSince: unused } = row?.tuned ?? {};
  const { startsOn } = result.scenario;
  const host = hostName(prices.catalog, row?.provider ?? '');
  if (model && unused && unused.day <= startsOn)
    return messages.closedToUnused(model, host, formatTokens(unused.days, locale));
  if (model && since <= startsOn) return messages.closedToNew(model, host);
  return row?.tuned?.assumptions?.find(({ access }) => access)?.sentence ?? '';
}

/**
 * Whether a change is too large to suggest:
 *
 * - A size or a line of work (`isWork`) may not become less than half.
 * - Any other value may not change by more than `maxFactor`, up or down. A field that may vanish can be lowered by any factor, down to 0.
 * - For a growth, the traffic of the last month counts instead of the growth.
 */
function isFar({ lever, now, value, relativeChange }: Flip, { horizonMonths }: Scenario): boolean {
  if (isWork(lever) && value < Number(now) / 2) return true;
  if (lever === 'growthPerMonth') {
    const [factorNow, factorThen] = [Number(now), value].map(
      (growth) => (1 + growth) ** (horizonMonths - 1),
    ) as [number, number];
    return factorThen >= maxTrafficFactor || factorThen - factorNow > maxFactor * factorNow;
  }
  if (typeof now !== 'number' || fieldAt(lever)?.mayVanish) return relativeChange > maxFactor;
  return relativeChange > maxFactor || Math.abs(value) * maxFactor < Math.abs(now);
}

/** Whether more adapters would share a deployment than its host allows. A host that states no maximum is taken to allow no sharing. */
function isOverfull({ result }: SuggestionView, { lever, value }: Flip, prices: AlternativePrices): boolean {
  const approach = keyOf(lever) === 'sharedBy' ? approachAt(result.scenario, lever) : null;
  return approach !== null && value > (offersUsed(approach, prices).hosting?.maxAdapters ?? 0);
}

/** Maximum number of changes that are shown. At most two of them are other offers. */
const maxShown = 3;

/**
 * The changes to suggest: the best other host and the best other deployment of the candidate's model, then the nearest changes
 * that the user could make, at most one for each cost. `turningValues` are the values at which the verdict becomes a payback.
 */
export function changesOf(
  view: SuggestionView,
  turningValues: readonly Flip[],
  prices: AlternativePrices,
): readonly Change[] {
  const offers = otherOffers(view, prices);
  const maxNearChanges = maxShown - offers.length;
  const nearChanges = nearestChanges(
    view,
    turningValues.filter(
      (turningValue) => !isFar(turningValue, view.result.scenario) && !isOverfull(view, turningValue, prices),
    ),
    maxNearChanges,
  );
  if (nearChanges.length + offers.length > 0)
    return [...offers, ...nearChanges].map((change) => withRemarks(view, change, prices));
  // If no realistic change pays back, the traffic that would pay back is shown, even if it is far from today's.
  return nearestChanges(
    view,
    turningValues.filter(
      ({ lever, relativeChange }) => lever === 'requestsPerMonth' && relativeChange < maxTrafficFactor,
    ),
    maxNearChanges,
  ).map((change) => withRemarks(view, change, prices));
}

/** The change with the remarks that limit it: on doubtful prices, and on the price of a baseline after its end. */
const withRemarks = (view: SuggestionView, change: Change, prices: AlternativePrices): Change =>
  withBaselineEnd(view, withDoubt(view, change, prices), prices);

/**
 * The change. If the baseline's service ends before the horizon and the candidate's service, its price is still counted after that end. A
 * change of the requests then also names the number of requests with which the candidate pays back before that end.
 */
function withBaselineEnd(view: SuggestionView, change: Change, prices: AlternativePrices): Change {
  const { messages, locale, pair, result } = view;
  const { baseline, candidate } = pair;
  const baselineEndMonths = baseline.result.endsAtMonths;
  const isSooner =
    baselineEndMonths !== null &&
    baselineEndMonths > 0 &&
    baselineEndMonths < endMonths(pair, result.scenario.horizonMonths);
  if (!candidate || !isSooner || !('path' in change) || change.path !== 'requestsPerMonth') return change;
  // In this scenario, the candidate's service ends with the baseline's, so the candidate has to pay back before that end.
  const scenarioUntilEnd = withField(
    result.scenario,
    `approaches[${candidate.index}].availableUntil`,
    baseline.approach.availableUntil ?? null,
  );
  const turningValue = solveFor(scenarioUntilEnd, { lever: change.path, candidate: candidate.id }).find(
    ({ value, side }) => side === 'at-least' && value >= change.value,
  );
  if (!turningValue) return change;
  const requests = roundToSide(turningValue.value, 'at-least', fieldAt(change.path));
  if (requests > maxTrafficFactor * best(result.scenario.requestsPerMonth)) return change;
  const after = withField(scenarioUntilEnd, change.path, requests);
  if (payingComparison(view, evaluate(after)) === null) return change;
  const isDoubtful = isDoubtfulIn(view, after, prices);
  const untilView = { ...view, result: evaluate(scenarioUntilEnd) };
  const isAlways = firstFailingValue(untilView, 'at-least', { ...change, value: requests }) === null;
  return {
    ...change,
    text: [
      ...change.text,
      ...messages.beforeEnd(
        formatTokens(requests, locale),
        isAlways ? messages.orMore : '',
        endOf(baseline, locale),
      ),
      ...(isDoubtful ? [messages.doubtMark] : []),
    ],
    ...(isDoubtful && { isDoubtful: true }),
  };
}

/** The change. It has the mark ‡ if it is not enough with another possible value of a price or a rule. */
function withDoubt(view: SuggestionView, change: Change, prices: AlternativePrices): Change {
  const { pair } = view;
  const after =
    'after' in change
      ? change.after
      : withOthersLoad(view, change, withChange(view.result.scenario, pair.candidate?.id ?? '', change));
  return isDoubtfulIn(view, after, prices)
    ? { ...change, text: [...change.text, view.messages.doubtMark], isDoubtful: true }
    : change;
}

/** Whether the candidate of a scenario does not pay back with another possible value of a price or a rule. */
function isDoubtfulIn(view: SuggestionView, scenario: Scenario, prices: AlternativePrices): boolean {
  const comparedIndices = [0, view.pair.candidate?.index ?? 1];
  return remarksOn(scenario, prices).some(
    (remark) =>
      remark.marked &&
      comparedIndices.includes(remark.index) &&
      effectsOf(scenario, remark).some(({ result }) => payingComparison(view, result) === null),
  );
}

/** The first changes that the user can make and that pay back, at most one for each cost. `turningValues` begins with the nearest change. */
function nearestChanges(
  view: SuggestionView,
  turningValues: readonly Flip[],
  maxCount: number,
): readonly Change[] {
  const { scenario } = view.result;
  const seenCosts = new Set<string>();
  const shownChanges: Change[] = [];
  for (const turningValue of turningValues) {
    // A quantity and its price are one cost, and so are the prices of a model: only the nearer change is shown.
    const cost = costOf(turningValue.lever);
    if (
      seenCosts.has(cost) ||
      turnsNegative(turningValue) ||
      !canUserMake(turningValue) ||
      isPublished(scenario, turningValue.lever)
    )
      continue;
    const change = payingChange(view, turningValue);
    // If even a tiny change is enough, the suggested value rounds to the present one. There is then nothing to suggest.
    if (!change || change.value === turningValue.now) continue;
    seenCosts.add(cost);
    shownChanges.push(change);
    if (shownChanges.length === maxCount) break;
  }
  return shownChanges;
}

/** The change with its value as written, if that value pays back, or else with the next written value. `null` if neither pays back. */
function payingChange(view: SuggestionView, turningValue: Flip): FieldChange | null {
  const change = changeOf(view, turningValue);
  if (paysBack(view, change)) return withOrMore(view, turningValue, change);
  // A threshold just above a price tier or a cache step is rounded to the tier or step itself, at which the old price applies.
  const direction = turningValue.side === 'at-least' ? 1 : -1;
  const step = stepOf(change.value, fieldAt(change.path));
  const nextTurningValue = { ...turningValue, value: change.value + direction * step };
  const nextChange = changeOf(view, nextTurningValue);
  return paysBack(view, nextChange) ? withOrMore(view, nextTurningValue, nextChange) : null;
}

/**
 * The change with “or more” or “or less” if all further values pay back. If not, a change of the traffic names the number of requests
 * up to which it pays back, and any other change names its value alone. `null` if only this number of requests pays back.
 */
function withOrMore(view: SuggestionView, turningValue: Flip, change: FieldChange): FieldChange | null {
  const failingValue = firstFailingValue(view, turningValue.side, change);
  if (failingValue === null) return change;
  if (turningValue.lever !== 'requestsPerMonth' || turningValue.side === 'at-most')
    return changeOf(view, turningValue, true);
  const upTo = lastPayingValue(view, change, failingValue);
  const { messages, locale } = view;
  const [from, to] = [change.value, upTo].map((requests) => formatTokens(requests, locale)) as [
    string,
    string,
  ];
  return upTo > change.value
    ? { ...change, text: messages.changeRequestsBetween(from, to), isRange: true }
    : null;
}

/** Multiples of a value at which "or more" has to hold. */
const factorsUp = [1.02, 1.2, 1.5, 2, 4, 10, 100];
/** Multiples of a value at which "or less" has to hold. */
const factorsDown = [0.98, 0.8, 0.5, 0.25, 0.1, 0.01, 0];

/** The distance from a step at which both of its sides are tried, as a share of the value at the step. */
const besideStep = 1e-6;

/**
 * The nearest value beyond the value of a change at which the candidate does not pay back. The values next to each step of the cache, of
 * the price tiers and of the number of machines are tried too. `null` if the candidate pays back at all values that are tried.
 */
function firstFailingValue(view: SuggestionView, side: Flip['side'], change: FieldChange): number | null {
  const { path, value } = change;
  const isAtLeast = side === 'at-least';
  const furtherValues = [
    ...(isAtLeast ? factorsUp : factorsDown).map((factor) => value * factor),
    ...tokenSteps(view, path).flatMap((step) => [step - 1, step + 1]),
    ...replicaSteps(view.result.scenario, {
      lever: path,
      candidate: view.pair.candidate?.id ?? '',
      from: value,
      to: isAtLeast ? value * maxTrafficFactor : 0,
    }).flatMap((step) => [step * (1 - besideStep), step * (1 + besideStep)]),
  ].filter((each) => (isAtLeast ? each > value : each < value && each >= 0));
  return (
    furtherValues.sort((a, b) => (isAtLeast ? a - b : b - a)).find((each) => !paysAt(view, change, each)) ??
    null
  );
}

/** Whether the candidate pays back with another value of a change. If the value is outside the limits of its field, it counts as paying back. */
function paysAt(view: SuggestionView, change: FieldChange, value: number): boolean {
  const result = resultAfter(view, {
    ...change,
    value: fieldAt(change.path)?.whole ? Math.round(value) : value,
  });
  return result === null || payingComparison(view, result) !== null;
}

/**
 * The largest number of requests up to which the candidate pays back. It is searched between the number of the change, at which the
 * candidate pays back, and `failingValue`, at which it does not. It is rounded down to the digits that are written. If it is then not above
 * the number of the change, it is rounded down to a whole number instead.
 */
function lastPayingValue(view: SuggestionView, change: FieldChange, failingValue: number): number {
  let [paying, failing] = [change.value, failingValue];
  while (failing - paying > besideStep * paying) {
    const middle = (paying + failing) / 2;
    if (paysAt(view, change, middle)) paying = middle;
    else failing = middle;
  }
  const rounded = roundToSide(paying, 'at-most', fieldAt(change.path));
  return rounded > change.value ? rounded : Math.floor(paying);
}

/** The numbers of prompt tokens at which the cache or the prices of an approach change. Empty if `path` is not one of prompt tokens. */
function tokenSteps({ result }: SuggestionView, path: string): readonly number[] {
  const approach = ['prefixTokens', 'variableTokens'].includes(keyOf(path))
    ? approachAt(result.scenario, path)
    : null;
  if (!approach) return [];
  return [approach.cache?.minimumTokens ?? 0, ...approach.rates.tiers.map((tier) => tier.aboveInputTokens)];
}

/** Levers of the traffic. If they raise the baseline's total cost, the baseline is no worse: both serve the same traffic. */
const trafficLevers = ['requestsPerMonth', 'monthlyRequests', 'growthPerMonth'];

/**
 * The scenario `after` a change. If the change raises the number of adapters on a deployment, the machines carry the load of all of them:
 * each adapter is counted with the candidate's traffic, so each has only its part of the machines' time.
 */
function withOthersLoad({ result }: SuggestionView, { path, value }: FieldChange, after: Scenario): Scenario {
  const hosting = keyOf(path) === 'sharedBy' ? approachAt(result.scenario, path)?.hosting : undefined;
  if (!hosting || !('utilisation' in hosting)) return after;
  const utilisation = (best(hosting.utilisation) * hosting.sharedBy) / value;
  return withField(after, `${parentOf(path)}.utilisation`, utilisation);
}

/** Whether a change makes the candidate pay back, and not only because it makes the baseline worse. */
function paysBack(view: SuggestionView, change: FieldChange): boolean {
  const resultAlone = resultAfter(view, change);
  const result = resultAlone && evaluate(withOthersLoad(view, change, resultAlone.scenario));
  if (!result || !payingComparison(view, result)) return false;
  if (trafficLevers.includes(change.path)) return true;
  const changedAtBoth = withChangeAtBoth(view, change);
  return (
    !isBaselineWorse(view, result) &&
    (changedAtBoth === null || payingComparison(view, evaluate(changedAtBoth)) !== null)
  );
}

/**
 * Whether the user could make a change: to the traffic or to the candidate, in the direction that improves it. A
 * change to the baseline could help only by making the baseline worse. Only the host decides how long a model is in service.
 */
function canUserMake({ lever, side }: Flip): boolean {
  if (approachIndexOf(lever) === 0 || keyOf(lever) === 'availableUntil') return false;
  return nodeAt(lever)?.suggested !== (side === 'at-least' ? 'lowered' : 'raised');
}

/** The path of the cost that a lever belongs to: the path of a cost line or of the prices of a model, else the path of the lever itself. */
function costOf(lever: Lever): string {
  return linePathOf(lever) ?? (isRate(lever) ? parentOf(lever) : lever);
}

/** Whether a lever is a published price or speed, which has a source. Only another offer of a provider changes it. */
function isPublished(scenario: Scenario, lever: Lever): boolean {
  if (keyOf(lever) !== 'rates' && !/^(usd|tokens\/second)/.test(fieldAt(lever)?.unit ?? '')) return false;
  const part = partOf(lever);
  const holder = linePathOf(lever) ?? `approaches[${approachIndexOf(lever)}].${part}`;
  return valueAt(scenario, `${holder}.source`) !== undefined;
}

/** Whether a number that cannot be negative, such as a price or hours, would become negative. */
function turnsNegative({ lever, now, value }: Flip): boolean {
  return typeof now === 'number' && now >= 0 && value < 0 && fieldAt(lever)?.kind !== 'growth';
}
