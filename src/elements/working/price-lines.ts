/** The lines about prices in the shown calculation (`<ft-working>`): each set of rates with its origin, and the mean prices of a month. */

import { parentOf, rateSetOf } from '../../core/scenario/path-parts.ts';
import { keyOf } from '../../core/scenario/paths.ts';
import { isTuned } from '../../core/scenario/technique.ts';
import type { Approach, Step } from '../../core/types.ts';
import type { Term } from '../../i18n/en/glossary.ts';
import { formatDate, formatTokens } from '../../i18n/format.ts';
import { formatNumber, formatUsdRate } from '../../i18n/format-quantity.ts';
import { punctuationOf } from '../../i18n/punctuation.ts';
import type { PricePages } from '../../prices/catalog.ts';
import { modelRow } from '../../prices/model-row.ts';
import type { Page, PriceOrigin } from '../../prices/provenance.ts';
import type { Series } from '../common/scenario/reading.ts';
import { modelName } from '../common/wording/names.ts';
import { priceAge, priceDate, readingNoteOf } from '../common/wording/price-evidence.ts';
import { type Piece, piecesOf, textPiece } from './formula.ts';
import { formattersOf, resultOf, type WorkingLanguage } from './notation.ts';

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
  /** The term whose explanation the label opens, if it has one. */
  readonly term?: Term | undefined;
  readonly pieces: readonly Piece[];
  readonly value: string;
  /** Whether the line is the result of its section. */
  readonly isTotal: boolean;
  readonly origin: Origin | null;
}

/** The origin as text. `null` for a cost line that the user entered. */
export function originOf(origin: PriceOrigin, { text, remarks }: WorkingLanguage): Origin | null {
  const { isOwn, part, page, source, asOf, days, stale } = origin;
  if (isOwn)
    return part === 'rates' || part === 'rateChanges'
      ? { page: null, source: text.asEntered, readingNote: '', date: '', stale }
      : null;
  const readingNote = readingNoteOf(origin, remarks);
  const date = asOf === null ? text.undated : priceDate(asOf, origin.evidence, remarks);
  const dateText = stale && days !== null ? text.daysOld(date, priceAge(days, origin, remarks), days) : date;
  return source === ''
    ? { page, source: text.readOn(dateText), readingNote, date: '', stale }
    : { page, source, readingNote, date: dateText, stale };
}

type PriceKind = keyof WorkingLanguage['text']['priceKinds'];

/** The price lines of one approach, labelled with a name. */
export function priceLines(
  name: string,
  approach: Approach,
  steps: readonly Step[],
  origins: readonly PriceOrigin[],
  language: WorkingLanguage,
): readonly WorkingLine[] {
  const setPaths = [...new Set(steps.map(({ label }) => parentOf(label)))].filter((path) => path !== 'month');
  return [
    ...setPaths.flatMap((setPath) => {
      const setSteps = steps.filter(({ label }) => parentOf(label) === setPath);
      const origin = origins.find(({ path }) => path === setPath);
      return [
        rateSetLine(name, approach, setSteps, origin, language),
        ...setSteps.filter(isMeanPrice).map((step) => meanPriceLine(step, language.text.asBatch, language)),
      ];
    }),
    ...steps
      .filter(({ label }) => parentOf(label) === 'month')
      .map((step) => meanPriceLine(step, language.text.overMonth, language)),
  ];
}

const kindOf = ({ label }: Step): PriceKind => keyOf(label) as PriceKind;

