/**
 * Extreme values of unknown figures. A result is calculated with them to see whether it depends on such a figure. They are never written.
 */
import { dateAt, lastDate } from '../../../core/scenario/calendar.ts';
import type { Approach, Scenario } from '../../../core/types.ts';
import { guess } from '../../../prices/cache-remarks.ts';
import type { OtherReading } from '../../../prices/readings.ts';
import type { Remark } from '../../../prices/remark.ts';

/** Values of fields of one approach. Other approaches with the same model keep their values. */
const valueOfOne = (fields: OtherReading['fields']): OtherReading => ({
  value: null,
  source: null,
  fields,
  validFor: 'approach',
});

/**
 * More reasoning tokens than a model writes before an answer: hosts end an answer after about this many tokens, reasoning included. A
 * tuned model may reason less than its base model.
 */
const mostReasoning: readonly OtherReading[] = [valueOfOne({ reasoningTokens: 128_000 })];

/**
 * Months until the earliest end of a service whose host promises no notice. This is the shortest notice that was read: on 14 October 2026,
 * OpenAI announced the end of its tuned models for 14 January 2027.
 */
const shortestNoticeMonths = 3;

/**
 * The extreme values of the unknown figure that a remark is about: the most reasoning tokens, the token counts of another tokenizer, or the
 * earliest end of a service. `null` for any other remark.
 */
export function extremeValues(remark: Remark, scenario: Scenario): readonly OtherReading[] | null {
  if (remark.kind === 'reasoning') return mostReasoning;
  if (remark.kind === 'same-counts') return otherCounts(scenario.approaches[remark.index]);
  if (!isEndUnknown(remark)) return null;
  const end = dateAt(scenario.startsOn, remark.noticeMonths ?? shortestNoticeMonths);
  // `lastDate` is the latest date that a field accepts. ISO dates are sorted as texts.
  const [earliest = end] = [end, lastDate].sort();
  return [valueOfOne({ availableUntil: earliest })];
}

/** A factor above all those between the counts of two tokenizers in docs/tokenizers.md. The largest there is 1.53. */
const countFactor = 1.6;

/** The token counts of an approach, multiplied and divided by the factor between two tokenizers. */
function otherCounts(approach: Approach | undefined): readonly OtherReading[] {
  const keys = ['prefixTokens', 'variableTokens', 'outputTokens'] as const;
  return [countFactor, 1 / countFactor].map((factor) =>
    valueOfOne(
      Object.fromEntries(keys.map((key) => [key, Math.round(factor * guess(approach?.[key] ?? null))])),
    ),
  );
}

/** Whether a remark says that no end of service was found, and no day until which the service is promised. */
export const isEndUnknown = (remark: Remark): remark is Extract<Remark, { readonly kind: 'assumption' }> =>
  remark.kind === 'assumption' && remark.about === 'end-of-service' && remark.others.length === 0;
