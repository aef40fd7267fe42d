/** Writes the report of a training file as text or Markdown. */

import type { Quantile } from '../core/histogram.ts';
import type { TrainingCost } from '../core/training/costs.ts';
import { type EpochsReason, isEpochsKnown } from '../core/training/epochs.ts';
import { sharePercent } from '../core/training/findings.ts';
import type { Place } from '../core/training/first-lines.ts';
import type { JsonExpectation } from '../core/training/json-fault.ts';
import type { Finding, TrainingReport } from '../core/training/report-types.ts';
import type { EstimatedTotal, TrainingSample } from '../core/training/sample.ts';
import { placeText } from '../elements/training-data/places.ts';
import { listed } from '../i18n/en/plural.ts';
import { trainingData as text } from '../i18n/en/training-data.ts';
import { formatUsd, withEstimateMark } from '../i18n/format.ts';
import { duration, percent, wholeNumber } from './numbers.ts';
import { heading, type TableStyle, table } from './table.ts';

/** Maximum number of listed offers. */
const maxListedCosts = 12;

/** How a report is written. */
interface ReportStyle {
  readonly style: TableStyle;
  /** Whether the tokens are estimates. They and the amounts that follow from them then have the mark of an estimate. */
  readonly isEstimate: boolean;
  /** The name of the file. */
  readonly name: string;
}

/** The figures, findings and costs of a file. */
export function reportText(
  report: TrainingReport,
  costs: readonly TrainingCost[],
  { style, isEstimate, name }: ReportStyle,
): string {
  return [
    heading(name, style),
    table(['', ''], figures(report, isEstimate), style, 1),
    `\n${heading(report.findings.length === 0 ? 'No findings' : 'Findings', style)}`,
    findingsText(report.findings, style),
    costs.length > 0
      ? `\n${heading('Cost of one training job', style)}${costsText(costs, report.epochs, { style, isEstimate })}`
      : '',
  ].join('');
}

function figures(report: TrainingReport, isEstimate: boolean): readonly (readonly string[])[] {
  const tokens = (count: number): string => tokensText(count, isEstimate);
  return [
    ['format', report.format ?? 'unknown'],
    ['examples', wholeNumber(report.examples)],
    ['lines', wholeNumber(report.lineCount)],
    ...messageRows(report),
    ['tokens', tokens(report.tokens)],
    ...quantileRows(report, isEstimate),
    [
      'share of tokens in answers',
      withEstimateMark(
        percent(report.assistantShare),
        { approximate: isEstimate && report.assistantShare !== null },
        report.assistantShare,
      ),
    ],
    [`tokens cut off (above ${wholeNumber(report.limit)} per example)`, tokens(report.truncatedTokens)],
    ['billed tokens per epoch', tokens(report.billedTokensPerEpoch)],
    isEpochsKnown(report.examples, report.epochsReason)
      ? [`epochs (${epochsReasons[report.epochsReason]})`, wholeNumber(report.epochs)]
      : ['epochs', wholeNumber(null)],
    ['billed tokens', tokens(report.billedTokens)],
    ...languageAndPromptRows(report),
    ...comparedShareRows(report),
  ];
}

/** A number of tokens, with the mark of an estimate if it is one. */
const tokensText = (count: number, isEstimate: boolean): string =>
  withEstimateMark(wholeNumber(count), { approximate: isEstimate }, count);

/** How the number of epochs was chosen, in words. */
const epochsReasons: Readonly<Record<EpochsReason, string>> = {
  given: 'as given',
  'few-examples': 'many, because the examples are few',
  'many-examples': 'few, because the examples are many',
  usual: 'the usual number',
};

