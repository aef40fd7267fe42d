/** Mean tokens and latency of the answers of an approach. */
import { quantile } from '../explore/sampling.ts';
import { criticalT } from '../student-t.ts';
import type { CaseMeans } from './case-means.ts';
import type { MeasuredLatency, MeasuredTokens } from './comparison-types.ts';
import type { EvaluationRun } from './types.ts';

const isAmount = (value: number | null | undefined): value is number =>
  typeof value === 'number' && value >= 0 && Number.isFinite(value);

/** The mean of figures that are added one by one; a run may leave a figure out. */
class Mean {
  #sum = 0;
  #count = 0;

  add(value: number | null | undefined): void {
    if (!isAmount(value)) return;
    this.#sum += value;
    this.#count += 1;
  }

  /** `null` if no run states the figure. */
  get value(): number | null {
    return this.#count === 0 ? null : this.#sum / this.#count;
  }
}

/** The answers of an approach in the order of their cases, and how many of them each case has. */
type AnsweredCases = Pick<CaseMeans, 'runs' | 'answers'>;

/** The mean of each figure over the runs that state it; `null` if none does. */
export function measuredTokens(runs: readonly EvaluationRun[]): MeasuredTokens {
  const [input, cached, output, reasoning] = [new Mean(), new Mean(), new Mean(), new Mean()];
  for (const { tokens } of runs) {
    if (!tokens) continue;
    input.add(tokens.input);
    cached.add(tokens.cached);
    output.add(tokens.output);
    reasoning.add(tokens.reasoning);
  }
  return { input: input.value, cached: cached.value, output: output.value, reasoning: reasoning.value };
}

/** The median. Of an even number of values, it is the mean of the two middle ones. */
const medianOf = (values: Float64Array): number =>
  (quantile(values, 0.5) + quantile(values, 0.5 + 0.5 / values.length)) / 2;

/** The latency of the runs that state one; `null` if none does. */
export function measuredLatency(answered: AnsweredCases): MeasuredLatency | null {
  const { runs } = answered;
  const times = new Float64Array(runs.length);
  let [count, sum] = [0, 0];
  for (const { latencyMs } of runs) {
    if (!isAmount(latencyMs)) continue;
    times[count] = latencyMs;
    count += 1;
    sum += latencyMs;
  }
  if (count === 0) return null;
  const latencies = times.subarray(0, count);
  return {
    meanMs: sum / count,
    ...speedOf(answered),
    p50Ms: medianOf(latencies),
    p90Ms: quantile(latencies, 0.9),
  };
}

/**
 * The line `latency = firstTokenMs + written tokens / speed` by least squares. Repeats of a case count as one answer with their means,
 * because they are not independent. In two cases the wait for the first token cannot be separated from the writing, and both figures are
 * `null`:
 *
 * - It is not shown that the latency rises with the tokens: the 95 % interval of the slope includes 0, or there are fewer than three cases.
 * - `firstTokenMs` would be below 0.
 */
function speedOf({
  runs,
  answers,
}: AnsweredCases): Pick<MeasuredLatency, 'firstTokenMs' | 'tokensPerSecond'> {
  let [count, meanMs, meanWritten, products, squaresWritten, squaresMs] = [0, 0, 0, 0, 0, 0];
  let end = 0;
  for (const answersOfCase of answers) {
    const [ms, written] = [new Mean(), new Mean()];
    const start = end;
    end += answersOfCase;
    for (let runIndex = start; runIndex < end; runIndex++) {
      const { latencyMs, tokens } = runs[runIndex] as EvaluationRun;
      if (!isAmount(latencyMs) || !isAmount(tokens?.output)) continue;
      ms.add(latencyMs);
      written.add(tokens.output + (isAmount(tokens.reasoning) ? tokens.reasoning : 0));
    }
    if (ms.value === null || written.value === null) continue;
    count += 1;
    // Means and sums of squares without cancellation (B. P. Welford, 1962).
    const [fromMs, fromWritten] = [ms.value - meanMs, written.value - meanWritten];
    meanMs += fromMs / count;
    meanWritten += fromWritten / count;
    products += fromMs * (written.value - meanWritten);
    squaresWritten += fromWritten * (written.value - meanWritten);
    squaresMs += fromMs * (ms.value - meanMs);
  }
  const unknown = { firstTokenMs: null, tokensPerSecond: null };
  if (count < 3 || squaresWritten === 0) return unknown;
  const slope = products / squaresWritten;
  const firstTokenMs = meanMs - slope * meanWritten;
  const error = Math.sqrt(Math.max(0, squaresMs - slope * products) / (count - 2) / squaresWritten);
  return slope > criticalT(0.95, count - 2) * error && firstTokenMs >= 0
    ? { firstTokenMs, tokensPerSecond: 1000 / slope }
    : unknown;
}
