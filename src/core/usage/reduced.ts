/**
 * Reads the small table that the SQL statements of docs/logs-to-profile.md make of a log: one row for each model, month, measure and
 * bin, with its number of requests and their total.
 */
import { isRecord } from '../json-values.ts';
import { type Sums, usageMeasures } from './cells.ts';
import type { UsageMeasure, UsageSourceId } from './profile-types.ts';
import { isBin, isMonth } from './state.ts';
import { numberOf } from './values.ts';

/** The member of this name, also in capitals, because Snowflake writes all names in capitals. */
function member(row: Readonly<Record<string, unknown>>, name: string): unknown {
  const upper = name.toUpperCase();
  if (Object.hasOwn(row, name)) return row[name];
  return Object.hasOwn(row, upper) ? row[upper] : undefined;
}

/** Whether a row is a row of a reduced log. */
export function isReduced(row: unknown): row is Readonly<Record<string, unknown>> {
  return (
    isRecord(row) &&
    ['measure', 'width', 'requests', 'total'].every((name) => member(row, name) !== undefined)
  );
}

/** A value of one request; `null` if it is not a whole number. */
const wholeValue = (value: unknown): number | null => {
  const { value: number } = numberOf(value);
  return number;
};

/** A sum; `null` if it is not a whole number. It has no upper limit, because sums can be larger than any value of one request. */
const wholeSum = (value: unknown): number | null => {
  const number = typeof value === 'string' && /^\d+$/.test(value.trim()) ? Number(value) : value;
  const whole = typeof number === 'bigint' ? Number(number) : number;
  return typeof whole === 'number' && Number.isSafeInteger(whole) && whole >= 0 ? whole : null;
};

/** The model of a row; `null` = none is named. */
export function modelOfReduced(row: Readonly<Record<string, unknown>>): unknown {
  return member(row, 'model') ?? null;
}

/**
 * Adds one row. `given` is the option `inputIncludesCached`. False if the row is impossible, for example because there is no such
 * measure or bin, or because the mean of its requests is outside of the bin.
 */
export function addReduced(
  sums: Sums,
  row: Readonly<Record<string, unknown>>,
  source: UsageSourceId,
  given: boolean | null,
  rowNumber: number,
): boolean {
  const [measure, month, model] = [member(row, 'measure'), member(row, 'month') ?? null, modelOfReduced(row)];
  const [value, width] = [wholeValue(member(row, 'value')), wholeValue(member(row, 'width'))];
  const [requests, total] = [wholeSum(member(row, 'requests')), wholeSum(member(row, 'total'))];
  if (requests === null || total === null) return false;
  if ((month !== null && !isMonth(month)) || (model !== null && typeof model !== 'string')) return false;
  const group = sums.group(source, given, model?.slice(0, 200) || null);
  const monthSums = group.month(month);
  if (measure === 'request') {
    monthSums.requests += requests;
    if (value !== null && value >= 1 && value <= 31) monthSums.addDay(value, requests);
    return true;
  }
  if (measure === 'proof') {
    group.addProofs(requests, rowNumber);
    return true;
  }
  if (measure === 'nano-usd') {
    monthSums.addUsd(total);
    return true;
  }
  if (!usageMeasures.includes(measure as UsageMeasure) || value === null || !isBin(value, width))
    return false;
  if (total < value * requests || total > (value + (width as number) - 1) * requests) return false;
  const cell = monthSums.cell(measure as UsageMeasure);
  cell.total += total;
  cell.add(value, width as number, requests);
  return true;
}
