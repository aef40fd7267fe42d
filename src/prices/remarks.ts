/**
 * Remarks on the prices of a scenario: sources that disagree, assumptions, prices that were not read on the provider's page,
 * figures that were not found, and notes. A remark names the other values that are possible.
 */
import { evaluate } from '../core/index.ts';
import { bestGuess } from '../core/scenario/amount.ts';
import { hoursPerMonth } from '../core/scenario/calendar.ts';
import { valueAt } from '../core/scenario/path-parts.ts';
import { isTuned } from '../core/scenario/technique.ts';
import type { Approach, Scenario } from '../core/types.ts';
import {
  cacheRulesRemarks,
  guess,
  longerCacheRemarks,
  noCacheRemarks,
  promptTokens,
  uncachedRemarks,
} from './cache-remarks.ts';
import type { PricePages } from './catalog.ts';
import { offersUsed } from './lookup.ts';
import { isOfAnyMaker, makerOf } from './maker.ts';
import { modelRow } from './model-row.ts';
import { oncePerScenario } from './once-per-scenario.ts';
import { hasPrice, originsOf, type PriceOrigin } from './provenance.ts';
import { effectsOf, type OtherReadings } from './readings.ts';
import type { ContentWithOthers, Remark, RemarkContent, RemarkKind } from './remark.ts';
import type {
  Assumption,
  CatalogModel,
  Conflict,
  Evidence,
  FieldValues,
  MonthlyFee,
  Offer,
  PriceSet,
} from './types.ts';

/** The position of each kind in a list of remarks: the most serious first. */
const orderOfKinds = {
  closed: 0,
  unconfirmed: 1,
  conflict: 2,
  promotion: 3,
  assumption: 4,
  reasoning: 5,
  'same-counts': 6,
  cache: 7,
  quantity: 8,
  throughput: 9,
  'prompt-speed': 10,
  derived: 11,
  restated: 12,
  uncached: 13,
  'no-minimum': 14,
  'longer-cache': 15,
  'no-cache': 16,
  'all-hours': 17,
  gap: 18,
  note: 19,
} satisfies Readonly<Record<RemarkKind, number>>;

/**
 * The kinds that are an assumption or a disagreement. `no-cache` is one of them: the scenario assumes that requests ask for a cache that
 * costs more than it saves.
 */
const doubtfulKinds: ReadonlySet<RemarkKind> = new Set([
  'unconfirmed',
  'conflict',
  'promotion',
  'assumption',
  'reasoning',
  'same-counts',
  'cache',
  'quantity',
  'throughput',
  'prompt-speed',
  'no-cache',
]);

/**
 * The remarks on all prices of a scenario, by approach, the most serious first. Prices that the user typed have none. The
 * result for a scenario and a catalogue is calculated once.
 */
export const remarksOn = oncePerScenario((scenario, pages): readonly Remark[] => {
  const origins = originsOf(scenario, pages);
  return scenario.approaches.flatMap((approach, index) => {
    const row = modelRow(approach, pages);
    const listedOrigins = origins.filter((origin) => origin.index === index && !origin.isOwn);
    const contents = row ? contentsOf(approach, row, listedOrigins, scenario, pages) : [];
    return contents
      .filter(
        (content) => content.kind !== 'no-cache' || isFirstOtherCheaper(scenario, { ...content, index }),
      )
      .map((content): Remark => {
        const remark = { ...content, index, marked: false };
        return { ...remark, marked: isDoubtful(remark) && couldChangeCost(scenario, remark) };
      })
      .sort((a, b) => rank(a) - rank(b) || largestEffectUsd(scenario, b) - largestEffectUsd(scenario, a));
  });
});

/** Whether a remark is an assumption or a disagreement. A conflict in which one source has replaced its own value is neither. */
export function isDoubtful(remark: Remark): boolean {
  if (remark.kind === 'conflict') return !remark.conflict.revised;
  return doubtfulKinds.has(remark.kind);
}

/** Compares two remarks, also of different approaches: the more serious one is first. */
export const bySeriousness = (a: Remark, b: Remark): number => rank(a) - rank(b);

/** Position of a remark in a list. A remark that training is closed comes first, then the remarks with the mark †, then the others. */
function rank({ kind, marked }: Remark): number {
  return orderOfKinds[kind] + (marked || kind === 'closed' ? 0 : 100);
}

