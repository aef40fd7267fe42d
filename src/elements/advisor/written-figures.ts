/** Writes the figures of the advice, so that different figures of one sentence look different. */
import { adviceQuestions } from '../../core/advice/questions.ts';
import type { ReasonRule } from '../../core/advice/rules/rule.ts';
import type {
  AdviceFigure,
  AdviceFigures,
  FactSource,
  FigureName,
  TradeOffValue,
} from '../../core/advice/types.ts';
import type { IsoDate } from '../../core/scenario/types.ts';
import {
  approximately,
  formatDate,
  formatDuration,
  formatPercent,
  formatTokens,
  formatUsd,
  formatUsdExact,
  inUnit,
  numberFormat,
  typeset,
} from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Pieces } from '../../i18n/pieces.ts';
import { isOverTenYears } from '../common/wording/verdict-facts.ts';

/** The texts and the locale in which figures are written. */
export interface FigureWording {
  readonly text: Messages['advice'];
  readonly locale: string;
  /** The start of the scenario, from which durations are counted. Absent: durations are in mean months. */
  readonly startsOn?: IsoDate | undefined;
}

const noBreakSpace = '\u00a0';

/** Maximum number of decimals with which two figures of a sentence are told apart. */
const maxDecimals = 4;

/** A number with at most this many decimals; `signed`: with its sign, unless it is 0. */
function numberText(value: number, locale: string, decimals: number, signed = false): string {
  return typeset(
    numberFormat(locale, {
      maximumFractionDigits: decimals,
      ...(signed ? { signDisplay: 'exceptZero' as const } : {}),
    }).format(value),
  );
}

/** A share in percent. Like `formatShare`, it never writes a share below 1 as 100 %, or a share above 0 as 0 %. */
function partText(share: number, locale: string, decimals: number): string {
  const step = 10 ** -(decimals + 2);
  if (share > 0 && share < step / 2) return `<${noBreakSpace}${formatPercent(step, locale, decimals)}`;
  if (share < 1 && share >= 1 - step / 2)
    return `>${noBreakSpace}${formatPercent(1 - step, locale, decimals)}`;
  return formatPercent(share, locale, decimals);
}

/** Whether the figure `months`, the time until a payback or since a model or its training ended, is written as "more than ten years". */
const isLongTime = (name: string, months: number): boolean =>
  name === 'months' && isOverTenYears(Math.abs(months));

/** A whole number with two significant digits, rounded upwards: sentences write the number of needed cases after “about”. */
function roundedUp(value: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, value))) - 1);
  return Math.ceil(value / step) * step;
}

/** One figure as text. `decimals` is the number of decimal places; units that are written as whole numbers ignore it. */
function figureText(
  name: string,
  { value, unit, fixedUsd }: AdviceFigure,
  { text, locale, startsOn }: FigureWording,
  decimals: number,
): string {
  switch (unit) {
    case 'usd': {
      const usd = (amount: number): string =>
        decimals <= 1 ? formatUsd(amount, locale) : formatUsdExact(amount, locale, decimals);
      return fixedUsd === undefined ? usd(value) : text.page.ofItFixed(usd(value), usd(fixedUsd));
    }
    case 'share':
      return partText(value, locale, decimals);
    case 'points':
      return name === 'difference'
        ? text.points(numberText(value * 100, locale, decimals, true))
        : numberText(value * 100, locale, decimals, true);
    case 'tokens':
      return text.tokens(formatTokens(value, locale), Math.round(value));
    case 'ms':
      return text.seconds(numberText(value / 1000, locale, Math.max(2, decimals)));
    case 'months':
      if (isLongTime(name, value)) return text.page.overTenYears;
      return formatDuration(Math.abs(value), locale, { from: startsOn });
    case 'per-year':
      return text.perYear(value, numberText(value, locale, decimals));
    case 'count':
      return name === 'prompts'
        ? text.prompts(value, formatTokens(value, locale))
        : formatTokens(name === 'needed' ? roundedUp(value) : value, locale);
  }
}

/** Whether a figure of a sentence is uncertain if token counts are estimates. The horizon is never uncertain, and "more than ten years" has no mark. */
const isFromTokens = (name: FigureName, { unit, value }: AdviceFigure): boolean =>
  unit === 'usd' ||
  unit === 'tokens' ||
  (unit === 'months' && name !== 'horizon' && !isLongTime(name, value));

