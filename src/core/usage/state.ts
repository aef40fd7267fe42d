/** Adds the state of a profile to sums, and checks a state that was saved. */
import { binAround } from '../histogram.ts';
import { isRecord } from '../json-values.ts';
import { type Sums, usageMeasures } from './cells.ts';
import type { UsageState } from './profile-types.ts';
import { isSourceId } from './sources.ts';

/** Adds a state to sums. The state was checked by `isState`, or made by this library. */
export function addState(sums: Sums, state: UsageState): void {
  sums.rows += state.rows;
  for (const { source, given, model, proofs, firstProof, months } of state.groups) {
    const group = sums.group(source, given, model);
    group.addProofs(proofs, firstProof);
    for (const { month, requests, uncounted, days, nanoUsd, cells } of months) {
      const monthSums = group.month(month);
      monthSums.requests += requests;
      monthSums.uncountedBuckets += uncounted;
      for (const [day, count] of days) monthSums.addDay(day, count);
      if (nanoUsd !== null) monthSums.addUsd(nanoUsd);
      for (const each of cells) {
        const cell = monthSums.cell(each.measure);
        cell.total += each.total;
        cell.uncountedTotal += each.uncounted;
        cell.bucketed += each.bucketed;
        for (const [from, width, count] of each.bins) cell.add(from, width, count);
      }
    }
  }
  for (const { code, field, first, count } of state.problems) sums.note(code, field, first, count);
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
/** Whether a value is the number of a row, or `null`. */
const isRowNumber = (value: unknown): boolean => value === null || isCount(value);
const isList = (value: unknown, isItem: (item: unknown) => boolean): boolean =>
  Array.isArray(value) && value.every(isItem);
const isName = (value: unknown): boolean =>
  value === null || (typeof value === 'string' && value.length <= 200);

/** Whether a bin from `from` on has a valid width: 1 for a single value, else the width of the histogram's bin that begins there. */
export function isBin(from: unknown, width: unknown): boolean {
  if (!isCount(from) || from > 1e12) return false;
  const { from: start, width: usualWidth } = binAround(from);
  return width === 1 || (start === from && width === usualWidth);
}

const isCell = (value: unknown): boolean =>
  isRecord(value) &&
  (usageMeasures as readonly unknown[]).includes(value.measure) &&
  [value.requests, value.total, value.uncounted, value.bucketed].every(isCount) &&
  isList(
    value.bins,
    (bin) => Array.isArray(bin) && bin.length === 3 && isBin(bin[0], bin[1]) && isCount(bin[2]),
  );

const isDay = (value: unknown): boolean =>
  Array.isArray(value) && isCount(value[0]) && value[0] >= 1 && value[0] <= 31 && isCount(value[1]);

/** Whether a text is a month, `YYYY-MM`. */
export const isMonth = (value: unknown): value is string =>
  typeof value === 'string' && /^(20|21)\d\d-(0[1-9]|1[0-2])$/.test(value);

const isGroupMonth = (value: unknown): boolean =>
  isRecord(value) &&
  (value.month === null || isMonth(value.month)) &&
  isCount(value.requests) &&
  isCount(value.uncounted) &&
  (value.nanoUsd === null || isCount(value.nanoUsd)) &&
  isList(value.days, isDay) &&
  isList(value.cells, isCell);

const isGroup = (value: unknown): boolean =>
  isRecord(value) &&
  isSourceId(value.source) &&
  (value.given === null || typeof value.given === 'boolean') &&
  isName(value.model) &&
  isCount(value.proofs) &&
  isRowNumber(value.firstProof) &&
  isList(value.months, isGroupMonth);

const isProblem = (value: unknown): boolean =>
  isRecord(value) &&
  typeof value.code === 'string' &&
  typeof value.field === 'string' &&
  isCount(value.count) &&
  isRowNumber(value.first);

/** Whether a value is the state of a profile. A profile that was saved comes from outside, so everything in it is checked. */
export function isState(value: unknown): value is UsageState {
  return (
    isRecord(value) &&
    value.version === 1 &&
    isCount(value.rows) &&
    isList(value.groups, isGroup) &&
    isList(value.problems, isProblem)
  );
}
