/** The changes that would turn a verdict, as sentences with the value that does it, rounded to the side that keeps them true. */

import { isPayback } from '../../core/cost/verdict.ts';
import { evaluate, withField, withLever } from '../../core/index.ts';
import { best, tidy } from '../../core/scenario/amount.ts';
import { fullPath, isPercentage } from '../../core/scenario/field-lookup.ts';
import { type Field, fieldAt, nodeAt } from '../../core/scenario/field-table.ts';
import { isRate } from '../../core/scenario/path-parts.ts';
import {
  approachAt,
  approachIndexOf,
  keyOf,
  lineAt,
  linePathOf,
  parentOf,
} from '../../core/scenario/paths.ts';
import { isTuned } from '../../core/scenario/technique.ts';
import type { Approach, Flip, Lever, Scenario } from '../../core/types.ts';
import { namesAt } from '../../i18n/field-names.ts';
import { formatDate, formatMonths, formatPercent, formatTokens, formatUsd } from '../../i18n/format.ts';
import { formatNumber, formatQuantity } from '../../i18n/format-quantity.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Pieces } from '../../i18n/pieces.ts';
import type { VerdictView } from '../common/wording/names.ts';

/** A view of a verdict with the messages of the suggestions. */
export interface SuggestionView extends Omit<VerdictView, 'messages' | 'fields'> {
  readonly messages: Messages['suggestions'];
  readonly fields: Messages['fields'];
}

/** One change that alone is enough. */
export interface Change {
  /** Path into the scenario that Try sets. */
  readonly path: string;
  /** The value Try sets, rounded as shown. */
  readonly value: number | string;
  readonly text: Pieces;
  /** Today's value under the text; `was` once it has been changed. */
  readonly now: string;
  readonly was: string;
}

/** The scenario with a change made. */
export function changed(scenario: Scenario, candidate: string, { path: lever, value }: Change): Scenario {
  return typeof value === 'string'
    ? withField(scenario, lever, value)
    : withLever(scenario, { lever, candidate, value });
}

/** A change by more than this factor is not suggested: it is not realistic. */
const maxFactor = 20;

/** Whether a change is too large to suggest. A change to 0 is, except for fields that may vanish. */
function isFar({ lever, now, value, relativeChange }: Flip): boolean {
  if (typeof now !== 'number' || fieldAt(lever)?.mayVanish) return relativeChange > maxFactor;
  return relativeChange > maxFactor || Math.abs(value) * maxFactor < Math.abs(now);
}

/** The changes worth showing: the nearest three that a person could make, one for each thing that could be changed. */
export function changesOf(view: SuggestionView, flips: readonly Flip[]): readonly Change[] {
  const near = nearest(
    view,
    flips.filter((flip) => !isFar(flip)),
  );
  if (near.length > 0) return near;
  // How much traffic a deployment would need is worth knowing, however much it is.
  return nearest(
    view,
    flips.filter(({ lever }) => lever === 'requestsPerMonth'),
  );
}

function nearest(view: SuggestionView, flips: readonly Flip[]): readonly Change[] {
  const seen = new Set<string>();
  const shown: Change[] = [];
  for (const flip of flips) {
    // A quantity and its price are one cost, and so are the prices of a model: only the nearer change is shown.
    const cost = costOf(flip.lever);
    if (seen.has(cost) || turnsNegative(flip) || !isInReach(flip)) continue;
    const change = payingChange(view, flip);
    // Any change is enough, and rounds to the present value: nothing to suggest.
    if (!change || change.value === flip.now) continue;
    seen.add(cost);
    shown.push(change);
    if (shown.length === 3) break;
  }
  return shown;
}

/** The change as it is written, if it pays back as written; else one step further; `null` if neither does. */
function payingChange(view: SuggestionView, flip: Flip): Change | null {
  const change = changeOf(view, flip);
  if (paysBack(view, change)) return change;
  if (typeof change.value !== 'number') return null;
  // A threshold just above a tier or a cache step is rounded onto it, where the old price holds.
  const direction = flip.side === 'at-least' ? 1 : -1;
  const step = stepOf(change.value, isShare(fieldAt(change.path)));
  const further = changeOf(view, { ...flip, value: change.value + direction * step });
  return paysBack(view, further) ? further : null;
}

function paysBack({ result, pair }: SuggestionView, change: Change): boolean {
  const id = pair.candidate?.id ?? '';
  try {
    const { comparisons } = evaluate(changed(result.scenario, id, change));
    const found = comparisons.find((comparison) => comparison.id === id);
    return found !== undefined && isPayback(found.verdict);
  } catch {
    // Out of the range of its field.
    return false;
  }
}

/**
 * Whether a reader of the scenario could make a change: to the traffic or to the candidate, in the direction that improves
 * it. A change to the baseline could only make it worse, and nobody but the host decides how long a model is served.
 */
function isInReach({ lever, side }: Flip): boolean {
  if (approachIndexOf(lever) === 0 || keyOf(lever) === 'availableUntil') return false;
  return nodeAt(lever)?.suggested !== (side === 'at-least' ? 'lowered' : 'raised');
}

