/**
 * The working of a result as sections of lines. Each line has a formula with its figures inserted, a value, and the
 * source of its prices.
 */

import { explain } from '../../core/index.ts';
import { isPercentage } from '../../core/scenario/field-lookup.ts';
import { rateSetOf } from '../../core/scenario/path-parts.ts';
import { keyOf, parentOf, splitPath } from '../../core/scenario/paths.ts';
import { isTuned } from '../../core/scenario/technique.ts';
import type { Approach, Operand, Result, Step } from '../../core/types.ts';
import {
  formatCompact,
  formatDate,
  formatPercent,
  formatTokens,
  formatUsdExact,
  unknown,
} from '../../i18n/format.ts';
import { formatNumber, formatQuantity, formatUsdRate } from '../../i18n/format-quantity.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Page } from '../../prices/provenance.ts';
import { originsOf, type PriceOrigin, type PricePages } from '../../prices/provenance.ts';
import type { Pair, Series } from '../common/scenario/reading.ts';
import { modelName } from '../common/wording/names.ts';
import { priceAge, priceDate, readAs } from '../common/wording/price-evidence.ts';
import { remarkRows } from '../common/wording/remark-rows.ts';
import type { RemarkLanguage } from '../common/wording/remark-sentences.ts';
import { isTyped, type Piece, piecesOf, type Writing } from './formula.ts';

// Figures have enough digits for a reader to check a sum. Amounts of one request have 8 decimals. Other amounts have two
// decimals if they are whole cents or at least ten cents, else 8. Figures that the user typed keep their own digits.

/** The messages of the working and the locale that writes its figures. */
export interface WorkingLanguage {
  readonly text: Messages['working'];
  /** The messages of remarks on prices. */
  readonly remarks: RemarkLanguage;
  readonly locale: string;
}

/** The value of a step. */
function resultOf({ value, unit, label }: Step, language: WorkingLanguage): string {
  return formatted(value, unit, language, { isRequestAmount: isOfRequest(label) });
}

/** The formatters for the figures of a formula. A unit is shown only if exactly one operand has it. */
function writingOf(allOperands: readonly Operand[], language: WorkingLanguage): Writing {
  return {
    operand: (operand, isExponent) => operandOf(operand, isExponent ? [] : allOperands, language),
    number: (value) => digits(value, language.locale),
  };
}

function operandOf(operand: Operand, allOperands: readonly Operand[], language: WorkingLanguage): string {
  const { value, unit, label } = operand;
  const figure = formatted(value, unit, language, {
    isRequestAmount: isOfRequest(label),
    isEntered: isTyped(operand),
    withoutUnit: allOperands.filter((each) => each.unit === unit).length !== 1,
  });
  return typeof value === 'number' && value < 0 ? `(${figure})` : figure;
}

interface Notation {
  /** Whether the figure is an amount of one request. */
  readonly isRequestAmount?: boolean;
  /** Whether the user entered the figure. */
  readonly isEntered?: boolean;
  /** Whether the unit is omitted. */
  readonly withoutUnit?: boolean;
}

const requestAmounts = new Set(['requestUsd', 'usdPerAcceptedAnswer', 'savingUsdPerRequest']);

function isOfRequest(label: string): boolean {
  return requestAmounts.has(keyOf(label)) || keyOf(parentOf(label)) === 'attempt';
}

function formatted(
  value: Step['value'],
  unit: string,
  language: WorkingLanguage,
  notation: Notation,
): string {
  const { locale } = language;
  if (value === null) return unknown;
  if (typeof value === 'string') return unit === 'date' ? formatDate(value, locale) : value;
  if (unit === 'usd')
    return notation.isEntered ? formatUsdRate(value, locale) : money(value, locale, notation);
  // A mean of prices can have more digits than a price list shows. Nine digits are enough.
  if (unit.startsWith('usd/')) return formatUsdRate(Number(value.toPrecision(9)), locale);
  if (isPercentage({ unit })) return share(value, locale);
  return notation.withoutUnit ? digits(value, locale) : withUnit(value, unit, language);
}

