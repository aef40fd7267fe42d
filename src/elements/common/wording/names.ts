/** The names of models, approaches and figures in the texts of a result. */

import { difference } from '../../../core/scenario/amount.ts';
import { isTuned } from '../../../core/scenario/technique.ts';
import type { Approach, Result, Simulation } from '../../../core/types.ts';
import { decimalsIn, rateIn } from '../../../i18n/display-currency.ts';
import { fixedDecimals, formatUsd, money } from '../../../i18n/format.ts';
import type { VerdictMessages } from '../../../i18n/messages.ts';
import type { Pair, Series } from '../scenario/reading.ts';

/** Display names of models and hosts by catalogue id. The id of a model begins with the id of its host. */
export type ModelNames = Readonly<Record<string, string>>;

/** A result with everything else that its texts depend on. */
export interface VerdictView {
  readonly result: Result;
  readonly pair: Pair;
  readonly simulation: Simulation | null;
  readonly messages: VerdictMessages;
  /** The function that writes the sentence that asks for missing figures. `null` until it is loaded. */
  readonly ask: AskFor | null;
  readonly locale: string;
  /** Display names of models. For a model without a name, one is made from its id. */
  readonly modelNames?: ModelNames;
  /** Whether the figures depend on an estimated token count. */
  readonly approximate: boolean;
  /** Whether the verdict depends on an assumed price. A payback is then shown as a month instead of a day. */
  readonly assumed?: boolean;
  /**
   * Writes each amount as a bound: an extra cost of at least this much, or a saving of at most this much. It is set if figures are missing
   * and the result is calculated with their best values. Absent: amounts are rounded to the nearest.
   */
  readonly limit?: Limit;
  /** Marks the figures that another possible value of a price would change. Absent: none is marked. */
  readonly mark?: Mark | null;
}

/**
 * Writes an amount that is a bound, without its sign. A positive amount is an extra cost, which is at least this high. A negative amount is
 * a saving, which is at most this high.
 */
export type Limit = (extraUsd: number, locale: string) => string;

/**
 * Writes a text with the mark †: calls `write` for the view, and adds † after each amount, share and key figure that another possible value
 * of a price would change.
 */
export interface Mark {
  <T>(write: (view: VerdictView) => T, view: VerdictView): T;
  /** Whether the payback has the mark, because it depends on a price that might have another value. */
  readonly onPayback: boolean;
}

/** Writes the sentence of a verdict that asks for the fields at the paths `missing`. */
export type AskFor = (view: VerdictView, missing: readonly string[]) => Sentence;

/** A bold clause and the text after it. */
export interface Sentence {
  readonly claim: string;
  readonly rest: string;
  /** Set if the mark † is in `rest`, which states what depends on an assumption. The claim then has none. */
  readonly marked?: true;
  /** For a verdict `never`: the reason, which `rest` states too. */
  readonly because?: string;
  /** For a verdict `never`: replaces `claim` if the candidate would pay back at other traffic. It ends with “at this traffic”. */
  readonly limited?: string;
}

/** The display name of an approach's model, else a name made from its id. `null` without a model. */
export function modelName({ model }: Approach, names: ModelNames = {}): string | null {
  if (!model) return null;
  return names[model] ?? spelledOut(model.split('/').pop() ?? model);
}

/** The model name to show next to an approach's name. `null` without a model, or if the approach's name contains it. */
export function modelNextToName({ approach, name }: Series, names: ModelNames = {}): string | null {
  const model = modelName(approach, names);
  return model !== null && name.includes(model) ? null : model;
}

/** "claude-sonnet-5-5" → "Claude Sonnet 5.5", "gpt-6-luna" → "GPT-6 Luna". */
function spelledOut(id: string): string {
  return id
    .replace(/(\d)-(?=\d+(-|$))/g, '$1.')
    .replace(/^gpt-/, 'GPT_')
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ')
    .replace('_', '-');
}

/** The name of the candidate in sentences: "fine-tuning" if that is its technique and the baseline is not tuned, else its label. */
export function nameInSentence(
  { candidate: { approach, name }, baseline }: Readonly<Record<'candidate' | 'baseline', Series>>,
  messages: VerdictMessages,
): string {
  return approach.technique === 'fine-tuned' && !isTuned(baseline.approach.technique)
    ? messages.fineTuning
    : name;
}

/**
 * A formatter of the cost of 1,000 requests. It gets the dollars of one request. `usdA` and `usdB` are the two compared costs. They and
 * their difference are written with the same decimals, so that the written figures add up: a saving of "$12.86" beside "$13.00 instead of
 * $0.14". So an amount that equals the difference is written as the difference of the two rounded costs. A cost may also be as large as
 * the difference; then `isCost` says that the amount is a cost.
 */
