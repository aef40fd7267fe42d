/**
 * Reads the measured tokens and latency of a run. The sources of usage (`core/usage`) know where each tool writes them, and whether the
 * number of input tokens that a tool writes includes cached ones.
 */

import type { EvaluationRun, EvaluationTokens } from '../../core/evaluation/types.ts';
import type { RawRow, UsageSource } from '../../core/usage/source-types.ts';
import { sourceOf } from '../../core/usage/sources.ts';
import { numberOf } from '../../core/usage/values.ts';
import { decimalOf } from './formats/values.ts';

/** Tokens and latency of a run; members that are not known are left out. */
export type Measures = Pick<EvaluationRun, 'tokens' | 'latencyMs'>;

/**
 * Reads the usage in a row. `log` is the log that contains the row, and that has some facts once for all of its rows. `replay`: the answer
 * came from a cache of the tool, and nothing was measured. `null` if no source of usage recognises the row.
 */
export function measuredRun(row: unknown, log?: unknown): Measures | 'replay' | null {
  const rowInLog = { row, holder: log };
  const source = sourceOf(rowInLog);
  const raw = source?.read(rowInLog);
  if (!source || raw === undefined || typeof raw === 'string') return raw === 'replay' ? 'replay' : null;
  const latencyMs = decimalOf(raw.latencyMs);
  return { tokens: tokensOf(raw, source), ...(latencyMs === null ? {} : { latencyMs }) };
}

/** Like `measuredRun`, but the result is empty if nothing was measured. */
export function measuresIn(row: unknown, log?: unknown): Measures {
  const measures = measuredRun(row, log);
  return measures === null || measures === 'replay' ? {} : measures;
}

/**
 * The tokens of a row. In the result, the input includes cached tokens and the output excludes reasoning, whatever the source does. A count
 * is `null` if the source does not give it, or if it is not known whether it includes the cached or the reasoning tokens.
 */
export function tokensOf(
  raw: Pick<RawRow, 'input' | 'furtherInput' | 'cached' | 'written' | 'output' | 'reasoning'>,
  source: Pick<UsageSource, 'inputIncludesCached' | 'outputIncludesReasoning' | 'cacheTokensIfAbsent'>,
): EvaluationTokens {
  const number = (value: unknown): number | null => numberOf(value).value;
  const firstInput = number(raw.input);
  const input = firstInput === null ? null : firstInput + (number(raw.furtherInput) ?? 0);
  const cached = number(raw.cached) ?? source.cacheTokensIfAbsent;
  const written = (raw.written ?? []).reduce<number>((sum, part) => sum + (number(part) ?? 0), 0);
  const cacheTokens = (cached ?? 0) + written;
  const output = number(raw.output);
  const reasoning = number(raw.reasoning);
  return {
    input: inputWithCached(input, cacheTokens, source.inputIncludesCached),
    cached,
    ...outputAndReasoning(output, reasoning, source),
  };
}

/**
 * The input with its cached tokens. `includes`: whether `input` includes them already. If that is not known (`null`), the result is
 * `null`, unless there are more cached tokens than input tokens: then `input` cannot include them.
 */
function inputWithCached(input: number | null, cacheTokens: number, includes: boolean | null): number | null {
  if (input === null || cacheTokens === 0) return input;
  if (includes === false || cacheTokens > input) return input + cacheTokens;
  return includes ? input : null;
}

/**
 * The output without reasoning tokens, and the reasoning tokens. The output is `null` if it is not known whether it includes the reasoning
 * tokens.
 */
function outputAndReasoning(
  output: number | null,
  reasoning: number | null,
  { outputIncludesReasoning }: Pick<UsageSource, 'outputIncludesReasoning'>,
): Pick<EvaluationTokens, 'output' | 'reasoning'> {
  if (output === null || !reasoning || outputIncludesReasoning === false) return { output, reasoning };
  if (reasoning > output) return { output, reasoning };
  return outputIncludesReasoning ? { output: output - reasoning, reasoning } : { output: null, reasoning };
}