/**
 * The largest amount, in dollars, by which another value changes the approach's cost until the horizon. 0 if there is no other value, or if
 * none changes the cost. If the cost before or after the change is unknown, and the value may change it, its effect counts as the smallest
 * number above 0. So the remark stands before those that change no cost.
 */
export function largestEffectUsd(scenario: Scenario, remark: OtherReadings): number {
  const before = evaluate(scenario).approaches[remark.index]?.totalUsd ?? null;
  const effects = effectsOf(scenario, remark).map(({ approachResult: { totalUsd: after }, changes }) => {
    if (before !== null && after !== null) return Math.abs(after - before);
    return changes === false ? 0 : Number.MIN_VALUE;
  });
  return Math.max(0, ...effects);
}

/** Whether the first other value lowers the approach's cost until the horizon by more than a thousandth. */
function isFirstOtherCheaper(scenario: Scenario, remark: OtherReadings): boolean {
  const now = evaluate(scenario).approaches[remark.index]?.totalUsd;
  const withOther = effectsOf(scenario, remark)[0]?.approachResult.totalUsd;
  return typeof now === 'number' && typeof withOther === 'number' && withOther < now * 0.999;
}

/** Whether another value changes or might change a cost, or no other value is known. */
function couldChangeCost(scenario: Scenario, remark: OtherReadings): boolean {
  return remark.others.length === 0 || effectsOf(scenario, remark).some(({ changes }) => changes !== false);
}

/** The contents of all remarks on one approach, in the order of their kinds. `origins` are the origins of its prices. */
function contentsOf(
  approach: Approach,
  row: CatalogModel,
  origins: readonly PriceOrigin[],
  { startsOn, approaches: [baseline] }: Scenario,
  pages: PricePages,
): readonly ContentWithOthers[] {
  const usesTuned = isTuned(approach.technique);
  const offer: Offer | null = usesTuned ? row.tuned : row.base;
  if (offer === null) return [];
  const sentences = (key: 'notes' | 'gaps') => [...(row[key] ?? []), ...(offer[key] ?? [])];
  const withoutOthers = (content: RemarkContent): ContentWithOthers => ({ ...content, others: [] });
  const since = usesTuned ? row.tuned?.closedToNewSince : undefined;
  const unused = row.tuned?.closedToUnusedSince;
  const isClosedToUnused = unused !== undefined && unused.day <= startsOn;
  const assumptions = [...(row.assumptions ?? []), ...(offer.assumptions ?? [])];
  return [
    ...(since !== undefined && since <= startsOn
      ? [
          withoutOthers({
            kind: 'closed',
            since,
            unused: isClosedToUnused ? unused : null,
            until: row.tuned?.trainableUntil ?? null,
            atLeast: row.tuned?.trainableAtLeast === true,
          }),
        ]
      : []),
    ...(usesTuned && row.tuned?.unconfirmed ? [withoutOthers({ kind: 'unconfirmed' })] : []),
    ...[...(row.conflicts ?? []), ...(offer.conflicts ?? [])].flatMap((conflict) =>
      conflictRemarks(conflict, approach),
    ),
    ...origins.flatMap((origin) => promotionRemarks(origin, offer)).map(withoutOthers),
    ...assumptions.flatMap((assumption) => assumptionRemarks(assumption, approach)),
    ...(isReasoningUncounted(approach, row)
      ? [withoutOthers({ kind: 'reasoning', tuned: usesTuned, always: row.alwaysReasons === true })]
      : []),
    ...sameCountsRemarks(approach, row, baseline, pages).map(withoutOthers),
    ...cacheRulesRemarks(approach, offer),
    ...origins.flatMap(quantityRemarks),
    ...throughputRemarks(approach, pages),
    ...promptSpeedRemarks(approach),
    ...derivedRemarks(approach, origins, assumptions).map(withoutOthers),
    ...restatedRemarks(origins).map(withoutOthers),
    ...uncachedRemarks(approach).map(withoutOthers),
    ...noMinimumRemarks(approach, pages).map(withoutOthers),
    ...longerCacheRemarks(approach, offer),
    ...noCacheRemarks(approach, offer),
    ...allHoursRemarks(approach).map(withoutOthers),
    ...sentences('gaps').map((sentence) => withoutOthers({ kind: 'gap', sentence })),
    ...sentences('notes').map((sentence) => withoutOthers({ kind: 'note', sentence })),
  ];
}