/** The fewest, the most and the mean number of messages per example; no row if there are no examples. */
function messageRows({ turns, examples }: TrainingReport): readonly (readonly string[])[] {
  const { messages, histogram } = turns;
  const [first, last] = [histogram[0], histogram.at(-1)];
  if (!first || !last) return [];
  const mean = (messages / examples).toLocaleString('en', { maximumFractionDigits: 1 });
  if (first === last) return [['messages per example', mean]];
  // A bin ends just before `to`. A bin of 32 or more messages is wider than 1, so the fewest or the most messages are an estimate if they
  // are in it.
  const endText = (value: number, { from, to }: typeof first): string =>
    withEstimateMark(wholeNumber(value), { approximate: to - from > 1 });
  return [
    [
      'messages per example',
      `${endText(first.from, first)} to ${endText(last.to - 1, last)}, ${mean} on average`,
    ],
  ];
}

/** The tokens of the median example, and of the examples at the other quantiles; no rows if there are no examples. */
function quantileRows({ quantiles }: TrainingReport, isEstimate: boolean): readonly (readonly string[])[] {
  if (quantiles.length === 0) return [];
  const median = quantiles.filter(({ share }) => share === 0.5);
  const others = quantiles.filter(({ share }) => share !== 0.5);
  const shares = listed(others.map(({ share }) => String(Math.round(share * 100))));
  return [
    ['tokens of the median example', quantilesText(median, isEstimate)],
    [`tokens of the example at ${shares} %`, quantilesText(others, isEstimate)],
  ];
}

/** Quantiles in one cell. A quantile of which only a range is known is marked as an estimate, too. */
const quantilesText = (quantiles: readonly Quantile[], isEstimate: boolean): string =>
  quantiles.map(({ value, width }) => tokensText(value, isEstimate || width > 0)).join(' / ');

/** Maximum number of listed languages. */
const maxListedLanguages = 5;

/** The rows about languages and system prompts; none if the texts were not checked or there are no examples. */
function languageAndPromptRows({ languages, systemPrompts }: TrainingReport): readonly (readonly string[])[] {
  const byCount = Object.entries(languages).sort(([, a], [, b]) => b - a);
  if (byCount.length === 0) return [];
  const listedLanguages = byCount
    .slice(0, maxListedLanguages)
    .map(([language, count]) => `${language} ${wholeNumber(count)}`);
  const { examples, distinct, comparedShare, commonest } = systemPrompts;
  const countOfCommonest = commonest[0]?.count ?? 0;
  const isEstimate = comparedShare < 1;
  return [
    [
      'answers by language',
      `${listedLanguages.join(', ')}${byCount.length > listedLanguages.length ? ', …' : ''}`,
    ],
    ['examples with a system prompt', wholeNumber(examples)],
    [
      'different system prompts',
      withEstimateMark(wholeNumber(distinct), { approximate: isEstimate }, distinct),
    ],
    ...(distinct > 1
      ? [
          [
            'examples with the commonest one',
            withEstimateMark(wholeNumber(countOfCommonest), { approximate: isEstimate }, countOfCommonest),
          ],
        ]
      : []),
  ];
}

/** For each comparison that compared only some of the different values, a row with the share of these values that it compared. */
function comparedShareRows({
  duplicates,
  leaks,
  systemPrompts,
  toolLists,
}: TrainingReport): readonly (readonly string[])[] {
  const shares: readonly (readonly [what: string, share: number])[] = [
    ['examples compared for repetitions', duplicates.exact.comparedShare],
    ['examples compared for near repetitions', duplicates.near?.comparedShare ?? 1],
    ['inputs compared with the other file', leaks?.comparedShare ?? 1],
    ['examples whose system prompts were compared', systemPrompts.comparedShare],
    ['examples whose tools were compared', toolLists.comparedShare],
  ];
  return shares
    .filter(([, share]) => share < 1)
    .map(([what, share]) => [`share of the different ${what}`, sharePercent(share)]);
}

/** Maximum number of listed places of a finding. */
const maxListedPlaces = 3;