function digits(value: number, locale: string): string {
  const whole = Number.isInteger(value) || Math.abs(value) >= 1000;
  return whole ? formatTokens(value, locale) : formatNumber(value, locale, 4);
}

/** A number with its unit. A factor has no unit. */
function withUnit(value: number, unit: string, { text, locale }: WorkingLanguage): string {
  if (Object.hasOwn(text.units, unit))
    return text.units[unit as keyof typeof text.units](digits(value, locale), value);
  return unit === 'factor' ? digits(value, locale) : formatQuantity(value, unit, locale, 4);
}

/** A share in percent. A very large share, such as a rate of return, is shortened. */
function share(value: number, locale: string): string {
  if (Math.abs(value) >= 1e4) return `${formatCompact(value * 100, locale)}\u00a0%`;
  return formatPercent(value, locale, Math.abs(value) < 10 ? 4 : 0);
}

function money(value: number, locale: string, { isRequestAmount }: Notation): string {
  const size = Math.abs(value);
  if (size === 0) return formatUsdExact(0, locale, 0);
  // Eight decimals would show such a small amount as zero, so all its digits are shown.
  if (size < 5e-9) return formatUsdRate(value, locale);
  const isCents = Math.abs(value * 100 - Math.round(value * 100)) < 1e-7;
  const showsAllDecimals = isRequestAmount ? size < 10 : size < 0.0995 && !isCents;
  return formatUsdExact(value, locale, showsAllDecimals ? 8 : 2);
}

/** The source of a price, and the date on which it was read. */
export interface Origin {
  /** The page that shows the price. `null` if unknown. */
  readonly page: Page | null;
  /** The text of the source, or a text that says that the source is missing. */
  readonly source: string;
  /** How the price was read: "as restated by two sources". `''` if the page itself was read. */
  readonly readingNote: string;
  /** "12 Nov 2026", "2026: up to 327 days old". `''` for the user's own prices. */
  readonly date: string;
  readonly stale: boolean;
}

/** A line of the working. */
export interface WorkingLine {
  readonly label: string;
  readonly pieces: readonly Piece[];
  readonly value: string;
  /** Whether the line is the result of its section. */
  readonly isTotal: boolean;
  readonly origin: Origin | null;
}

/** The origin as text. `null` for a cost without a source. */
function originOf(origin: PriceOrigin, { text, remarks }: WorkingLanguage): Origin | null {
  const { isOwn, part, page, source, asOf, days, stale } = origin;
  if (isOwn)
    return part === 'rates' || part === 'rateChanges'
      ? { page: null, source: text.asEntered, readingNote: '', date: '', stale }
      : null;
  const readingNote = readAs(origin, remarks);
  const date = asOf === null ? text.undated : priceDate(asOf, origin.evidence, remarks);
  const dateText = stale && days !== null ? text.daysOld(date, priceAge(days, origin, remarks), days) : date;
  return source === ''
    ? { page, source: text.readOn(dateText), readingNote, date: '', stale }
    : { page, source, readingNote, date: dateText, stale };
}

type Kind = keyof WorkingLanguage['text']['priceKinds'];

/** The price lines of one approach, labelled with a name. */
function priceLines(
  name: string,
  approach: Approach,
  steps: readonly Step[],
  origins: readonly PriceOrigin[],
  language: WorkingLanguage,
): readonly WorkingLine[] {
  const sets = [...new Set(steps.map(({ label }) => parentOf(label)))].filter((set) => set !== 'month');
  return [
    ...sets.flatMap((set) => {
      const ownSteps = steps.filter(({ label }) => parentOf(label) === set);
      const origin = origins.find(({ path }) => path === set);
      return [
        rateSetLine(name, approach, ownSteps, origin, language),
        ...ownSteps.filter(isMeanPrice).map((step) => meanPriceLine(step, language.text.asBatch, language)),
      ];
    }),
    ...steps
      .filter(({ label }) => parentOf(label) === 'month')
      .map((step) => meanPriceLine(step, language.text.overMonth, language)),
  ];
}

const kindOf = ({ label }: Step): Kind => keyOf(label) as Kind;

