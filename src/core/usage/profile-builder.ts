/** Builds a profile of usage: rows are added one by one, and the profiles of the parts of a log are merged. */
import { isRecord } from '../json-values.ts';
import { Sums } from './cells.ts';
import { profileOf, secondsOfSpeed } from './derive.ts';
import type { Profile, UsageMeasure, UsageProblemCode, UsageSourceId, UsageState } from './profile-types.ts';
import { addReduced, isReduced, modelOfReduced } from './reduced.ts';
import { rowsIn } from './rows.ts';
import type { FoundRow, RawRow, UsageSource } from './source-types.ts';
import { plainRows, sourceById, sourceOf } from './sources.ts';
import { addState, isState } from './state.ts';
import { at, numberOf, timeOf } from './values.ts';

/** The options of `createUsageProfile` and `readUsage`. */
export interface UsageOptions {
  /**
   * The source of the rows; default: for each row, the source that recognises it. Needed for a log that SQL has reduced to a table
   * of bins (docs/logs-to-profile.md).
   */
  readonly source?: UsageSourceId;
  /** Whether the input includes cached and written tokens; default: as the source documents it. */
  readonly inputIncludesCached?: boolean;
  /** Only rows of this model count; every other row is the problem `other-model`. Default: all models. */
  readonly model?: string;
  /** For a log that is read in parts: the number of rows in the parts before this one; default 0. */
  readonly offset?: number;
  /**
   * Maximum number of requests of a model in a month for which every value is kept exactly; default 2,000. Use the same number for all
   * parts.
   */
  readonly exactUpTo?: number;
}

/** A profile to which rows are still added; see `createUsageProfile`. */
export interface UsageProfileBuilder {
  /** Adds rows: a list, a document of an API or tool, JSON or JSON Lines as a text, a reduced log, or a profile that was saved. */
  add(rows: unknown): void;
  /** Like `add`, with a pause (`yield`) after a few hundred rows, so that a long document need not be added in one go. */
  addInSteps(rows: unknown): Generator<void>;
  /** Adds the profile of another part of the log. The order of the parts does not matter. */
  merge(part: Profile): void;
  /** The profile of everything that was added so far. */
  profile(): Profile;
}

/** Number of rows between two pauses. */
const rowsPerStep = 200;

const msPerSecond = 1000;
const nanoPerUsd = 1e9;

/**
 * Starts a profile: `add` rows and `merge` parts in any order, then take the `profile`. Every division of a log into parts gives the
 * same profile. Throws a `RangeError` for an unknown `source`. No row causes an error: rows that are not counted and values that are not
 * known are in `problems`.
 */