/** Whether a model reasons, and the scenario neither counts its reasoning tokens nor says that requests switch the reasoning off. */
export function isReasoningUncounted(
  { reasoningTokens, reasoningOff = false }: Approach,
  { reasonsByDefault = false, alwaysReasons = false }: CatalogModel,
): boolean {
  return reasonsByDefault && bestGuess(reasoningTokens) === 0 && (alwaysReasons || !reasoningOff);
}

/**
 * The remark on an assumption of the row. Empty if the approach does not have the assumed values, for example because the user typed
 * other ones.
 */
function assumptionRemarks(
  { about, sentence, access, noticeMonths, fields = {}, others = [] }: Assumption,
  approach: Approach,
): readonly ContentWithOthers[] {
  const isInUse = hasValues(approach, fields);
  // The list of the row is copied, because the effects of a remark are kept under its list of values.
  return isInUse
    ? [
        {
          kind: 'assumption',
          about,
          sentence,
          access: access === true,
          noticeMonths: noticeMonths ?? null,
          paths: Object.keys(fields),
          others: [...others],
        },
      ]
    : [];
}

/** Whether an approach has exactly these values in these fields. */
function hasValues(approach: Approach, fields: FieldValues): boolean {
  return Object.entries(fields).every(([path, value]) => (valueAt(approach, path) ?? null) === value);
}

/**
 * The remark on a disagreement of sources. Empty if the approach has none of the disputed values, for example because the user
 * typed another one. If a source has replaced its own value, only its newest value is another possible value.
 */
function conflictRemarks(conflict: Conflict, approach: Approach): readonly ContentWithOthers[] {
  const valuesWithFields = conflict.values.filter(({ fields }) => fields !== undefined);
  const valueInUse = valuesWithFields.find(({ fields = {} }) => hasValues(approach, fields));
  if (valuesWithFields.length > 0 && !valueInUse) return [];
  const others = valuesWithFields
    .filter((value) => value !== valueInUse && (!conflict.revised || value.value === conflict.used))
    .map(({ value, source, fields = {} }) => ({ value, source, fields }));
  return [{ kind: 'conflict', conflict, used: valueInUse?.value ?? conflict.used, others }];
}

/** The remark on a price that is promised only until a day, if no later price is known. */
function promotionRemarks({ part, evidence }: PriceOrigin, { prices }: Offer): readonly RemarkContent[] {
  const { until, untilAtLeast = false } = part === 'rates' ? ((evidence ?? {}) as Partial<PriceSet>) : {};
  return until === undefined || prices.some(({ from }) => from !== undefined && from > until)
    ? []
    : [{ kind: 'promotion', until, atLeast: untilAtLeast }];
}

/** The remark on a fee whose quantity is assumed, compared with ten times that quantity. */
function quantityRemarks({ part, path, evidence }: PriceOrigin): readonly ContentWithOthers[] {
  if (part !== 'monthly' || !evidence || !('assumedQuantity' in evidence)) return [];
  const { label, quantity, unit } = evidence as MonthlyFee;
  const others = [{ value: null, source: null, fields: { [`${path}.quantity`]: 10 * quantity } }];
  return [{ kind: 'quantity', label, quantity, unit, others }];
}

/** The remark on a throughput from a source. Most sources measured it on machines of another host. */
function throughputRemarks(approach: Approach, pages: PricePages): readonly ContentWithOthers[] {
  const offer = offersUsed(approach, pages).hosting;
  const { hosting } = approach;
  const measured = offer?.tokensPerSecond;
  if (!hosting || !('tokensPerSecond' in hosting) || measured == null) return [];
  if (hosting.tokensPerSecond !== measured || offer?.throughputSource === undefined) return [];
  const {
    throughputSource: source,
    throughputYear: year = null,
    throughputByHost: byHost = false,
    otherTokensPerSecond: other,
  } = offer;
  const others = other
    ? [{ value: null, source: other.source, fields: { 'hosting.tokensPerSecond': other.value } }]
    : [];
  return [{ kind: 'throughput', tokensPerSecond: measured, source, year, byHost, others }];
}

/**
 * The remark that the load of machines does not include the time for reading prompts, because the speed of reading was not found. No
 * machine reads more slowly than it writes, so the speed of writing shows how much the reading could cost at most.
 */
