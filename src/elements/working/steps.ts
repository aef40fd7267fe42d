/**
 * The working of a result arranged for reading: sections of lines, formulas with their figures put in, and where prices
 * come from. Knows the steps of the core, origins of prices, and the words it is handed; no markup.
 */
import { explain } from '../../core/index.ts';
import type { Operand, Result, Step } from '../../core/types.ts';
import { formatDate, formatTokens } from '../../i18n/format.ts';
import { originsOf, type PriceOrigin, type PricePages } from '../../prices/provenance.ts';
import type { Pair, Series } from '../common/scenario/reading.ts';
import { isTyped, type Piece, piecesOf } from '../common/wording/formula.ts';
import { modelName } from '../common/wording/names.ts';
import { resultOf, type WorkingWords, writingOf } from './working-figures.ts';
import { originOf, priceLines, type WorkingLine } from './working-prices.ts';

export interface WorkingSection {
  readonly title: string;
  /** The approach whose sample stands beside the title. */
  readonly series: Series | null;
  readonly lines: readonly WorkingLine[];
}

/** All sections in reading order: prices, then each approach, then the payback of the pair's candidate. */
export function workingOf(
  result: Result,
  pair: Pair,
  words: WorkingWords,
  pages: PricePages,
): readonly WorkingSection[] {
  const { text } = words;
  const { scenario } = result;
  const steps = explain(result);
  const all = originsOf(scenario, pages);
  const origins = ({ index }: Series) => all.filter((origin) => origin.index === index);
  const of = (section: string, { id }: Series) =>
    steps.filter((step) => step.section === section && step.approach === id);
  const section = (name: string, title: string, series: Series): WorkingSection => ({
    title,
    series,
    lines: linesOf(of(name, series), series, origins(series), words),
  });
  const { candidate } = pair;
  const prices = pair.all.map((series) => ({
    series,
    lines: (name: string) => priceLines(name, series.approach, of('prices', series), origins(series), words),
  }));
  return [
    { title: text.prices, series: null, lines: namedOnce(prices, pages, words) },
    ...pair.all.flatMap((series) => [
      ...(series.result.cacheableTokens === 0
        ? []
        : [section('hit-rate', text.hitRate(series.name), series)]),
      section('request', text.request(series.name), series),
      section('set-up', text.setUp(series.name), series),
      section('month', text.month(series.name), series),
    ]),
    ...(candidate
      ? [
          section('payback', text.payback(candidate.name), candidate),
          { ...section('money', text.money, candidate), series: null },
        ]
      : []),
  ].filter(({ lines }) => lines.length > 0);
}

/** Approaches on one model at the same prices have lines in common; at others each line says whose it is. */
function namedOnce(
  prices: readonly { readonly series: Series; readonly lines: (name: string) => readonly WorkingLine[] }[],
  { findModel }: PricePages,
  { text }: WorkingWords,
): readonly WorkingLine[] {
  const found = prices.map(({ series, lines }) => {
    const { approach, name } = series;
    const row = approach.model === undefined ? null : findModel(approach.model);
    const model = modelName(approach, row ? { [row.id]: row.name } : {});
    const isTuned = /fine-tuned/.test(approach.technique);
    const called = model === null ? name : isTuned ? text.tuned(model) : model;
    return { series, lines, called, content: JSON.stringify(lines(called)) };
  });
  return found.flatMap(({ series, lines, called, content }, i) => {
    const namesakes = found.filter((other) => other.called === called);
    if (namesakes.every((other) => other.content === content))
      return found.findIndex((other) => other.called === called) === i ? lines(called) : [];
    return lines(called === series.name ? called : text.modelOf(called, series.name));
  });
}

