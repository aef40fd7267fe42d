/**
 * The working of a result as sections of lines. Each line has a formula with its figures inserted, a value, and the
 * source of its prices.
 */

import { hasEnded } from '../../core/cost/ended.ts';
import { explain } from '../../core/index.ts';
import { difference } from '../../core/scenario/amount.ts';
import { keyOf, splitPath } from '../../core/scenario/paths.ts';
import type { Operand, Result, Step } from '../../core/types.ts';
import type { Term } from '../../i18n/en/glossary.ts';
import { formatDate, formatTokens } from '../../i18n/format.ts';
import { formatNumber } from '../../i18n/format-quantity.ts';
import type { PricePages } from '../../prices/catalog.ts';
import { originsOf, type PriceOrigin } from '../../prices/provenance.ts';
import type { Remark } from '../../prices/remark.ts';
import type { Pair, Series } from '../common/scenario/reading.ts';
import { remarkRows } from '../common/wording/remark-rows.ts';
import { isTyped, type Piece, piecesOf, textPiece } from './formula.ts';
import { formattersOf, resultOf, type WorkingLanguage } from './notation.ts';
import { mergedPriceLines, originOf, priceLines, type WorkingLine } from './price-lines.ts';

/** A section of the working: its title and its lines. */
export interface WorkingSection {
  readonly title: string;
  /** The approach of the colour sample next to the title. */
  readonly series: Series | null;
  readonly lines: readonly WorkingLine[];
}

/** The inputs of the working besides the result. */
interface WorkingContent {
  readonly pages: PricePages;
  /** The remarks that have the mark †. */
  readonly markedRemarks: readonly Remark[];
  /** The month of prices, requests and costs, from 1. */
  readonly month: number;
  /** Whether some figures are an example's, not the reader's own. The date of the payback is then left out. */
  readonly conditional?: boolean;
}

