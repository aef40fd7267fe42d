/**
 * What a number of the scenario is called and how its values are written, by its path.
 */
import { fieldAt } from '../../../core/index.ts';
import { approachAt, keyOf, lineAt } from '../../../core/scenario/paths.ts';
import type { Lever, Scenario } from '../../../core/types.ts';
import {
  formatCompact,
  formatDuration,
  formatPercent,
  formatQuantity,
  formatRate,
  formatUsdCompact,
} from '../../../i18n/format.ts';
import type { ViewLanguage } from './formatters.ts';

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * The name of a lever: a cost line's own label, else the field's with its approach ("Fine-tuned, accepted").
 * Levers that move together (`sharedAs`) are named without an approach.
 */
export function leverName(scenario: Scenario, levers: readonly Lever[], { text }: ViewLanguage): string {
  const [path = ''] = levers;
  const line = lineAt(scenario, path);
  const key = keyOf(path);
  if (line?.label) return key === 'usdPerUnit' ? text.of(line.label, text.levers.usdPerUnit) : line.label;
  const field = Object.hasOwn(text.levers, key) ? text.levers[key as keyof typeof text.levers] : key;
  const approach = approachAt(scenario, path);
  if (!approach || levers.length > 1) return capital(field);
  return text.of(approach.label || approach.id, field);
}

/** The name of a lever inside a sentence, after an article: "success rate of Fine-tuned", "growth a month". */
export function leverInSentence(scenario: Scenario, path: Lever, { text }: ViewLanguage): string {
  const key = keyOf(path);
  const { levers, leversInSentence: said } = text;
  const listed = Object.hasOwn(levers, key) ? levers[key as keyof typeof levers] : key;
  const field = Object.hasOwn(said, key) ? said[key as keyof typeof said] : listed;
  const approach = approachAt(scenario, path);
  const whose = lineAt(scenario, path)?.label || approach?.label || approach?.id;
  return whose ? text.inSentence(field, whose) : field.charAt(0).toLowerCase() + field.slice(1);
}

/** A value of a lever in its unit: "97 %", "16 h", "$0.50", "300k". `decimals` = those of a percentage. */
export function leverValue(
  scenario: Scenario,
  path: Lever,
  value: number,
  { locale }: ViewLanguage,
  decimals = 0,
): string {
  const field = fieldAt(path) ?? fieldAt(`${path}[0]`);
  const unit = field?.unit ?? '';
  if (unit.startsWith('share')) {
    const fine =
      decimals === 0 && Math.abs(value * 100) < 10 && !Number.isInteger(Math.round(value * 1e4) / 100);
    return formatPercent(value, locale, fine ? 1 : decimals);
  }
  if (unit === 'usd/MTok') return `$${formatRate(Number(value.toPrecision(4)), locale)}`;
  if (unit.startsWith('usd')) return formatUsdCompact(value, locale);
  if (unit === 'months') return formatDuration(value, locale);
  const own = lineAt(scenario, path)?.unit ?? '';
  if (Math.abs(value) < 10_000) return formatQuantity(value, own, locale, value < 10 ? 2 : 0);
  const amount = formatCompact(value, locale);
  return own ? `${amount} ${own}` : amount;
}
