/** The report of a training file as Markdown or JSON: counts, places and masked secrets, never text of the file. */
import type { TrainingReport } from '../../core/training/report-types.ts';
import { formatUsd } from '../../i18n/format.ts';
import { markdownTable, markdownText } from '../../i18n/markdown.ts';
import type { Messages } from '../../i18n/messages.ts';
import { withCommas, withSemicolons } from '../../i18n/punctuation.ts';
import { checkGroups } from './checks.ts';
import type { CostRow } from './cost-rows.ts';
import type { KeyFigure } from './figures.ts';
import { placeText } from './places.ts';
import { countsOf } from './report-counts.ts';
import { epochsText, hostsText } from './wording.ts';

/** The content of a report file. */
export interface ReportFile {
  readonly name: string;
  readonly sentence: string;
  readonly report: TrainingReport;
  readonly validation: TrainingReport | null;
  readonly figures: readonly KeyFigure[];
  readonly costs: readonly CostRow[];
}

/** Maximum number of places of each finding in the Markdown report. */
const maxListedPlaces = 10;

/** The report as Markdown. */
export function reportMarkdown(
  { name, sentence, report, figures, costs }: ReportFile,
  text: Messages['trainingData'],
  write: (count: number) => string,
  locale: string,
): string {
  const findingRows = checkGroups(report).flatMap(({ id, rows }) =>
    rows.map(({ rule, count, places, hosts }) => [
      text.groups[id],
      (hosts ? text.hostRules[rule as keyof typeof text.hostRules] : null) ??
        text.checks[rule as keyof typeof text.checks] ??
        rule,
      count === 0 ? '' : write(count),
      hosts
        ? hostsText(hosts, { text, write })
        : withSemicolons(
            places.slice(0, maxListedPlaces).map((place) => placeText(rule, place, text, write)),
            locale,
          ),
    ]),
  );
  const parts = [
    `# ${markdownText(text.report.title(name))}`,
    markdownText(sentence),
    markdownTable(
      text.report.figures,
      figures.map(({ label, value, note }) => [label, note === '' ? value : `${value} (${note})`]),
    ),
    ...(findingRows.length > 0
      ? [`## ${text.checksTitle}`, markdownTable(text.report.findings, findingRows)]
      : []),
    ...(costs.length > 0
      ? [
          `## ${text.costTitle}`,
          markdownTable(
            text.report.costs,
            costs.map((row) => [
              row.host,
              withCommas([row.cost.name, row.cost.label, ...epochsText(row, text, write)], locale),
              row.cost.usd === null ? text.unknownCost : formatUsd(row.cost.usd, locale),
              row.cost.asOf ?? text.undated,
            ]),
          ),
        ]
      : []),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** The report as JSON, in the names of the core. An unknown figure is `null`. */
export function reportJson({ name, report, validation, costs }: ReportFile): string {
  const findings = report.findings.map(({ rule, severity, count, lines, places, fix }) => ({
    rule,
    severity,
    count,
    lines,
    places,
    fix,
  }));
  return `${JSON.stringify({ file: name, ...countsOf(report, validation), findings, costs: costs.map(({ cost }) => cost) }, null, 2)}\n`;
}