function promptSpeedRemarks({ hosting }: Approach): readonly ContentWithOthers[] {
  if (!hosting || !('tokensPerSecond' in hosting) || hosting.inputTokensPerSecond != null) return [];
  const speed = bestGuess(hosting.tokensPerSecond);
  if (speed === null || hosting.source === undefined) return [];
  // `tokensPerSecond` keeps its value. With it, `withReading` does not change an approach whose machines have another speed.
  const fields = { 'hosting.tokensPerSecond': speed, 'hosting.inputTokensPerSecond': speed };
  const others = [{ value: null, source: null, fields }];
  return [{ kind: 'prompt-speed', others }];
}

/**
 * The remarks on prices that were not found and are calculated by a rule, unless an assumption says so already. A long-context price gets
 * a remark only if the prompt is long enough for it.
 */
function derivedRemarks(
  approach: Approach,
  origins: readonly PriceOrigin[],
  assumptions: readonly Assumption[],
): readonly RemarkContent[] {
  const prompt = promptTokens(approach);
  const areRatesAssumed = assumptions.some(({ fields = {} }) => 'rates.inputUsdPerMTok' in fields);
  return origins.filter(hasPrice).flatMap(({ part, evidence }): readonly RemarkContent[] => {
    if (!evidence || (part === 'rates' && areRatesAssumed)) return [];
    const tiers = part === 'rates' ? ((evidence as PriceSet).tiers ?? []) : [];
    const tierInUse = tiers.filter(({ aboveInputTokens }) => prompt > aboveInputTokens).at(-1)?.evidence;
    return [evidence, tierInUse]
      .filter((each) => each?.confidence === 'derived')
      .map((each): RemarkContent => ({ kind: 'derived', part, source: each?.source ?? '' }));
  });
}

/**
 * The remarks on prices that were not read on the provider's page. Prices that were read in the same places and have the same date share
 * one remark, which names these places and this date.
 */
function restatedRemarks(origins: readonly PriceOrigin[]): readonly RemarkContent[] {
  const restatedPrices = origins
    .filter(hasPrice)
    .flatMap(({ part, evidence }) =>
      evidence?.readIn && evidence.confidence !== 'derived' ? [{ part, evidence }] : [],
    );
  const keyOf = ({ readIn, asOf }: Evidence): string => [readIn, asOf].join();
  const places = new Map(restatedPrices.map(({ evidence }) => [keyOf(evidence), evidence]));
  return [...places].map(([key, evidence]): RemarkContent => {
    const parts = restatedPrices.filter((each) => keyOf(each.evidence) === key).map(({ part }) => part);
    return { kind: 'restated', parts: [...new Set(parts)], evidence };
  });
}

/**
 * The remark that an approach has the token counts of the baseline, although its model has another maker: tokenizers of different makers
 * count the same text differently. The models of a row for all models of a size have several makers. Empty for the baseline itself, and if
 * a maker is unknown.
 */
function sameCountsRemarks(
  approach: Approach,
  row: CatalogModel,
  baseline: Approach | undefined,
  pages: PricePages,
): readonly RemarkContent[] {
  const other = baseline ? modelRow(baseline, pages) : null;
  if (!baseline || baseline === approach || !other) return [];
  const [maker, otherMaker] = [row, other].map(makerOf);
  const ofAnyMaker = isOfAnyMaker(row);
  const hasSameCounts = (['variableTokens', 'outputTokens'] as const).every(
    (key) => guess(approach[key]) > 0 && guess(approach[key]) === guess(baseline[key]),
  );
  return (maker || ofAnyMaker) && otherMaker && maker !== otherMaker && hasSameCounts
    ? [{ kind: 'same-counts', baselineModel: other.id, ofAnyMaker }]
    : [];
}

/** The remark that machines with a price from a source are counted all month, although some hosts bill only the hours of use. */
function allHoursRemarks({ hosting }: Approach): readonly RemarkContent[] {
  const isAllMonth = hosting?.source !== undefined && hosting.hoursPerMonth === hoursPerMonth;
  return isAllMonth ? [{ kind: 'all-hours', hours: hoursPerMonth }] : [];
}

/** The remark on a training whose minimum charge was not found, so that the scenario counts none. */
function noMinimumRemarks(approach: Approach, pages: PricePages): readonly RemarkContent[] {
  const offer = offersUsed(approach, pages).training;
  const { training } = approach;
  const isNotFound = offer !== undefined && 'minimumUsd' in offer && offer.minimumUsd === null;
  return isNotFound && training && 'minimumUsd' in training && training.minimumUsd === 0
    ? [{ kind: 'no-minimum' }]
    : [];
}
