/** The messages and formats of `<ft-evaluation>`. */
import type { PairedComparison } from '../../core/evaluation/comparison-types.ts';
import { formatPercent, numberFormat, typeset } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import { signedNumber, signedPoints } from '../common/wording/signed-number.ts';

/** The messages of the element. */
export type EvaluationText = Messages['evaluation'];

/** Messages, locale and formatters. */
export interface EvaluationWording {
  readonly text: EvaluationText;
  readonly locale: string;
  /** Formats a whole number. */
  readonly write: (count: number) => string;
}

/** The compared quantity: the share of accepted answers, with differences in percentage points, or the mean score. */
export type Measure = 'share' | 'score';

/** A difference without its unit: "+1.3" points, or "+0.13". */
export function differenceText(value: number, measure: Measure, { locale }: EvaluationWording): string {
  return measure === 'share' ? signedPoints(value, locale) : signedNumber(value, locale, 2);
}

/** A difference with its unit: "+1.3 points", or "+0.13". */
export function differenceWithUnit(value: number, measure: Measure, wording: EvaluationWording): string {
  const written = differenceText(value, measure, wording);
  return measure === 'share' ? wording.text.points(written) : written;
}

/** A share as "77.00 %". */
export function shareText(share: number, { locale }: EvaluationWording, decimals = 2): string {
  const text = numberFormat(locale, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(share * 100);
  // Takes the percent sign and the space before it from `formatPercent`, so that this share looks like every other.
  return formatPercent(0, locale).replace('0', text);
}

/** An interval of shares as "71.9 – 81.4", or of scores as "0.72 – 0.81". */
export function intervalText(
  { low, high }: { readonly low: number; readonly high: number },
  measure: Measure,
  { locale }: EvaluationWording,
): string {
  const decimals = measure === 'share' ? 1 : 2;
  const scale = measure === 'share' ? 100 : 1;
  const format = numberFormat(locale, { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  return [low, high].map((end) => typeset(format.format(end * scale))).join(' – ');
}

/** The interval of a difference as "+1.3 – +4.0"; "–" if it is unknown. */
export function differenceIntervalText(
  { low, high }: Pick<PairedComparison, 'low' | 'high'>,
  measure: Measure,
  wording: EvaluationWording,
): string {
  if (low === null || high === null) return '–';
  return [low, high].map((end) => differenceText(end, measure, wording)).join(' – ');
}

/** A score as "0.88". */
export function scoreText(score: number, { locale }: EvaluationWording): string {
  return numberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(score);
}

/** Milliseconds as "0.92 s" or "12 s". */
export function secondsText(ms: number, { locale }: EvaluationWording): string {
  const seconds = ms / 1000;
  return numberFormat(locale, {
    style: 'unit',
    unit: 'second',
    unitDisplay: 'narrow',
    maximumSignificantDigits: 3,
  })
    .format(seconds)
    .replace(/(\d)s$/, '$1 s');
}

/** A p-value in a column of p-values: "0.69", "0.004", "< 0.001". */
export const pText = (p: number, { locale }: EvaluationWording): string =>
  p < 0.001
    ? `<\u00a0${numberFormat(locale, { maximumFractionDigits: 3 }).format(0.001)}`
    : numberFormat(locale, { maximumSignificantDigits: p < 0.1 ? 1 : 2 }).format(p);

/** A p-value in a sentence: "p = 0.69", "p < 0.001". A line cannot break inside. */
export function pEquation(p: number, wording: EvaluationWording): string {
  const text = pText(p, wording);
  return text.startsWith('<') ? `p\u00a0${text}` : `p\u00a0=\u00a0${text}`;
}
