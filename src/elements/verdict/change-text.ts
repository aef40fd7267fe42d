/** Writes, as a sentence, a change that makes the candidate pay back. The value is rounded so that the candidate still pays back. */
import { best, tidy } from '../../core/scenario/amount.ts';
import { fullPath, isPercentage } from '../../core/scenario/field-lookup.ts';
import { type Field, fieldAt } from '../../core/scenario/field-table.ts';
import { lineAt } from '../../core/scenario/line-at.ts';
import { approachAt, keyOf } from '../../core/scenario/paths.ts';
import { isTuned } from '../../core/scenario/technique.ts';
import type { Approach, Flip } from '../../core/types.ts';
import { namesAt } from '../../i18n/field-names.ts';
import { formatMonths, formatPercent, formatTokens, formatUsd } from '../../i18n/format.ts';
import { formatNumber, formatQuantity } from '../../i18n/format-quantity.ts';
import { leavesInputOut } from '../common/wording/unknown-saving.ts';
import { type FieldChange, linesOfToday, type SuggestionView } from './change.ts';

/** Whether a turning value as it is written is already the largest or smallest value of its field, so that "or more" or "or less" would say nothing. */
function isAtBound({ side, value }: Flip, field: Field | null): boolean {
  return field !== null && value === (side === 'at-least' ? field.max : field.min);
}

/** Whether the load of an approach's machines is calculated in full: from the speeds at which they write answers and read prompts. */
function isLoadKnown(approach: Approach | null): boolean {
  return !!approach?.hosting && 'utilisation' in approach.hosting && !leavesInputOut(approach);
}

/** The change to a turning value, at which the verdict becomes a payback, with its texts. `exact`: without "or more" or "or less", because not all further values pay back. */
export function changeOf(view: SuggestionView, turningValue: Flip, exact = false): FieldChange {
  const { messages } = view;
  const path = fullPath(turningValue.lever, view.pair.candidate?.index ?? 1);
  const key = keyOf(path);
  const approach = approachAt(view.result.scenario, path);
  const field = fieldAt(path);
  if (key === 'rates') return cheaperModel(view, turningValue, path);
  const value = roundToSide(turningValue.value, turningValue.side, field);
  const side =
    exact || isAtBound({ ...turningValue, value }, field)
      ? ''
      : turningValue.side === 'at-least'
        ? messages.orMore
        : messages.orLess;
  const line = lineAt(view.result.scenario, path);
  const write = (amount: number): string => valueText(amount, field, line?.unit ?? '', view);
  const today = write(Number(turningValue.now));
  if (key === 'requestsPerMonth')
    return {
      path,
      value,
      text: messages.changeRequests(formatTokens(value, view.locale), side),
      ...linesOfToday(today, view),
    };
  if (key === 'monthlyRequests')
    return {
      path,
      value,
      text: messages.changeFirstMonth(formatTokens(value, view.locale), side),
      ...linesOfToday(today, view),
    };
  const todayLines = linesOfToday(today, view, approach);
  if (key === 'sharedBy')
    return { path, value, text: messages.changeSharing(write(value), isLoadKnown(approach)), ...todayLines };
  if (key === 'everyMonths')
    return { path, value, text: messages.changeEvery(write(value), side), ...todayLines };
  if (line) return { path, value, text: messages.changeLine(line.label, write(value), side), ...todayLines };
  const fieldName = namesAt(path, view.fields).start;
  return { path, value, text: messages.change(fieldName, write(value), side), ...todayLines };
}

/** The change to a cheaper model: all prices of the candidate's model are multiplied by the turning value. */
function cheaperModel(view: SuggestionView, turningValue: Flip, path: string): FieldChange {
  const { messages, locale } = view;
  const factor = Math.floor(turningValue.value * 100) / 100;
  const approach = approachAt(view.result.scenario, path);
  const rates = approach?.rates;
  const isTunedModel = approach !== null && isTuned(approach.technique);
  const pricesText = (scale: number): string =>
    messages.inAndOut(
      ...([rates?.inputUsdPerMTok, rates?.outputUsdPerMTok].map((rate) =>
        formatUsd(best(rate) * scale, locale),
      ) as [string, string]),
    );
  return {
    path,
    value: factor,
    text: messages.changeRates(isTunedModel, formatPercent(1 - factor, locale)),
    now: messages.ratesNow(pricesText(factor), messages.now(pricesText(1))),
    was: messages.ratesNow(pricesText(factor), messages.was(pricesText(1))),
  };
}

/** A value in the unit of its field. `lineUnit` is the unit of a cost line's quantity. */
function valueText(
  value: number,
  field: Field | null,
  lineUnit: string,
  { messages, locale }: SuggestionView,
): string {
  if (field && isPercentage(field)) return formatPercent(value, locale, Math.abs(value) < 0.1 ? 1 : 0);
  const numberText = formatNumber(value, locale, 1);
  const unit = field?.unit ?? '';
  if (unit.startsWith('usd')) return formatUsd(value, locale);
  if (unit === 'tokens') return messages.tokens(numberText);
  if (unit === 'months') return formatMonths(value, locale);
  return unit === 'units' ? formatQuantity(value, lineUnit, locale) : numberText;
}

/** A value rounded so that the sentence stays true: up if larger values pay back, and down if smaller values do. */
export function roundToSide(value: number, side: Flip['side'], field: Field | null): number {
  const step = stepOf(value, field);
  // A value that differs from a step only by rounding stays on that step.
  const steps = value / step;
  const nearest = Math.round(steps);
  const wholeSteps =
    Math.abs(steps - nearest) < 1e-9 * Math.max(1, Math.abs(steps))
      ? nearest
      : side === 'at-least'
        ? Math.ceil(steps)
        : Math.floor(steps);
  return tidy(wholeSteps * step);
}

/**
 * The step to which a value is rounded. Adapters that share a deployment: 1. Shares: 1 %, or 0.1 % below 10 %. Other values: two
 * significant digits, or three from 10,000 on.
 */
export function stepOf(value: number, field: Field | null): number {
  if (field && isPercentage(field)) return Math.abs(value) < 0.1 ? 0.001 : 0.01;
  if (value === 0 || field?.unit === 'tenants') return 1;
  const digits = Math.abs(value) >= 10_000 ? 3 : 2;
  return 10 ** (Math.floor(Math.log10(Math.abs(value))) - digits + 1);
}
