/** Writes the report of a training file as text or Markdown. */
import type { TrainingCost } from '../core/training/costs.ts';
import { sharePercent } from '../core/training/findings.ts';
import type { Finding, TrainingReport } from '../core/training/report-types.ts';
import type { EstimatedTotal, TrainingSample } from '../core/training/sample.ts';
import { dollars, duration, percent, whole } from './numbers.ts';
import { heading, type TableStyle, table } from './table.ts';

/** Maximum number of listed offers. */
const maxListedCosts = 12;

/** The figures, findings and costs of a file. */
export function reportText(
  report: TrainingReport,
  costs: readonly TrainingCost[],
  style: TableStyle,
  name: string,
): string {
  return [
    heading(name, style),
    table(['', ''], figures(report), style, 1),
    `\n${heading(report.findings.length === 0 ? 'No findings' : 'Findings', style)}`,
    findingsText(report.findings, style),
    costs.length > 0 ? `\n${heading('Cost of one training job', style)}${costsText(costs, style)}` : '',
  ].join('');
}

function figures(report: TrainingReport): readonly (readonly string[])[] {
  const median = report.quantiles.find(({ share }) => share === 0.5);
  return [
    ['format', report.format ?? 'unknown'],
    ['examples', whole(report.examples)],
    ['lines', whole(report.lineCount)],
    ['tokens', whole(report.tokens)],
    ['tokens of the median example', whole(median?.value ?? null)],
    ['share of tokens in answers', percent(report.assistantShare)],
    [`tokens cut off (above ${whole(report.limit)} per example)`, whole(report.truncatedTokens)],
    ['billed tokens per epoch', whole(report.billedTokensPerEpoch)],
    ['epochs', whole(report.epochs)],
    ['billed tokens', whole(report.billedTokens)],
    ...comparedShares(report),
  ];
}

/** The shares of the values that were compared with each other, if there were too many to compare all. */
function comparedShares({ duplicates, leaks }: TrainingReport): readonly (readonly string[])[] {
  const shares: readonly (readonly [of: string, share: number])[] = [
    ['examples compared for repetitions', duplicates.exact.comparedShare],
    ['examples compared for near repetitions', duplicates.near?.comparedShare ?? 1],
    ['inputs compared with the other file', leaks?.comparedShare ?? 1],
  ];
  return shares
    .filter(([, share]) => share < 1)
    .map(([of, share]) => [`share of the different ${of}`, sharePercent(share)]);
}

/** The numbers of the first lines of a finding. Empty if the finding is about the file as a whole. */
function linesText({ lines, count }: Finding): string {
  const first = lines.filter((line) => line > 0).slice(0, 3);
  return first.length === 0 ? '' : `line ${first.join(', ')}${count > first.length ? ', …' : ''}`;
}

function findingsText(findings: readonly Finding[], style: TableStyle): string {
  if (findings.length === 0) return '';
  const rows = findings.map((finding) => [
    finding.severity,
    finding.message,
    linesText(finding),
    finding.fix ? `--fixes ${finding.rule}` : '',
  ]);
  return table(['severity', 'finding', 'where', 'clean with'], rows, style);
}

function costsText(costs: readonly TrainingCost[], style: TableStyle): string {
  const rows = costs
    .slice(0, maxListedCosts)
    .map(({ offer, usd, minimumApplied, hours, asOf }) => [
      offer,
      `${dollars(usd)}${minimumApplied ? ' (minimum)' : ''}`,
      hours === null ? '' : duration(hours * 3600),
      asOf ?? 'undated',
    ]);
  const unlisted = costs.length - rows.length;
  return `${table(['offer', 'cost', 'time', 'price as of'], rows, style)}${unlisted > 0 ? `\n${unlisted} further offers cost more, or their cost is unknown; --json lists all.\n` : ''}`;
}

/** The totals of a file, estimated from a sample, and the findings in the sample. */
export function sampleText(sample: TrainingSample, style: TableStyle, name: string): string {
  const row = (label: string, total: EstimatedTotal | null): readonly string[] =>
    total === null ? [label, '–', '', ''] : [label, whole(total.value), whole(total.low), whole(total.high)];
  return [
    heading(`${name}: ${whole(sample.sampledLines)} of ${whole(sample.lines)} lines read`, style),
    table(
      ['', 'estimate', 'from', 'to (95 %)'],
      [
        row('examples', sample.examples),
        row('tokens', sample.tokens),
        row('tokens in answers', sample.assistantTokens),
        row('billed tokens per epoch', sample.billedTokensPerEpoch),
      ],
      style,
      1,
    ),
    `\n${heading('Findings in the sample', style)}`,
    findingsText(sample.report.findings, style),
  ].join('');
}
