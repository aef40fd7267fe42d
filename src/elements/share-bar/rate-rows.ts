/**
 * Every set of token rates of a scenario as rows of a table: those of today, of long prompts, of batches, and scheduled
 * ones. Knows a scenario and a language; no markup.
 */
import type { Approach, BatchRates, Rates, Scenario, TokenRates } from '../../core/types.ts';
import { formatDate, formatNumber, formatTokens } from '../../i18n/format.ts';
import { type InputWords, rateText } from '../common/scenario/input-rows.ts';
import { modelName } from '../common/wording/names.ts';

/** One set of rates. */
export interface RateRow {
  /** The approach, and which of its sets this is: "Few-shot prompt: from 1 Feb 2027, as batch". */
  readonly name: string;
  /** The model as people write it; `''` without one. */
  readonly model: string;
  /** In, cached, cache write, out; a factor where a batch has one factor for all. */
  readonly cells: readonly string[];
}

const kinds = [
  'inputUsdPerMTok',
  'cachedInputUsdPerMTok',
  'cacheWriteUsdPerMTok',
  'outputUsdPerMTok',
] as const;

/** All sets of all approaches, in order. */
export function rateRows({ approaches }: Scenario, words: InputWords): readonly RateRow[] {
  const { inside } = words.messages.inputs;
  return approaches.flatMap((approach) =>
    setsOf(approach, words).map(({ when, rates }): RateRow => {
      const own = approach.label || approach.id;
      return {
        name: when.length > 0 ? inside(own, when.join(', ')) : own,
        model: modelName(approach, words.modelNames) ?? '',
        cells: cellsOf(rates, words),
      };
    }),
  );
}

interface RateSet {
  /** What it takes for these to be charged; nothing for the usual ones. */
  readonly when: readonly string[];
  readonly rates: BatchRates;
}

function setsOf({ rates, rateChanges }: Approach, words: InputWords): readonly RateSet[] {
  const { fromDay } = words.messages.inputs;
  return [
    ...tiersOf(rates, [], words),
    ...rateChanges.flatMap((change) =>
      tiersOf(change.rates, [fromDay(formatDate(change.from, words.locale, 'short'))], words),
    ),
  ];
}

function tiersOf(
  rates: Rates,
  when: readonly string[],
  { messages, locale }: InputWords,
): readonly RateSet[] {
  const { aboveTokens, asBatch } = messages.inputs;
  const above = (tokens: number) => [...when, aboveTokens(formatTokens(tokens, locale))];
  return [
    { ...rates, when },
    ...rates.tiers.map((tier) => ({ ...tier, when: above(tier.aboveInputTokens) })),
  ].flatMap((set: TokenRates & { batch?: BatchRates; when: readonly string[] }): readonly RateSet[] => [
    { when: set.when, rates: set },
    ...(set.batch ? [{ when: [...set.when, asBatch], rates: set.batch }] : []),
  ]);
}

function cellsOf(rates: BatchRates, words: InputWords): readonly string[] {
  if (!('multiplier' in rates)) return kinds.map((kind) => rateText(rates[kind], kind, words));
  const factor = words.messages.inputs.times(formatNumber(rates.multiplier, words.locale));
  return kinds.map(() => factor);
}
