/**
 * The working of a result arranged for reading: sections of lines, formulas with their figures put in.
 * Knows the steps of the core and the words it is handed; no markup.
 */
import type { Operand, Result, Step } from '../../core/types.ts';
import {
  formatDate,
  formatNumber,
  formatPercent,
  formatRate,
  formatTokens,
  formatUsdExact,
} from '../../i18n/format.ts';
import { isStale } from '../../prices/index.ts';
import type { Pair, Series } from './series.ts';
import type { ViewWords } from './words.ts';

/** A piece of a formula: a figure (shown in bold), what stands between figures, or where else to look. */
export interface Piece {
  readonly text: string;
  readonly figure: boolean;
  /** Leads to another view, which paper does not have. */
  readonly pointer?: boolean;
}

/** Where a price comes from. */
export interface Origin {
  /** Set for a web address. */
  readonly href: string | null;
  readonly name: string;
  readonly date: string;
  /** Older than 90 days at the scenario's start. */
  readonly stale: boolean;
}

export interface WorkingLine {
  readonly label: string;
  readonly pieces: readonly Piece[];
  readonly value: string;
  /** The result of its section. */
  readonly total: boolean;
  readonly origin: Origin | null;
}

export interface WorkingSection {
  readonly title: string;
  /** The approach whose sample stands beside the title. */
  readonly series: Series | null;
  readonly lines: readonly WorkingLine[];
}

const totals = new Set([
  'requestUsd',
  'usdPerAcceptedAnswer',
  'setup.totalUsd',
  'month.totalUsd',
  'verdict.date',
  'hitRate',
]);

/** All sections in reading order: prices, then each approach, then the payback of the pair's candidate. */
export function workingOf(
  result: Result,
  steps: readonly Step[],
  pair: Pair,
  words: ViewWords,
): readonly WorkingSection[] {
  const { text } = words;
  const of = (section: string, { id }: Series) =>
    steps.filter((step) => step.section === section && step.approach === id);
  const section = (title: string, series: Series | null, found: readonly Step[]): WorkingSection => ({
    title,
    series,
    lines: found.filter(isShown).map((step) => lineOf(step, words)),
  });
  const { candidate } = pair;
  const prices = pair.all.map((series) =>
    priceLine(series, of('prices', series), result.scenario.startsOn, words),
  );
  return [
    { title: text.pricesHead, series: null, lines: prices.filter((line) => line !== null) },
    ...pair.all.flatMap((series) => [
      section(text.hitRateHead(series.name), series, of('hit-rate', series)),
      section(text.requestHead(series.name), series, of('request', series)),
      section(text.setUpHead(series.name), series, of('set-up', series)),
      section(text.monthHead(series.name), series, of('month', series)),
    ]),
    ...(candidate
      ? [
          section(text.paybackHead(candidate.name), candidate, of('payback', candidate)),
          section(text.moneyHead, null, of('money', candidate)),
        ]
      : []),
  ].filter(({ lines }) => lines.length > 0);
}

/** Kinds and reasons are the verdict's to say; a sum of nothing is no line. */
function isShown({ unit, formula, operands, value }: Step): boolean {
  return unit !== 'text' && !(formula === '0' && operands.length === 0 && value === 0);
}

function priceLine(
  series: Series,
  steps: readonly Step[],
  startsOn: string,
  words: ViewWords,
): WorkingLine | null {
  if (steps.length === 0) return null;
  const { text, locale } = words;
  const pieces = steps.flatMap(({ label, value }, i): Piece[] => {
    const key = label.split('.').pop() ?? label;
    const kind = Object.hasOwn(text.priceKinds, key)
      ? text.priceKinds[key as keyof typeof text.priceKinds]
      : key;
    const price = typeof value === 'number' ? rate(value, locale) : text.notKnown;
    return [
      { text: `${i > 0 ? ', ' : ''}${kind} `, figure: false },
      { text: price, figure: true },
    ];
  });
  const sourced = steps.flatMap(({ operands }) => operands).find(({ source }) => source !== undefined);
  return {
    label: series.name,
    pieces,
    value: '',
    total: false,
    origin: sourced ? originOf(sourced, startsOn, words) : null,
  };
}

