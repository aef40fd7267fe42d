/**
 * The prices of the working: one line a set of rates as its source prints them, then what batches and changes inside
 * month 1 make of them; and where a price comes from, briefly. Knows steps, origins and words; no markup.
 */
import { plain } from './steps.ts';
import type { Approach, Step } from '../../core/types.ts';
import { formatDate, formatNumber, formatTokens, formatUsdRate } from '../../i18n/format.ts';
import type { Page, PriceOrigin } from '../../prices/provenance.ts';
import { type Piece, piecesOf } from '../common/wording/formula.ts';
import { resultOf, type WorkingWords, writingOf } from './working-figures.ts';

/** Where a price comes from, and when it was read. */
export interface Origin {
  /** The page to check it on; `null` where none is known. */
  readonly page: Page | null;
  /** The source in its own words, or that there is none. */
  readonly source: string;
  /** "12 Nov 2026", "1 Jan 2026: 327 days old"; `''` for a person's own prices. */
  readonly date: string;
  readonly stale: boolean;
}

/** A line of the working. */
export interface WorkingLine {
  readonly label: string;
  readonly pieces: readonly Piece[];
  readonly value: string;
  /** The result of its section. */
  readonly total: boolean;
  readonly origin: Origin | null;
}

/** The origin in words; `null` for a cost that names none. */
export function originOf(origin: PriceOrigin, { text, locale }: WorkingWords): Origin | null {
  const { isOwn, part, page, source, asOf, days, stale } = origin;
  if (isOwn) return /^rate/.test(part) ? { page: null, source: text.asEntered, date: '', stale } : null;
  const date = asOf === null ? text.undated : formatDate(asOf, locale, 'short');
  const aged = stale && days !== null ? text.daysOld(date, formatNumber(days, locale)) : date;
  return source === ''
    ? { page, source: text.readOn(aged), date: '', stale }
    : { page, source, date: aged, stale };
}

type Kind = keyof WorkingWords['text']['priceKinds'];

/** The lines of one approach, under a name. */
export function priceLines(
  name: string,
  approach: Approach,
  steps: readonly Step[],
  origins: readonly PriceOrigin[],
  words: WorkingWords,
): readonly WorkingLine[] {
  const sets = [...new Set(steps.map(({ label }) => setOf(label)))].filter((set) => set !== 'month');
  return [
    ...sets.flatMap((set) => {
      const own = steps.filter(({ label }) => setOf(label) === set);
      const origin = origins.find(({ path }) => path === set);
      return [
        printed(name, approach, own, origin, words),
        ...own.filter(isMixed).map((step) => mixed(step, words.text.asBatch, words)),
      ];
    }),
    ...steps
      .filter(({ label }) => setOf(label) === 'month')
      .map((step) => mixed(step, words.text.overMonth, words)),
  ];
}

const kindOf = ({ label }: Step): Kind => label.slice(label.lastIndexOf('.') + 1) as Kind;
const setOf = (label: string): string => label.slice(0, label.lastIndexOf('.'));
const isMixed = ({ formula, operands }: Step): boolean => formula !== operands[0]?.symbol;

/** A set of rates: "from 1 Jan 2027: above 200,000 tokens: in $2.00, cached $0.10, out $10.00; batch × 0.5". */
function printed(
  name: string,
  approach: Approach,
  steps: readonly Step[],
  origin: PriceOrigin | undefined,
  words: WorkingWords,
): WorkingLine {
  const { text, locale } = words;
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
      const typed = origin && !origin.isOwn && origin.entered.includes(key);
      return [
        plain(`${i > 0 ? ', ' : ''}${label(step)}\u00a0`),
        figure(typed ? text.enteredPrice(usd) : usd),
      ];
    });
  const kind = (step: Step): string => text.priceKinds[kindOf(step)] ?? kindOf(step);
  return {
    label: name,
    pieces: [
      plain(origin?.from ? text.fromDate(formatDate(origin.from, locale, 'short')) : ''),
      plain(aboveIn(first, approach, words)),
      ...list(kind, ({ operands }) => operands[0]),
      ...(batch.length === 0
        ? []
        : typeof factor === 'number'
          ? [plain(`; ${text.batch} × `), figure(formatNumber(factor, locale))]
          : [
              plain(`; ${text.batch} `),
              ...list(kind, ({ operands }) => operands.find(({ symbol }) => symbol === 'r_batch')),
            ]),
    ].filter(({ text: said }) => said !== ''),
    value: '',
    total: false,
    origin: origin && known ? originOf(origin, words) : null,
  };
}

/** Which tier of long prompts the rates are of. */
function aboveIn(label: string, { rates, rateChanges }: Approach, { text, locale }: WorkingWords): string {
  const [, change, tier] = /^(?:rateChanges\[(\d+)\]\.)?rates\.tiers\[(\d+)\]/.exec(label) ?? [];
  if (tier === undefined) return '';
  const set = change === undefined ? rates : rateChanges[Number(change)]?.rates;
  const above = set?.tiers[Number(tier)]?.aboveInputTokens;
  return above === undefined ? '' : text.aboveTokens(formatTokens(above, locale));
}

function mixed(step: Step, labels: WorkingWords['text']['asBatch'], words: WorkingWords): WorkingLine {
  return {
    label: labels[kindOf(step)] ?? kindOf(step),
    pieces: piecesOf(step.formula, step.operands, writingOf(step.operands, words), words.text),
    value: resultOf(step, words),
    total: false,
    origin: null,
  };
}

const figure = (text: string): Piece => ({ text, figure: true });