export function createUsageProfile(options: UsageOptions = {}): UsageProfileBuilder {
  const {
    model: onlyModel,
    inputIncludesCached: givenConvention = null,
    offset = 0,
    exactUpTo = 2000,
  } = options;
  const givenSource = options.source === undefined ? null : sourceById(options.source);
  if (options.source !== undefined && !givenSource)
    throw new RangeError(`Unknown source: ${String(options.source)}`);
  const sums = new Sums(exactUpTo);
  /** The number of the current row, as problems state it. */
  let rowNumber = offset;

  const addProblem = (code: UsageProblemCode, field = ''): void => sums.note(code, field, rowNumber);

  const addFound = (found: FoundRow): void => {
    const { row } = found;
    if (isState(at(row, 'state'))) {
      addState(sums, (row as { readonly state: UsageState }).state);
      return;
    }
    if (found.isEmptyBucket) {
      addEmptyBucket(found);
      return;
    }
    sums.rows += 1;
    if (!isRecord(row)) addProblem('not-a-row');
    else if (Object.hasOwn(row, 'state') && Object.hasOwn(row, 'conventions')) addProblem('not-a-profile');
    else if (isReduced(row)) {
      const id = givenSource?.id ?? plainRows.id;
      if (onlyModel !== undefined && modelOfReduced(row) !== onlyModel) addProblem('other-model');
      else if (!addReduced(sums, row, id, givenConvention, rowNumber)) addProblem('bad-bin');
    } else addRow(found);
    rowNumber += 1;
  };

  /** Adds the month of a bucket that has no results, so that its requests are known to be 0 instead of unknown. */
  const addEmptyBucket = ({ row }: FoundRow): void => {
    const { value } = timeOf(at(row, 'startTime') ?? at(row, 'startingAt'));
    if (value === null) return;
    const id = at(row, 'startingAt') === undefined ? 'openai-usage' : 'anthropic-usage';
    sums.group(givenSource?.id ?? id, givenConvention, null).month(monthOf(value));
  };

  const addRow = (found: FoundRow): void => {
    const source = givenSource ?? sourceOf(found);
    if (!source) {
      addProblem('unknown-row');
      return;
    }
    let raw = source.read(found);
    // The rows of a query may have the field names of this library (`plainRows`), while the given source says which convention they follow.
    if (typeof raw !== 'string' && isEmpty(raw) && plainRows.recognises(found)) raw = plainRows.read(found);
    if (typeof raw === 'string') addProblem(raw);
    else if (onlyModel !== undefined && raw.model !== onlyModel) addProblem('other-model');
    else if (raw.isCost) addCost(raw, source);
    else if (isEmpty(raw)) addProblem('no-tokens');
    else addTokens(raw, source);
  };

  const numberIn = (value: unknown, field: string, source: UsageSource, whole = true): number | null => {
    const readValue = numberOf(value, { whole });
    if (readValue.code && !(readValue.code === 'number-as-text' && source.hasTextNumbers))
      addProblem(readValue.code, field);
    return readValue.value;
  };

  const timeIn = (raw: RawRow): number | null => {
    const { value, code } = timeOf(raw.time);
    if (code) addProblem(code, 'time');
    if (value === null) addProblem('no-time');
    return value;
  };

  const addUsd = (raw: RawRow, source: UsageSource, month: { addUsd(nanoUsd: number): void }): void => {
    const usd = numberIn(raw.usd, 'usd', source, false);
    if (usd !== null) month.addUsd(Math.round(usd * nanoPerUsd));
  };

  const addCost = (raw: RawRow, source: UsageSource): void => {
    const time = timeIn(raw);
    const month = sums
      .group(source.id, givenConvention, raw.model)
      .month(time === null ? null : monthOf(time));
    addUsd(raw, { ...source, hasTextNumbers: true }, month);
  };

  const addTokens = (raw: RawRow, source: UsageSource): void => {
    const time = timeIn(raw);
    const group = sums.group(source.id, givenConvention, raw.model);
    const month = group.month(time === null ? null : monthOf(time));
    const requests = raw.requests === undefined ? 1 : numberIn(raw.requests, 'requests', source);
    if (requests === null) {
      addProblem('uncounted');
      month.uncountedBuckets += 1;
    } else {
      month.requests += requests;
      if (time !== null && hasDay(raw.time)) month.addDay(dayOf(time), requests);
    }
    // Adds the total of a measure over the requests of the row.
    const addMeasure = (measure: UsageMeasure, total: number | null): void => {
      if (total === null) return;
      const cell = month.cell(measure);
      if (requests === null || requests === 0) cell.uncountedTotal += total;
      else {
        cell.total += total;
        if (raw.isBucket) cell.bucketed += requests;
        cell.add(Math.round(total / requests), 1, requests);
      }
    };

    const furtherInput = numberIn(raw.furtherInput, 'input', source) ?? 0;
    const statedInput = numberIn(raw.input, 'input', source);
    const input = statedInput === null ? null : statedInput + furtherInput;
    const cached =
      numberIn(raw.cached, 'cached', source) ?? (isAbsent(raw.cached) ? source.cacheTokensIfAbsent : null);
    if (cached === null) addProblem('cached-unknown');
    const written = writtenIn(raw, source);
    if (input !== null) {
      const cachedAndWritten = (cached ?? 0) + (written ?? 0);
      // The prompt is `input` if the input includes cached tokens, else `whole`; `promptMeasure` decides later.
      addMeasure('input', input);
      addMeasure('whole', input + cachedAndWritten);
      if (cachedAndWritten > input && requests !== 0) group.addProofs(1, rowNumber);
    }
    addMeasure('cached', cached);
    addMeasure('written', written);
    const { output, reasoning } = outputIn(raw, source);
    addMeasure('output', output);
    addMeasure('reasoning', reasoning);
    if (requests === 1 && !raw.isBucket) addLatency(raw, source, output, addMeasure);
    addUsd(raw, source, month);
  };

  const writtenIn = (raw: RawRow, source: UsageSource): number | null => {
    const parts = (raw.written ?? []).filter((part) => !isAbsent(part));
    if (parts.length === 0) return source.cacheTokensIfAbsent;
    const numbers = parts.map((part) => numberIn(part, 'written', source));
    return numbers.reduce<number | null>(
      (total, each) => (total === null || each === null ? null : total + each),
      0,
    );
  };

  const outputIn = (
    raw: RawRow,
    source: UsageSource,
  ): { readonly output: number | null; readonly reasoning: number | null } => {
    const output = numberIn(raw.output, 'output', source);
    const reasoning = numberIn(raw.reasoning, 'reasoning', source);
    if (output === null || reasoning === null) return { output, reasoning };
    if (source.outputIncludesReasoning === false) return { output: output + reasoning, reasoning };
    if (source.outputIncludesReasoning === null && reasoning > 0) {
      addProblem('reasoning-unclear');
      return { output: null, reasoning };
    }
    if (reasoning <= output) return { output, reasoning };
    addProblem('reasoning-above-output');
    return { output, reasoning: null };
  };

  const addLatency = (
    raw: RawRow,
    source: UsageSource,
    output: number | null,
    addMeasure: (measure: UsageMeasure, total: number | null) => void,
  ): void => {
    const [firstTokenMs, latencyMs] = [
      numberIn(raw.firstTokenMs, 'firstTokenMs', source, false),
      numberIn(raw.latencyMs, 'latencyMs', source, false),
    ].map((ms) => (ms === null ? null : Math.round(ms))) as [number | null, number | null];
    addMeasure('first-token', firstTokenMs);
    addMeasure('latency', latencyMs);
    const writingMs = firstTokenMs === null || latencyMs === null ? 0 : latencyMs - firstTokenMs;
    if (output !== null && writingMs > 0)
      addMeasure('speed', Math.round((output * secondsOfSpeed * msPerSecond) / writingMs));
  };

  return {
    add(rows) {
      for (const found of rowsIn(rows, (code) => addDocumentProblem(code))) addFound(found);
    },
    *addInSteps(rows) {
      let rowsLeft = rowsPerStep;
      for (const found of rowsIn(rows, (code) => addDocumentProblem(code))) {
        addFound(found);
        rowsLeft -= 1;
        if (rowsLeft > 0) continue;
        rowsLeft = rowsPerStep;
        yield;
      }
    },
    merge(part) {
      if (isRecord(part) && isState(part.state)) addState(sums, part.state);
      else addProblem('not-a-profile');
    },
    profile: () =>
      profileOf({
        version: 1,
        rows: sums.rows,
        groups: sums.plainGroups(),
        problems: sums.plainProblems(),
      }),
  };

  function addDocumentProblem(code: UsageProblemCode): void {
    addProblem(code);
    // A line that is not JSON counts as a row that was read.
    if (code === 'not-json') {
      sums.rows += 1;
      rowNumber += 1;
    }
  }
}

const isAbsent = (value: unknown): boolean => value === undefined || value === null || value === '';

/** Whether a row has no tokens at all. An absent output of Gemini is read as 0, so an output of 0 counts as absent. */
const isEmpty = ({ input, output, cached, isCost }: RawRow): boolean =>
  !isCost && isAbsent(input) && isAbsent(cached) && (isAbsent(output) || output === 0);

/**
 * The month that `monthOf` returned last, with its start and its end in milliseconds since 1970. Most rows of a log are in the same
 * month as the row before.
 */
let lastMonth = { from: 0, to: 0, name: '' };

/** The month of a time in UTC, `YYYY-MM`. */
function monthOf(time: number): string {
  if (time < lastMonth.from || time >= lastMonth.to) {
    const date = new Date(time);
    const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
    lastMonth = {
      from: Date.UTC(year, month),
      to: Date.UTC(year, month + 1),
      name: date.toISOString().slice(0, 7),
    };
  }
  return lastMonth.name;
}

const dayOf = (time: number): number => new Date(time).getUTCDate();
/** Whether a time states its day, and not only its month. */
const hasDay = (time: unknown): boolean => !(typeof time === 'string' && /^\d{4}-\d{2}$/.test(time.trim()));