const isMeanPrice = ({ formula, operands }: Step): boolean => formula !== operands[0]?.symbol;

/** A set of rates: "from 1 Jan 2027: above 200,000 tokens: in $2.00, cached $0.10, out $10.00; batch × 0.5". */
function rateSetLine(
  name: string,
  approach: Approach,
  steps: readonly Step[],
  origin: PriceOrigin | undefined,
  language: WorkingLanguage,
): WorkingLine {
  const { text, locale } = language;
  const first = steps[0]?.operands[0]?.label ?? '';
  const known = steps.some(({ operands }) => operands[0]?.value !== null);
  const batch = steps.flatMap(({ operands }) =>
    operands.filter(({ symbol }) => /^(f|r_batch)$/.test(symbol)),
  );
  const factor = batch.find(({ symbol }) => symbol === 'f')?.value;
  const list = (label: (step: Step) => string, at: (step: Step) => Step['operands'][number] | undefined) =>
    steps.flatMap((step, i): readonly Piece[] => {
      const price = at(step);
      const key = price?.label.slice((origin?.path.length ?? 0) + 1) ?? '';
      const usd = typeof price?.value === 'number' ? formatUsdRate(price.value, locale) : text.notKnown;
      const isEntered = origin && !origin.isOwn && origin.entered.includes(key);
      return [
        plain(`${i > 0 ? ', ' : ''}${label(step)}\u00a0`),
        figure(isEntered ? text.enteredPrice(usd) : usd),
      ];
    });
  const kind = (step: Step): string => text.priceKinds[kindOf(step)] ?? kindOf(step);
  return {
    label: name,
    pieces: [
      plain(origin?.from ? text.fromDate(formatDate(origin.from, locale, 'short')) : ''),
      plain(tierThreshold(first, approach, language)),
      ...list(kind, ({ operands }) => operands[0]),
      ...(batch.length === 0
        ? []
        : typeof factor === 'number'
          ? [plain(`; ${text.batch} × `), figure(formatNumber(factor, locale))]
          : [
              plain(`; ${text.batch} `),
              ...list(kind, ({ operands }) => operands.find(({ symbol }) => symbol === 'r_batch')),
            ]),
    ].filter((piece) => piece.text !== ''),
    value: '',
    isTotal: false,
    origin: origin && known ? originOf(origin, language) : null,
  };
}

/** The threshold of the price tier for long prompts that a label belongs to. */
function tierThreshold(
  label: string,
  { rates, rateChanges }: Approach,
  { text, locale }: WorkingLanguage,
): string {
  const { change, tier } = rateSetOf(label);
  if (tier === null) return '';
  const set = change === null ? rates : rateChanges[change]?.rates;
  const above = set?.tiers[tier]?.aboveInputTokens;
  return above === undefined ? '' : text.aboveTokens(formatTokens(above, locale), above);
}

function meanPriceLine(
  step: Step,
  labels: WorkingLanguage['text']['asBatch'],
  language: WorkingLanguage,
): WorkingLine {
  return {
    label: labels[kindOf(step)] ?? kindOf(step),
    pieces: piecesOf(step.formula, step.operands, writingOf(step.operands, language), language.text),
    value: resultOf(step, language),
    isTotal: false,
    origin: null,
  };
}

const figure = (text: string): Piece => ({ text, isInput: true });

/** A section of the working: its title and its lines. */
export interface WorkingSection {
  readonly title: string;
  /** The approach of the colour sample next to the title. */
  readonly series: Series | null;
  readonly lines: readonly WorkingLine[];
}