/** The path of the cost that a lever belongs to: of a cost line or of the prices of a model, else that of the lever. */
function costOf(lever: Lever): string {
  return linePathOf(lever) ?? (isRate(lever) ? parentOf(lever) : lever);
}

/** Whether a number that cannot be negative would become so: a price, hours. */
function turnsNegative({ lever, now, value }: Flip): boolean {
  return typeof now === 'number' && now >= 0 && value < 0 && fieldAt(lever)?.kind !== 'growth';
}

/** Whether a share has to be all or nothing, so that it cannot be more or less. */
function atBound({ side, value }: Flip, field: Field | null): boolean {
  return isShare(field) && value === (side === 'at-least' ? 1 : 0);
}

function isShare(field: Field | null): boolean {
  return field !== null && isPercentage(field);
}

/** Today's value, as it reads before and after a change. */
function before(today: string, { messages }: SuggestionView, approach: Approach | null = null) {
  const of = (text: string): string =>
    approach ? messages.ofApproach(approach.label || approach.id, text) : text;
  return { now: of(messages.now(today)), was: of(messages.was(today)) };
}

function changeOf(view: SuggestionView, flip: Flip): Change {
  const { messages, locale } = view;
  const path = fullPath(flip.lever, view.pair.candidate?.index ?? 1);
  const key = keyOf(path);
  const approach = approachAt(view.result.scenario, path);
  const field = fieldAt(path);
  const side = atBound(flip, field) ? '' : flip.side === 'at-least' ? messages.orMore : messages.orLess;
  if (key === 'rates') return cheaperModel(view, flip, path);
  const value = roundToSide(flip.value, flip.side, isShare(field));
  const line = lineAt(view.result.scenario, path);
  const write = (amount: number): string => written(amount, field, line?.unit ?? '', view);
  const today = typeof flip.now === 'number' ? write(flip.now) : formatDate(flip.now, locale);
  if (key === 'requestsPerMonth')
    return {
      path,
      value,
      text: messages.changeRequests(formatTokens(value, locale), side),
      ...before(today, view),
    };
  if (key === 'monthlyRequests')
    return {
      path,
      value,
      text: messages.changeFirstMonth(formatTokens(value, locale), side),
      ...before(today, view),
    };
  const now = before(today, view, approach);
  if (key === 'everyMonths') return { path, value, text: messages.changeEvery(write(value), side), ...now };
  if (line) return { path, value, text: messages.changeLine(line.label, write(value), side), ...now };
  const what = namesAt(path, view.fields).start;
  return { path, value, text: messages.change(what, write(value), side), ...now };
}

/** All prices of the candidate's model at a share of today's. */
function cheaperModel(view: SuggestionView, flip: Flip, path: string): Change {
  const { messages, locale } = view;
  const factor = Math.floor(flip.value * 100) / 100;
  const approach = approachAt(view.result.scenario, path);
  const rates = approach?.rates;
  const tuned = approach !== null && isTuned(approach.technique);
  const write = (scale: number): string =>
    messages.inAndOut(
      ...([rates?.inputUsdPerMTok, rates?.outputUsdPerMTok].map((rate) =>
        formatUsd(best(rate) * scale, locale),
      ) as [string, string]),
    );
  return {
    path,
    value: factor,
    text: messages.changeRates(tuned, formatPercent(1 - factor, locale)),
    now: messages.ratesNow(write(factor), messages.now(write(1))),
    was: messages.ratesNow(write(factor), messages.was(write(1))),
  };
}

/** A value in the unit of its field; `lineUnit` is that of a cost line's quantity. */
function written(
  value: number,
  field: Field | null,
  lineUnit: string,
  { messages, locale }: SuggestionView,
): string {
  if (isShare(field)) return formatPercent(value, locale, Math.abs(value) < 0.1 ? 1 : 0);
  const plain = formatNumber(value, locale, 1);
  const unit = field?.unit ?? '';
  if (unit.startsWith('usd')) return formatUsd(value, locale);
  if (unit === 'tokens') return messages.tokens(plain);
  if (unit === 'months') return formatMonths(value, locale);
  return unit === 'units' ? formatQuantity(value, lineUnit, locale) : plain;
}

/** Rounded so that the sentence stays true: up where more pays, down where less does. */
function roundToSide(value: number, side: Flip['side'], isPercent: boolean): number {
  const step = stepOf(value, isPercent);
  // A value that differs from a step only by rounding stays on that step.
  const steps = value / step;
  const nearest = Math.round(steps);
  const whole =
    Math.abs(steps - nearest) < 1e-9 * Math.max(1, Math.abs(steps))
      ? nearest
      : side === 'at-least'
        ? Math.ceil(steps)
        : Math.floor(steps);
  return tidy(whole * step);
}

/** Whole percentages, tenths below 10 %; else two digits below 10,000, three from there on. */
function stepOf(value: number, isPercent: boolean): number {
  if (isPercent) return Math.abs(value) < 0.1 ? 0.001 : 0.01;
  if (value === 0) return 1;
  const digits = Math.abs(value) >= 10_000 ? 3 : 2;
  return 10 ** (Math.floor(Math.log10(Math.abs(value))) - digits + 1);
}
