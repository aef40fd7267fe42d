/** The names of levers, which are inputs that can be varied, and the format of their values. */

import { fieldAt } from '../../../core/index.ts';
import { isPercentage } from '../../../core/scenario/field-lookup.ts';
import { lineAt } from '../../../core/scenario/line-at.ts';
import { approachAt, keyOf } from '../../../core/scenario/paths.ts';
import type { Lever, Scenario } from '../../../core/types.ts';
import { namesAt } from '../../../i18n/field-names.ts';
import { formatCompact, formatDuration, formatPercent, formatUsdCompact } from '../../../i18n/format.ts';
import { formatQuantity, formatUsdRate } from '../../../i18n/format-quantity.ts';
import type { ViewLanguage } from './formatters.ts';

/**
 * The name of a lever: the label of its cost line, else the field's name with its approach ("Fine-tuned, accepted"). `levers` has this lever,
 * or several that move together as one, because their ranges have the same `sharedAs`. Several are named without an approach.
 */
export function leverName(
  scenario: Scenario,
  levers: readonly Lever[],
  { text, fields }: ViewLanguage,
): string {
  const [path = ''] = levers;
  const line = lineAt(scenario, path);
  if (line?.label)
    return keyOf(path) === 'usdPerUnit' ? text.of(line.label, fields.usdPerUnit.list) : line.label;
  const { list: nameInList, listStart: nameAtListStart } = namesAt(path, fields);
  const approach = approachAt(scenario, path);
  if (!approach || levers.length > 1) return nameAtListStart;
  return text.of(approach.label || approach.id, nameInList);
}

/** The name of a lever as it follows the word “the” in a sentence: "success rate of Fine-tuned", "growth a month". */
export function leverInSentence(scenario: Scenario, path: Lever, { text, fields }: ViewLanguage): string {
  const { noun } = namesAt(path, fields);
  const approach = approachAt(scenario, path);
  const owner = lineAt(scenario, path)?.label || approach?.label || approach?.id;
  return owner ? text.inSentence(noun, owner) : noun;
}

/** A value of a lever in its unit: "97 %", "16 h", "$0.50", "300k". `decimals` applies to percentages. */
export function leverValue(
  scenario: Scenario,
  path: Lever,
  value: number,
  { locale }: ViewLanguage,
  decimals = 0,
): string {
  const field = fieldAt(path) ?? fieldAt(`${path}[0]`);
  const unit = field?.unit ?? '';
  if (field && isPercentage(field)) {
    const needsDecimal =
      decimals === 0 && Math.abs(value * 100) < 10 && !Number.isInteger(Math.round(value * 1e4) / 100);
    return formatPercent(value, locale, needsDecimal ? 1 : decimals);
  }
  if (unit === 'usd/MTok') return formatUsdRate(Number(value.toPrecision(4)), locale);
  if (unit.startsWith('usd')) return formatUsdCompact(value, locale);
  if (unit === 'months') return formatDuration(value, locale);
  const unitLabel = lineAt(scenario, path)?.unit ?? '';
  if (Math.abs(value) < 10_000) return formatQuantity(value, unitLabel, locale, value < 10 ? 2 : 0);
  const amount = formatCompact(value, locale);
  return unitLabel ? `${amount} ${unitLabel}` : amount;
}