function originOf({ source = '', asOf }: Operand, startsOn: string, words: ViewWords): Origin {
  const web = /^https?:\/\/([^/?#]+)/i.exec(source);
  return {
    href: web ? source : null,
    name: web?.[1]?.replace(/^www\./, '') ?? source,
    date: asOf ? words.shortDate(asOf) : '',
    stale: isStale(asOf, startsOn),
  };
}

function lineOf(step: Step, words: ViewWords): WorkingLine {
  return {
    label: labelOf(step, words),
    pieces: piecesOf(step, words),
    value: written(step.value, step.unit, words),
    total: totals.has(step.label),
    origin: null,
  };
}

function labelOf({ label, operands }: Step, { text }: ViewWords): string {
  if (Object.hasOwn(text.steps, label)) return text.steps[label as keyof typeof text.steps];
  // Lines of the user's own carry the user's label.
  if (/^(setup|monthly)\[\d+\]$/.test(label) && operands[0]) return operands[0].label;
  return label.split('.').pop() ?? label;
}

/** Names in a formula, longest first as they are read; numbers and signs stand between them. */
const names = /[A-Za-zα-ωφΑ-Ω][A-Za-z0-9α-ωφΑ-Ω]*(?:_[A-Za-z0-9]+)?/g;
const signs = (formula: string): string =>
  formula.replaceAll('·', ' × ').replaceAll('/', '÷').replaceAll('-', '−').replaceAll('1e6', '1M');

function piecesOf({ formula, operands, label }: Step, words: ViewWords): readonly Piece[] {
  const { text, count } = words;
  const list = operands.filter(({ symbol }) => /_\d+$/.test(symbol ?? ''));
  if (list.length > 6) {
    const many = /^[a-z]_0 \+/.test(formula) ? text.sumOfMany : text.fromFlows;
    if (formula === '') return [];
    return [
      { text: many(count(list.length)), figure: false },
      { text: text.seeTable, figure: false, pointer: true },
    ];
  }
  if (formula === 'usd' || (formula === '' && label !== 'verdict.date')) return [];
  const bySymbol = new Map(operands.map((operand) => [operand.symbol, operand]));
  const pieces: Piece[] = [];
  let last = 0;
  // The exponent of 1e6 is no name.
  for (const match of formula.replaceAll('1e6', '1#6').matchAll(names)) {
    const operand = bySymbol.get(match[0]);
    if (!operand) continue;
    pieces.push({ text: signs(formula.slice(last, match.index)), figure: false });
    const alone = operands.filter(({ unit }) => unit === operand.unit).length === 1;
    const figure = written(operand.value, operand.unit, words, alone);
    const negative = typeof operand.value === 'number' && operand.value < 0;
    pieces.push({ text: negative ? `(${figure})` : figure, figure: true });
    last = match.index + match[0].length;
  }
  pieces.push({ text: signs(formula.slice(last)), figure: false });
  return pieces.filter((piece) => piece.text !== '');
}

/** Units written out after their figure, where it is the only one of its kind in the line. */
const spelled = new Set([
  'tokens',
  'requests',
  'hours',
  'h',
  'months',
  'days',
  'epochs',
  'machines',
  'caches',
  'minutes',
]);

/** A value in its unit, with the digits that let it be checked: 8 decimals below $10, 2 from there on. */
function written(value: Step['value'], unit: string, words: ViewWords, withUnit = true): string {
  const { text, locale } = words;
  if (value === null) return text.unknown;
  if (typeof value === 'string') return unit === 'date' ? formatDate(value, locale) : value;
  if (unit === 'usd') return money(value, locale);
  if (unit.startsWith('usd/')) return rate(value, locale);
  if (unit.startsWith('share')) return formatPercent(value, locale, Math.abs(value) < 10 ? 4 : 0);
  if (unit === 'requests/minute') return text.perMinute(formatNumber(value, locale, 3));
  const whole = Number.isInteger(value) || Math.abs(value) >= 1000;
  const number = whole ? formatTokens(value, locale) : formatNumber(value, locale, 4);
  return withUnit && spelled.has(unit) ? text.inWords(number, unit) : number;
}

/** A price with its source's digits; nothing is "$0". */
function rate(value: number, locale: string): string {
  return value === 0 ? formatUsdExact(0, locale, 0) : `$${formatRate(value, locale)}`;
}

function money(value: number, locale: string): string {
  if (value === 0) return formatUsdExact(0, locale, 0);
  if (Math.abs(value) >= 10) return formatUsdExact(value, locale, 2);
  // Below the eighth decimal the digits themselves: an amount never reads as nothing.
  return Math.abs(value) < 5e-9 ? `$${formatNumber(value, locale, 16)}` : formatUsdExact(value, locale, 8);
}