/** All sections of a month in reading order: prices, then each approach, then the payback of the pair's candidate. */
export function workingOf(
  result: Result,
  pair: Pair,
  language: WorkingLanguage,
  pages: PricePages,
  month = 1,
): readonly WorkingSection[] {
  const { text } = language;
  const { scenario } = result;
  const steps = explain(result, { month });
  const number = formatNumber(month, language.locale);
  const all = originsOf(scenario, pages);
  const origins = ({ index }: Series) => all.filter((origin) => origin.index === index);
  const stepsOf = (section: string, { id }: Series) =>
    steps.filter((step) => step.section === section && step.approach === id);
  const section = (name: string, title: string, series: Series): WorkingSection => ({
    title,
    series,
    lines: linesOf(stepsOf(name, series), series, origins(series), language),
  });
  const { candidate } = pair;
  const prices = pair.all.map((series) => ({
    series,
    lines: (name: string) =>
      priceLines(name, series.approach, stepsOf('prices', series), origins(series), language),
  }));
  return [
    { title: text.prices, series: null, lines: mergedPriceLines(prices, pages, language) },
    { title: language.remarks.text.title, series: null, lines: remarkLines(result, pair, pages, language) },
    ...pair.all.flatMap((series) => [
      ...(series.result.cacheableTokens === 0
        ? []
        : [section('hit-rate', text.hitRate(series.name, number), series)]),
      section('request', text.request(series.name), series),
      section('set-up', text.setUp(series.name), series),
      section('month', text.month(series.name, number), series),
    ]),
    ...(candidate
      ? [
          section('payback', text.payback(candidate.name), candidate),
          { ...section('money', text.money, candidate), series: null },
        ]
      : []),
  ].filter(({ lines }) => lines.length > 0);
}

/** The remarks on the prices, one line each. Only the first line of an approach has its name. */
function remarkLines(
  result: Result,
  { candidate }: Pair,
  pages: PricePages,
  { remarks }: WorkingLanguage,
): readonly WorkingLine[] {
  const rows = remarkRows({ result, candidate: candidate?.id ?? '', pages }, remarks);
  return rows.map(({ approach, index, text }, i) => ({
    label: rows[i - 1]?.index === index ? '' : approach,
    pieces: [plain(text)],
    value: '',
    isTotal: false,
    origin: null,
  }));
}

/**
 * The price lines of all approaches. Approaches with one model at the same prices share their lines. If the prices
 * differ, each line names its approach.
 */
function mergedPriceLines(
  prices: readonly { readonly series: Series; readonly lines: (name: string) => readonly WorkingLine[] }[],
  { findModel }: PricePages,
  { text }: WorkingLanguage,
): readonly WorkingLine[] {
  const found = prices.map(({ series, lines }) => {
    const { approach, name } = series;
    const row = approach.model === undefined ? null : findModel(approach.model);
    const model = modelName(approach, row ? { [row.id]: row.name } : {});
    const tuned = isTuned(approach.technique);
    const lineName = model === null ? name : tuned ? text.tuned(model) : model;
    return { series, lines, lineName, content: JSON.stringify(lines(lineName)) };
  });
  return found.flatMap(({ series, lines, lineName, content }, i) => {
    const sameNamed = found.filter((each) => each.lineName === lineName);
    if (sameNamed.every((each) => each.content === content))
      return found.findIndex((each) => each.lineName === lineName) === i ? lines(lineName) : [];
    return lines(lineName === series.name ? lineName : text.modelOf(lineName, series.name));
  });
}

function linesOf(
  steps: readonly Step[],
  series: Series,
  origins: readonly PriceOrigin[],
  language: WorkingLanguage,
): readonly WorkingLine[] {
  return withoutRepeats(steps.filter((step) => isShown(step, steps))).map((step): WorkingLine => {
    const origin = origins.find(({ path }) => path === step.label);
    return {
      label: labelOf(step, series, language),
      pieces: derivationOf(step, series, origin, language),
      value: resultOf(step, language),
      isTotal: totals.has(step.label),
      origin: origin ? originOf(origin, language) : null,
    };
  });
}

const totals = new Set([
  'requestUsd',
  'usdPerAcceptedAnswer',
  'setup.totalUsd',
  'month.totalUsd',
  'verdict.date',
  'hitRate',
]);

/** Running totals. If nothing was added to the previous line, both become one line with the later label. */
const runningTotals = new Set(['attempt.totalUsd', 'requestUsd', 'usdPerAcceptedAnswer', 'month.totalUsd']);

/** Sums that are omitted if they have only one summand, because the label of the summand is more specific. */
const sums = new Set(['setup.totalUsd', 'month.fixedUsd']);