/** Whether a step calculates a mean from several prices. The formula of any other step is a single price. */
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
  const { comma, semicolon } = punctuationOf(locale);
  const firstLabel = steps[0]?.operands[0]?.label ?? '';
  const hasKnownPrice = steps.some(({ operands }) => operands[0]?.value !== null);
  // The symbol `f` is the factor of batch prices, and `r_batch` a batch price.
  const batchOperands = steps.flatMap(({ operands }) =>
    operands.filter(({ symbol }) => /^(f|r_batch)$/.test(symbol)),
  );
  const factor = batchOperands.find(({ symbol }) => symbol === 'f')?.value;
  const pricePieces = (
    label: (step: Step) => string,
    priceIn: (step: Step) => Step['operands'][number] | undefined,
  ) =>
    steps.flatMap((step, i): readonly Piece[] => {
      const price = priceIn(step);
      const key = price?.label.slice((origin?.path.length ?? 0) + 1) ?? '';
      const usd = typeof price?.value === 'number' ? formatUsdRate(price.value, locale) : text.notKnown;
      const isEntered = origin && !origin.isOwn && origin.typedPaths.includes(key);
      return [
        textPiece(`${i > 0 ? comma : ''}${label(step)}\u00a0`),
        figure(isEntered ? text.enteredPrice(usd) : usd),
      ];
    });
  const kindText = (step: Step): string => text.priceKinds[kindOf(step)] ?? kindOf(step);
  return {
    label: name,
    pieces: [
      textPiece(origin?.from ? text.fromDate(formatDate(origin.from, locale, 'short')) : ''),
      textPiece(tierThreshold(firstLabel, approach, language)),
      ...pricePieces(kindText, ({ operands }) => operands[0]),
      ...(batchOperands.length === 0
        ? []
        : typeof factor === 'number'
          ? [textPiece(`${semicolon}${text.batch} × `), figure(formatNumber(factor, locale))]
          : [
              textPiece(`${semicolon}${text.batch} `),
              ...pricePieces(kindText, ({ operands }) => operands.find(({ symbol }) => symbol === 'r_batch')),
            ]),
    ].filter((piece) => piece.text !== ''),
    value: '',
    isTotal: false,
    origin: origin && hasKnownPrice ? originOf(origin, language) : null,
  };
}

/** The threshold of a label’s price tier, as text; `''` if the label is in no tier. Tiers are for long prompts. */
function tierThreshold(
  label: string,
  { rates, rateChanges }: Approach,
  { text, locale }: WorkingLanguage,
): string {
  const { change, tier } = rateSetOf(label);
  if (tier === null) return '';
  const rateSet = change === null ? rates : rateChanges[change]?.rates;
  const threshold = rateSet?.tiers[tier]?.aboveInputTokens;
  return threshold === undefined ? '' : text.aboveTokens(formatTokens(threshold, locale), threshold);
}

function meanPriceLine(
  step: Step,
  labels: WorkingLanguage['text']['asBatch'],
  language: WorkingLanguage,
): WorkingLine {
  return {
    label: labels[kindOf(step)] ?? kindOf(step),
    pieces: piecesOf(step.formula, step.operands, formattersOf(step.operands, language), language.text),
    value: resultOf(step, language),
    isTotal: false,
    origin: null,
  };
}

/** A piece in bold. */
const figure = (text: string): Piece => ({ text, isInput: true });

/**
 * The price lines of all approaches. Approaches that use the same model at the same prices share their lines. If the prices
 * differ, each line names its approach.
 */
export function mergedPriceLines(
  prices: readonly { readonly series: Series; readonly lines: (name: string) => readonly WorkingLine[] }[],
  { findModel }: PricePages,
  { text }: WorkingLanguage,
): readonly WorkingLine[] {
  const namedPrices = prices.map(({ series, lines }) => {
    const { approach, name } = series;
    const row = modelRow(approach, { findModel });
    const model = modelName(approach, row ? { [row.id]: row.name } : {});
    const isTunedModel = isTuned(approach.technique);
    const lineName = model === null ? name : isTunedModel ? text.tuned(model) : model;
    return { series, lines, lineName, content: JSON.stringify(lines(lineName)) };
  });
  return namedPrices.flatMap(({ series, lines, lineName, content }, i) => {
    const sameNamed = namedPrices.filter((each) => each.lineName === lineName);
    if (sameNamed.every((each) => each.content === content))
      return namedPrices.findIndex((each) => each.lineName === lineName) === i ? lines(lineName) : [];
    return lines(lineName === series.name ? lineName : text.modelOf(lineName, series.name));
  });
}
