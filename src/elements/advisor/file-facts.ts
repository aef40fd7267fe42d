/** The facts of a training file from the counts that `ft-inspect` carries. */
import type { TrainingFacts } from '../../core/advice/types.ts';
import type { Quantile } from '../../core/histogram.ts';

/** The counts that the facts need; `FtInspectEvent.report` has them. */
export interface AdvisedCounts {
  readonly examples: number;
  readonly refusedLines: number;
  readonly quantiles: readonly Quantile[];
  /** How often each check found something. */
  readonly findings: Readonly<Record<string, number>>;
  readonly validation: { readonly leaks: number } | null;
}

/** The facts of the file. */
export function fileFactsOf({
  examples,
  refusedLines,
  quantiles,
  findings,
  validation,
}: AdvisedCounts): TrainingFacts {
  return {
    examples,
    refusedLines,
    duplicateShare: examples === 0 ? 0 : (findings['exact-duplicates'] ?? 0) / examples,
    leaks: validation?.leaks ?? null,
    mixedSystemPrompts: findings['missing-system-prompt'] ?? 0,
    medianTokens: quantiles.find(({ share }) => share === 0.5)?.value ?? null,
  };
}
