/** Names of fields that several sources of usage share, and the reading of token counts from a table of paths. */
import { isRecord } from '../json-values.ts';
import type { FoundRow, RawRow } from './source-types.ts';
import { at, firstAt, numberOf, textAt, timeOf } from './values.ts';

/** Paths of a model. `at` also finds names with underscores. */
export const modelPaths: readonly string[] = [
  'model',
  'response.model',
  'response.body.model',
  'body.model',
  'modelId',
];

/** Paths of the time of a request. */
const timePaths: readonly string[] = [
  'timestamp',
  'time',
  'createdAt',
  'created',
  'createTime',
  'startTime',
  'startedAt',
  'requestCreatedAt',
  'date',
  'month',
  'response.createdAt',
  'response.created',
  'response.createTime',
  'response.body.createdAt',
  'response.body.created',
];

/** The time of a request, as the row has it. */
export const timeIn = (row: unknown): unknown => firstAt(row, timePaths);

/** Latency and cost where a row has them beside the usage. The units are in the names. */
export const latencyAndCostIn = (
  row: unknown,
): { readonly firstTokenMs: unknown; readonly latencyMs: unknown; readonly usd: unknown } => ({
  firstTokenMs: firstAt(row, ['firstTokenMs', 'timeToFirstTokenMs', 'ttftMs']),
  latencyMs: firstAt(row, ['latencyMs', 'durationMs', 'metrics.latencyMs']),
  usd: firstAt(row, ['usd', 'costUsd']),
});

/** The object with the token counts: the member `name` of the row, of its logged response or of its body. If none has it, the row itself. */
export function usageIn(row: unknown, name = 'usage'): unknown {
  for (const path of [name, `response.${name}`, `response.body.${name}`, `body.${name}`]) {
    const usage = at(row, path);
    if (isRecord(usage)) return usage;
  }
  return row;
}

/** The paths of the token counts in an object of usage. The value at the first path that has one is used. */
export interface TokenPaths {
  readonly input: readonly string[];
  readonly cached: readonly string[];
  /** Tokens written to a cache. Absent = the source does not state them, or does not state them as one number. */
  readonly written?: readonly string[];
  readonly output: readonly string[];
  /** Absent = the source does not state reasoning tokens. */
  readonly reasoning?: readonly string[];
}

/** The token counts of an object of usage. A count that it does not have is `undefined`; for `written`, a list of one `undefined`. */
export const tokensAt = (
  usage: unknown,
  { input, cached, written = [], output, reasoning = [] }: TokenPaths,
): Pick<RawRow, 'input' | 'cached' | 'written' | 'output' | 'reasoning'> => ({
  input: firstAt(usage, input),
  cached: firstAt(usage, cached),
  written: [firstAt(usage, written)],
  output: firstAt(usage, output),
  reasoning: firstAt(usage, reasoning),
});

/** Makes a function that reads a logged response. `paths` are the paths of the token counts in the usage of the response. */
export const readResponse =
  (paths: TokenPaths) =>
  ({ row }: FoundRow): RawRow => ({
    model: textAt(row, modelPaths),
    time: timeIn(row),
    ...tokensAt(usageIn(row), paths),
    ...latencyAndCostIn(row),
  });

/** Converts seconds to whole milliseconds; a number written as a text gives a text. A value that `numberOf` cannot read stays as it is. */
export function milliseconds(seconds: unknown): unknown {
  const { value, code } = numberOf(seconds, { whole: false });
  if (value === null) return seconds;
  const rounded = Math.round(value * 1000);
  return code === 'number-as-text' ? String(rounded) : rounded;
}

/** Milliseconds between two times; `undefined` if one is unknown, or if the second is earlier than the first. */
export function millisecondsBetween(from: unknown, to: unknown): number | undefined {
  const [start, end] = [timeOf(from).value, timeOf(to).value];
  return start === null || end === null || end < start ? undefined : end - start;
}

/** Whether a flag is set: `true` or 1, also as a text. */
export const isSet = (flag: unknown): boolean =>
  flag === true || flag === 1 || /^(true|1)$/i.test(String(flag ?? ''));