function linesOf(
  steps: readonly Step[],
  series: Series,
  origins: readonly PriceOrigin[],
  words: WorkingWords,
): readonly WorkingLine[] {
  return withoutRepeats(steps.filter((step) => isShown(step, steps))).map((step): WorkingLine => {
    const origin = origins.find(({ path }) => path === step.label);
    return {
      label: labelOf(step, words),
      pieces: saidOf(step, series, origin, words),
      value: resultOf(step, words),
      total: totals.has(step.label),
      origin: origin ? originOf(origin, words) : null,
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

/** Each is what the one before becomes: where nothing is added, one line has the last one's name. */
const becoming = new Set(['attempt.totalUsd', 'requestUsd', 'usdPerAcceptedAnswer', 'month.totalUsd']);
/** Sums of lines that have names of their own, which say more where there is but one. */
const sums = new Set(['setup.totalUsd', 'month.fixedUsd']);

function isShown({ unit, formula, operands, value, label }: Step, steps: readonly Step[]): boolean {
  // Kinds and reasons are the verdict's to say; a sum of nothing, or a price of no tokens, is no line.
  if (unit === 'text' || (value === 0 && (formula === '0' || formula.startsWith('0·')))) return false;
  // One attempt that is always accepted needs no telling.
  if (label === 'attempts') return value !== 1;
  if (label === 'leftOver') return value !== 0;
  if (label === 'verdict.firstAheadMonths')
    return value !== steps.find((step) => step.label === 'verdict.months')?.value;
  return formula !== '' || operands.length > 0 || value !== null;
}

/** A line that repeats the one before is left out. */
function withoutRepeats(steps: readonly Step[]): readonly Step[] {
  const kept: Step[] = [];
  for (const step of steps) {
    const last = kept.at(-1);
    const repeats = last?.unit === step.unit && isSame(last.value, step.value) && step.operands.length === 1;
    if (!last || !repeats || !(becoming.has(step.label) || sums.has(step.label))) kept.push(step);
    else if (becoming.has(step.label)) {
      // A part among others keeps its name.
      const isPart = !becoming.has(last.label) && kept.length > 1;
      if (isPart) kept.push(step);
      else kept[kept.length - 1] = { ...last, label: step.label };
    }
  }
  return kept;
}

/** Equal but for what arithmetic leaves in the last bits. */
function isSame(a: Step['value'], b: Step['value']): boolean {
  if (typeof a !== 'number' || typeof b !== 'number') return a === b;
  return Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
}

function labelOf({ label, operands }: Step, { text }: WorkingWords): string {
  if (Object.hasOwn(text.steps, label)) return text.steps[label as keyof typeof text.steps];
  // Lines of the user's own carry the user's label.
  if (/^(setup|monthly)\[\d+\]$/.test(label) && operands[0]) return operands[0].label;
  return label.split('.').pop() ?? label;
}

export const plain = (text: string): Piece => ({ text, figure: false });

/** How a figure comes about: its formula with the figures put in, or in words where there is no more to it. */
function saidOf(
  { formula, operands, label }: Step,
  { approach, result }: Series,
  origin: PriceOrigin | undefined,
  words: WorkingWords,
): readonly Piece[] {
  const { text, locale } = words;
  const start = operands.find(({ label: of }) => of === 'startsOn')?.value;
  if (label === 'verdict.date') return [plain(text.afterStart(formatDate(String(start), locale)))];
  if (formula === '') return [];
  const list = operands.filter(({ symbol }) => /_\d+$/.test(symbol));
  const isFlow = /\b(npv|irr|discountedPayback)\(/.test(formula);
  if (isFlow || list.length > 6) {
    const many = isFlow ? text.fromFlows : text.sumOfMany;
    return [plain(many(formatTokens(list.length, locale))), { ...plain(text.seeTable), pointer: true }];
  }
  const only = operands.find(({ symbol }) => symbol === formula);
  if (label === 'cacheableTokens' && only) return [plain(text.wholePrefix)];
  const isSourced = origin !== undefined && !origin.isOwn;
  if (only) return isTyped(only) && !isSourced ? [plain(text.asEntered)] : [];
  const write = writingOf(operands, words);
  const isEntered = ({ label: of }: Operand) => origin?.entered.some((key) => of === `${origin.path}.${key}`);
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
  const tooShort = label === 'attempt.inputUsd' && approach.cache && result.cacheableTokens === 0;
  return tooShort ? [...pieces, plain(text.tooShort)] : pieces;
}
