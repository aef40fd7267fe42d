/** The counts of a training file, for the event and for the report that is saved. */
import type { TrainingReport } from '../../core/training/report-types.ts';
import type { InspectedCounts } from './inspect-event.ts';
import { hostState, isNotReady, type JudgedReport, trainingHostIds } from './readiness.ts';

/** The counts of a report. */
export function countsOf(
  report: TrainingReport & Pick<JudgedReport, 'file'>,
  validation: Pick<TrainingReport, 'examples' | 'tokens' | 'billedTokensPerEpoch'> | null,
): InspectedCounts {
  const { examples, lineCount, format, method, tokens, assistantTokens, limit, overLimit } = report;
  const { truncatedTokens, billedTokensPerEpoch, billedTokensByHost, epochs, billedTokens } = report;
  const { refusedLines, histogram, quantiles, turns, findings, leaks } = report;
  return {
    examples,
    lineCount,
    format,
    method,
    tokens,
    assistantTokens,
    limit,
    overLimit,
    truncatedTokens,
    billedTokensPerEpoch,
    billedTokensByHost,
    epochs,
    billedTokens,
    refusedLines,
    histogram,
    quantiles,
    turns,
    isNotReady: isNotReady(report),
    refusedBy: trainingHostIds.filter((id) => (hostState(report, id) ?? 'ready') !== 'ready'),
    findings: Object.fromEntries(findings.map(({ rule, count }) => [rule, count])),
    validation: validation && {
      examples: validation.examples,
      tokens: validation.tokens,
      billedTokensPerEpoch: validation.billedTokensPerEpoch,
      leaks: leaks?.examples ?? 0,
    },
  };
}