/** The first places of a finding, each with what is wrong there. Empty if the finding is about the file as a whole. */
function placesText({ rule, places, count }: Finding): string {
  const texts = new Set(places.filter(({ line }) => line > 0).map((place) => textOfPlace(rule, place)));
  const firstTexts = [...texts].slice(0, maxListedPlaces);
  if (firstTexts.length === 0) return '';
  // Places that are only line numbers are separated by commas, and longer ones by semicolons.
  const separator = firstTexts.every((place) => /^[\d,]+$/.test(place)) ? ', ' : '; ';
  const moreMark = count > firstTexts.length ? `${separator}…` : '';
  return `${/^\d/.test(firstTexts[0] as string) ? 'line ' : ''}${firstTexts.join(separator)}${moreMark}`;
}

function textOfPlace(rule: string, place: Place): string {
  const { line, column, expected, word } = place;
  if (typeof column === 'number')
    return `${line}, column ${column}: expected ${expectedTexts[expected as JsonExpectation] ?? 'a value'}`;
  return typeof word === 'string'
    ? text.places.quoted(String(line), word)
    : placeText(rule, place, text, String);
}

/** How a report names what was expected at the place of a fault in JSON. */
const expectedTexts: Readonly<Record<JsonExpectation, string>> = {
  value: 'a value',
  key: 'a key in quotes',
  colon: ':',
  'comma-or-brace': ', or }',
  'comma-or-bracket': ', or ]',
  quote: '"',
  escape: 'an escape sequence of JSON',
  'escaped-control': 'an escape in place of a control character',
  digit: 'a digit',
  end: 'the end of the line',
};

function findingsText(findings: readonly Finding[], style: TableStyle): string {
  if (findings.length === 0) return '';
  const rows = findings.map((finding) => [
    finding.severity,
    finding.message,
    placesText(finding),
    finding.fix ? `--fixes ${finding.rule}` : '',
  ]);
  return table(['severity', 'finding', 'where', 'clean with'], rows, style);
}

function costsText(
  costs: readonly TrainingCost[],
  epochs: number,
  { style, isEstimate }: Omit<ReportStyle, 'name'>,
): string {
  const rows = costs
    .slice(0, maxListedCosts)
    .map(({ offer, usd, minimumApplied, epochs: billedEpochs, hours, asOf }) => [
      `${offer}${billedEpochs < epochs ? ` (${text.atMostEpochs(wholeNumber(billedEpochs), billedEpochs)})` : ''}`,
      minimumApplied
        ? `${formatUsd(usd)} (minimum)`
        : withEstimateMark(formatUsd(usd), { approximate: isEstimate && usd !== null }, usd),
      hours === null ? '' : withEstimateMark(duration(hours * 3600), { approximate: isEstimate }, hours),
      asOf ?? 'undated',
    ]);
  const unlisted = costs.length - rows.length;
  return `${table(['offer', 'cost', 'time', 'price as of'], rows, style)}${unlisted > 0 ? `\n${unlisted} further offers cost more, or their cost is unknown; --json lists all.\n` : ''}`;
}

/** The line that says that the tokens are estimates, or, for `null`, that this is not known. `''` if the tokens are exact. */
export function exactnessText(exact: boolean | null): string {
  if (exact) return '';
  return exact === null
    ? '\nIt is not known whether the tokens are estimates, because a state does not say how they were counted.\n'
    : '\n≈ The tokens are estimates, because the encoding of the model is not published.\n';
}

/** The totals of a file, estimated from a sample, and the findings in the sample. */
export function sampleText(sample: TrainingSample, { style, isEstimate, name }: ReportStyle): string {
  const row = (label: string, total: EstimatedTotal | null, isMarked = isEstimate): readonly string[] =>
    total === null
      ? [label, '–', '', '']
      : [label, ...[total.value, total.low, total.high].map((count) => tokensText(count, isMarked))];
  return [
    heading(`${name}: ${wholeNumber(sample.sampledLines)} of ${wholeNumber(sample.lines)} lines read`, style),
    table(
      ['', 'estimate', 'from', 'to (95 %)'],
      [
        row('examples', sample.examples, false),
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