/** All sections of a month in reading order: prices, then each approach, then the payback of the pair's candidate. */
export function workingOf(
  result: Result,
  pair: Pair,
  language: WorkingLanguage,
  { pages, markedRemarks, month, conditional = false }: WorkingContent,
): readonly WorkingSection[] {
  const { text } = language;
  const { scenario } = result;
  const steps = explain(result, { month }).filter(({ label }) => !conditional || label !== 'verdict.date');
  const monthNumber = formatNumber(month, language.locale);
  const allOrigins = originsOf(scenario, pages);
  const origins = ({ index }: Series) => allOrigins.filter((origin) => origin.index === index);
  const stepsOf = (sectionName: string, { id }: Series) =>
    steps.filter((step) => step.section === sectionName && step.approach === id);
  const section = (sectionName: string, title: string, series: Series): WorkingSection => ({
    title,
    series,
    lines: linesOf(stepsOf(sectionName, series), series, origins(series), language),
  });
  const { candidate } = pair;
  const prices = pair.all.map((series) => ({
    series,
    lines: (name: string) =>
      priceLines(name, series.approach, stepsOf('prices', series), origins(series), language),
  }));
  return [
    { title: text.prices, series: null, lines: mergedPriceLines(prices, pages, language) },
    {
      title: language.remarks.text.title,
      series: null,
      lines: remarkLines(result, pair, pages, markedRemarks, language),
    },
    ...pair.all.flatMap((series) => [
      ...(series.result.cacheableTokens === 0
        ? []
        : [section('hit-rate', text.hitRate(series.name, monthNumber), series)]),
      section('request', text.request(series.name), series),
      section('set-up', text.setUp(series.name), series),
      section('month', text.month(series.name, monthNumber), series),
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
  markedRemarks: readonly Remark[],
  { remarks }: WorkingLanguage,
): readonly WorkingLine[] {
  const rows = remarkRows({ result, candidate: candidate?.id ?? '', pages }, remarks, markedRemarks);
  return rows.map(({ approach, index, text, english }, i) => ({
    label: rows[i - 1]?.index === index ? '' : approach,
    pieces: [{ ...textPiece(text), english }],
    value: '',
    isTotal: false,
    origin: null,
  }));
}

function linesOf(
  steps: readonly Step[],
  series: Series,
  origins: readonly PriceOrigin[],
  language: WorkingLanguage,
): readonly WorkingLine[] {
  return withoutRepeats(steps.filter((step) => isShown(step, steps))).map((step): WorkingLine => {
    if (step.label === 'endsAtMonths' && hasEnded(series.result)) return endedLine(series, language);
    const origin = origins.find(({ path }) => path === step.label);
    return {
      label: labelOf(step, series, language),
      term: terms.get(step.label),
      pieces: derivationOf(step, series, origin, language),
      value: resultOf(step, language),
      isTotal: totals.has(step.label),
      origin: origin ? originOf(origin, language) : null,
    };
  });
}

/** The line of a service that ended before the first month. It has a date, and no months. */
function endedLine({ approach }: Series, { service, locale }: WorkingLanguage): WorkingLine {
  const ended = service.endsOn(formatDate(String(approach.availableUntil), locale), true);
  return {
    label: ended.charAt(0).toLocaleUpperCase(locale) + ended.slice(1),
    pieces: [],
    value: '',
    isTotal: false,
    origin: null,
  };
}

/** The steps whose labels are terms of finance. */
const terms: ReadonlyMap<string, Term> = new Map([
  ['npvUsd', 'presentValue'],
  ['irrPerYear', 'internalReturn'],
  ['discountedPaybackMonths', 'payback'],
]);

/** The steps that are the result of their section. */
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

/** Whether a step has a line. */
function isShown({ unit, formula, operands, value, label }: Step, steps: readonly Step[]): boolean {
  // Steps whose value is a text (the kind of the verdict and its reasons) are left out, because `<ft-verdict>` shows them. So are empty sums and prices of zero tokens.
  if (unit === 'text' || (value === 0 && (formula === '0' || formula.startsWith('0·')))) return false;
  // If the first attempt is always accepted, the line of the attempts is left out.
  if (label === 'attempts') return value !== 1;
  if (label === 'leftOver') return value !== 0;
  if (label === 'verdict.firstAheadMonths')
    return value !== steps.find((step) => step.label === 'verdict.months')?.value;
  return formula !== '' || operands.length > 0 || value !== null;
}

/** The steps, without the totals that repeat the value of the previous step. */
function withoutRepeats(steps: readonly Step[]): readonly Step[] {
  const shownSteps: Step[] = [];
  for (const step of steps) {
    const previousStep = shownSteps.at(-1);
    const isRepeated =
      previousStep?.unit === step.unit &&
      isSame(previousStep.value, step.value) &&
      step.operands.length === 1;
    if (!previousStep || !isRepeated || !(runningTotals.has(step.label) || sums.has(step.label)))
      shownSteps.push(step);
    else if (runningTotals.has(step.label)) {
      // The previous line is one of several summands and has its own label, so both lines are shown.
      const isPart = !runningTotals.has(previousStep.label) && shownSteps.length > 1;
      if (isPart) shownSteps.push(step);
      else shownSteps[shownSteps.length - 1] = { ...previousStep, label: step.label };
    }
  }
  return shownSteps;
}

/** Whether two values are equal, apart from rounding errors of floating-point arithmetic. */
function isSame(a: Step['value'], b: Step['value']): boolean {
  if (typeof a !== 'number' || typeof b !== 'number') return a === b;
  return difference(a, b) === 0;
}

function labelOf({ label }: Step, { approach }: Series, { text }: WorkingLanguage): string {
  if (Object.hasOwn(text.steps, label)) return text.steps[label as keyof typeof text.steps];
  // A cost line of the user has its own label.
  const [list, index] = splitPath(label) ?? [];
  const isLine = (list === 'setup' || list === 'monthly') && typeof index === 'number';
  return (isLine && approach[list][index]?.label) || keyOf(label);
}

/** How a figure is calculated: its formula with the figures inserted, or a short text if there is nothing to calculate. */
function derivationOf(
  { formula, operands, label }: Step,
  { approach, result }: Series,
  origin: PriceOrigin | undefined,
  language: WorkingLanguage,
): readonly Piece[] {
  const { text, locale } = language;
  const startDay = operands.find((operand) => operand.label === 'startsOn')?.value;
  if (label === 'verdict.date') return [textPiece(text.afterStart(formatDate(String(startDay), locale)))];
  if (label === 'endsAtMonths') {
    const [from = '', to = ''] = operands.map(({ value }) => formatDate(String(value), locale));
    return [textPiece(text.fromTo(from, to))];
  }
  if (formula === '') return [];
  // The operands of a list have an index at the end of their symbol: `c_3`.
  const listOperands = operands.filter(({ symbol }) => /_\d+$/.test(symbol));
  const isFlow = /\b(npv|irr)\(/.test(formula);
  if (isFlow || listOperands.length > 6) {
    const manyText = isFlow ? text.fromFlows : text.sumOfMany;
    return [
      textPiece(manyText(formatTokens(listOperands.length, locale), listOperands.length)),
      { ...textPiece(text.seeTable), isReference: true },
    ];
  }
  const singleOperand = operands.find(({ symbol }) => symbol === formula);
  if (label === 'cacheableTokens' && singleOperand) return [textPiece(text.wholePrefix)];
  const isSourced = origin !== undefined && !origin.isOwn;
  if (singleOperand) return isTyped(singleOperand) && !isSourced ? [textPiece(text.asEntered)] : [];
  const formatters = formattersOf(operands, language);
  const isEntered = (operand: Operand) =>
    origin?.typedPaths.some((key) => operand.label === `${origin.path}.${key}`);
  const pieces = piecesOf(
    formula,
    operands,
    {
      ...formatters,
      operand: (operand, isExponent) => {
        const figure = formatters.operand(operand, isExponent);
        return isEntered(operand) ? text.enteredPrice(figure) : figure;
      },
    },
    text,
  );
  const isTooShort = label === 'attempt.inputUsd' && approach.cache && result.cacheableTokens === 0;
  return isTooShort ? [...pieces, textPiece(text.tooShort)] : pieces;
}