/**
 * The figures of one sentence as texts; unknown ones are empty. Figures that differ get more decimals, up to four, until their texts
 * differ too. With `approximate`, the figures that depend on token counts are marked.
 */
export function writtenFigures(
  figures: AdviceFigures,
  wording: FigureWording,
  approximate = false,
): Readonly<Record<FigureName, string>> {
  const entries = Object.entries(figures) as [FigureName, AdviceFigure][];
  const textsWith = (decimals: number): readonly (readonly [FigureName, string])[] =>
    entries.map(([name, each]) => [name, figureText(name, each, wording, decimals)]);
  /** Whether all figures of one unit with different values have different texts. */
  const areDistinct = (texts: readonly (readonly [FigureName, string])[]): boolean =>
    entries.every(([, a], i) =>
      entries.every(
        ([, b], j) => j <= i || a.unit !== b.unit || a.value === b.value || texts[i]?.[1] !== texts[j]?.[1],
      ),
    );
  let texts = textsWith(1);
  for (let decimals = 2; decimals <= maxDecimals && !areDistinct(texts); decimals++)
    texts = textsWith(decimals);
  const knownFigures = Object.fromEntries(
    entries.map(([name, each], i) => {
      const figure = texts[i]?.[1] ?? '';
      return [name, approximate && isFromTokens(name, each) ? approximately(figure) : figure];
    }),
  );
  return new Proxy(knownFigures as Record<FigureName, string>, {
    get: (all, name) => all[name as FigureName] ?? '',
  });
}

/** The unformatted figures of a sentence; unknown ones are 0. */
function figureValues(figures: AdviceFigures): Readonly<Record<FigureName, number>> {
  return new Proxy({} as Record<FigureName, number>, {
    get: (_, name) => figures[name as FigureName]?.value ?? 0,
  });
}

/** The sentence of a reason or of missing evidence, with a capital letter unless it starts with a figure. */
export function sentenceOf(
  says: (
    written: Readonly<Record<FigureName, string>>,
    values: Readonly<Record<FigureName, number>>,
  ) => Pieces,
  figures: AdviceFigures,
  wording: FigureWording,
  approximate = false,
): Pieces {
  const [firstPiece, ...otherPieces] = says(
    writtenFigures(figures, wording, approximate),
    figureValues(figures),
  );
  if (typeof firstPiece !== 'string')
    return firstPiece === undefined ? otherPieces : [firstPiece, ...otherPieces];
  return [firstPiece.charAt(0).toLocaleUpperCase(wording.locale) + firstPiece.slice(1), ...otherPieces];
}

/** The limit of a rule as its condition states it: a factor or a share (below 2) in percent, a duration, or a number. */
export function writtenLimit({ limit, question }: ReasonRule, id: string, locale: string): string {
  if (limit === undefined) return '';
  if (id === 'takes-time') return inUnit(limit, 'month', locale);
  const isPerYear = question !== undefined && adviceQuestions[question].unit === 'per-year';
  return limit < 2 && !isPerYear ? formatPercent(limit, locale) : formatTokens(limit, locale);
}

/** A value of the table of trade-offs. With `approximate`, an amount is marked as an estimate. */
export function writtenTradeOff(
  value: TradeOffValue,
  wording: FigureWording,
  nameOf: (model: string) => string,
  approximate = false,
): string {
  const { text, locale } = wording;
  if (value === null) return text.page.unknown;
  if ('code' in value) return text.page.codes[value.code];
  if ('name' in value) return nameOf(value.name);
  if ('date' in value) return formatDate(value.date, locale, 'short');
  const amount = figureText('', value, wording, 1);
  return approximate ? approximately(amount) : amount;
}

/** The source of a reason, with the number of cases if it comes from the evaluation. */
export function writtenSource(
  source: FactSource,
  cases: number | null,
  { text, locale }: FigureWording,
): string {
  const basis =
    source === 'evaluation' && cases !== null ? text.page.measuredOn(formatTokens(cases, locale), cases) : '';
  return text.sources[source] + basis;
}