export function perThousandFormatter(
  locale: string,
  usdA: number | null,
  usdB: number | null,
): (usd: number | null | undefined, isCost?: boolean) => string {
  // Figures are rounded in the currency in which they are shown.
  const scale = 1000 * rateIn(locale);
  const [a, b] = [scale * (usdA ?? Number.NaN), scale * (usdB ?? Number.NaN)];
  const decimals = commonDecimals(a, b, decimalsIn(locale));
  return (usd, isCost) => {
    const dollars = usd ?? Number.NaN;
    const amount = scale * dollars;
    const gap = Math.abs(a - b);
    const isGap = !isCost && difference(amount, gap) === 0;
    const digits = decimals ?? 0;
    const rounded = isGap ? writtenGap(a, b, digits, decimalsIn(locale)) : roundTo(amount, digits);
    // `formatUsd` chooses the decimals of an amount up to nine that would have none.
    return decimals !== null && rounded && (digits || rounded > 9)
      ? money(rounded, locale, fixedDecimals(digits))
      : formatUsd(1000 * dollars, locale);
  };
}

/**
 * A value rounded half up, also if the half has no exact binary form (0.585 becomes 0.59). The factor 1 + 1e-12 ensures this. Above 1e10
 * units of the last decimal, the factor would change the last digits, so it is left out.
 */
export const roundTo = (value: number, decimals: number): number =>
  Number((value * (Math.abs(value) * 10 ** decimals < 1e10 ? 1 + 1e-12 : 1)).toFixed(decimals));

/** The difference of two costs after rounding. If `decimals` is 0, a cost below ten dollars is still rounded to cents. */
function writtenGap(a: number, b: number, decimals: number, currencyDecimals: number): number {
  const round = (usd: number): number => roundTo(usd, decimals || (usd < 9.995 ? currencyDecimals : 0));
  return roundTo(Math.abs(round(a) - round(b)), decimals);
}

/** The number of decimals that shows two significant digits of an amount: 0 from 10 on, else at least the decimals of the currency. */
const decimalsOf = (amount: number, currencyDecimals: number): number =>
  amount < 9.995 ? Math.max(currencyDecimals, 1 - Math.floor(Math.log10(amount))) : 0;

/**
 * The number of decimals with which two amounts and their difference are written:
 *
 * - It starts with at least two significant digits of the difference, and with 0 from a difference of 1,000 on.
 * - It is raised until the three written figures add up.
 * - The maximum is one decimal more than the currency has or the difference needs. From a difference of 1,000 on, it is the decimals of the
 *   currency. In a currency without decimals, the number is not raised. If the figures do not add up even then, the caller writes the
 *   difference of the rounded amounts.
 *
 * `null` if an amount is unknown, or if the difference is at most a ten-thousandth of the larger amount.
 */
function commonDecimals(a: number, b: number, currencyDecimals: number): number | null {
  const [gap, largest] = [Math.abs(a - b), Math.max(a, b)];
  if (!(gap > 1e-4 * largest)) return null;
  const decimalsOfGap = decimalsOf(gap, currencyDecimals);
  const sizes = [a, b].filter((usd) => usd > 0);
  const isSmall = gap < 1000;
  let decimals = isSmall
    ? Math.max(decimalsOfGap, Math.min(decimalsOf(Math.min(...sizes), currencyDecimals), currencyDecimals))
    : 0;
  const maxDecimals = currencyDecimals && Math.max(decimalsOfGap, currencyDecimals) + Number(isSmall);
  while (decimals < maxDecimals && writtenGap(a, b, decimals, currencyDecimals) !== roundTo(gap, decimals))
    decimals = Math.max(currencyDecimals, decimals + 1);
  return decimals;
}

/** The name of what serves the requests: the display name of the approach's model, or the approach's own name if it has no model. */
export function servedBy({ approach, name }: Series, names: ModelNames | undefined): string {
  return modelName(approach, names) ?? name;
}

/** As `servedBy`, inside a sentence. If `compared` has the same model and only one of the two is tuned, the text says which one it is. */
function modelInSentence(series: Series, compared: Series, view: VerdictView): string {
  const { messages, modelNames } = view;
  const model = servedBy(series, modelNames);
  if (model !== servedBy(compared, modelNames)) return model;
  const [tuned, comparedTuned] = [series, compared].map(({ approach }) => isTuned(approach.technique));
  return tuned === comparedTuned ? series.name : messages[tuned ? 'tuned' : 'untuned'](model);
}

/** As `modelInSentence`, with the host of the model. For the end of a service, because hosts may end the service of one model on different dates. */
export function modelAtHost(series: Series, compared: Series, view: VerdictView): string {
  const model = modelInSentence(series, compared, view);
  const host = view.modelNames?.[series.approach.model?.split('/')[0] ?? ''];
  return host ? `${model} (${host})` : model;
}

/** Keeps each date on one line, and each figure on the line of its unit. */
export function withoutBreaks(text: string): string {
  return text.replace(/(?<=\d) (?=\p{L})|(?<=\d \p{L}+) (?=\d{4})/gu, '\u00a0');
}