function isShown({ unit, formula, operands, value, label }: Step, steps: readonly Step[]): boolean {
  // The verdict shows kinds and reasons. Empty sums and prices of zero tokens are left out.
  if (unit === 'text' || (value === 0 && (formula === '0' || formula.startsWith('0·')))) return false;
  // If the first attempt is always accepted, the line is left out.
  if (label === 'attempts') return value !== 1;
  if (label === 'leftOver') return value !== 0;
  if (label === 'verdict.firstAheadMonths')
    return value !== steps.find((step) => step.label === 'verdict.months')?.value;
  return formula !== '' || operands.length > 0 || value !== null;
}

/** The steps without totals that repeat the previous value. */
function withoutRepeats(steps: readonly Step[]): readonly Step[] {
  const shownSteps: Step[] = [];
  for (const step of steps) {
    const last = shownSteps.at(-1);
    const isRepeated =
      last?.unit === step.unit && isSame(last.value, step.value) && step.operands.length === 1;
    if (!last || !isRepeated || !(runningTotals.has(step.label) || sums.has(step.label)))
      shownSteps.push(step);
    else if (runningTotals.has(step.label)) {
      // The previous line is one of several summands and has its own label, so both lines are shown.
      const isPart = !runningTotals.has(last.label) && shownSteps.length > 1;
      if (isPart) shownSteps.push(step);
      else shownSteps[shownSteps.length - 1] = { ...last, label: step.label };
    }
  }
  return shownSteps;
}

/** Whether two values are equal, apart from rounding errors of floating-point arithmetic. */
function isSame(a: Step['value'], b: Step['value']): boolean {
  if (typeof a !== 'number' || typeof b !== 'number') return a === b;
  return Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
}

function labelOf({ label }: Step, { approach }: Series, { text }: WorkingLanguage): string {
  if (Object.hasOwn(text.steps, label)) return text.steps[label as keyof typeof text.steps];
  // A cost line of the user has its own label.
  const [list, index] = splitPath(label) ?? [];
  const isLine = (list === 'setup' || list === 'monthly') && typeof index === 'number';
  return (isLine && approach[list][index]?.label) || keyOf(label);
}

const plain = (text: string): Piece => ({ text, isInput: false });

/** How a figure is calculated: its formula with the figures inserted, or a short text if there is nothing to calculate. */
function derivationOf(
  { formula, operands, label }: Step,
  { approach, result }: Series,
  origin: PriceOrigin | undefined,
  language: WorkingLanguage,
): readonly Piece[] {
  const { text, locale } = language;
  const start = operands.find((operand) => operand.label === 'startsOn')?.value;
  if (label === 'verdict.date') return [plain(text.afterStart(formatDate(String(start), locale)))];
  if (formula === '') return [];
  const list = operands.filter(({ symbol }) => /_\d+$/.test(symbol));
  const isFlow = /\b(npv|irr|discountedPayback)\(/.test(formula);
  if (isFlow || list.length > 6) {
    const manyText = isFlow ? text.fromFlows : text.sumOfMany;
    return [
      plain(manyText(formatTokens(list.length, locale), list.length)),
      { ...plain(text.seeTable), isReference: true },
    ];
  }
  const only = operands.find(({ symbol }) => symbol === formula);
  if (label === 'cacheableTokens' && only) return [plain(text.wholePrefix)];
  const isSourced = origin !== undefined && !origin.isOwn;
  if (only) return isTyped(only) && !isSourced ? [plain(text.asEntered)] : [];
  const write = writingOf(operands, language);
  const isEntered = (operand: Operand) =>
    origin?.entered.some((key) => operand.label === `${origin.path}.${key}`);
  const pieces = piecesOf(
    formula,
    operands,
    {
      ...write,
      operand: (operand, isExponent) => {
        const figure = write.operand(operand, isExponent);
        return isEntered(operand) ? text.enteredPrice(figure) : figure;
      },
    },
    text,
  );
  const isTooShort = label === 'attempt.inputUsd' && approach.cache && result.cacheableTokens === 0;
  return isTooShort ? [...pieces, plain(text.tooShort)] : pieces;
}
