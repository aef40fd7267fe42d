/** `ft-breakeven compare`: compares the approaches of result files, with the sentences of `<ft-evaluation>`. */
import { basename } from 'node:path';
import { compareEvaluations } from '../core/evaluation/compare.ts';
import type { Comparison } from '../core/evaluation/comparison-types.ts';
import { joinEvaluations, type NamedEvaluation } from '../core/evaluation/join.ts';
import type { Evaluation } from '../core/evaluation/types.ts';
import { problemText } from '../elements/evaluation/problem-text.ts';
import { comparedView, reasonsOf, sentenceOf } from '../elements/evaluation/sentences.ts';
import { approachCells, approachHeads } from '../elements/evaluation/table-text.ts';
import {
  differenceIntervalText,
  differenceText,
  type EvaluationWording,
  type Measure,
  pText,
  secondsText,
} from '../elements/evaluation/wording.ts';
import { groupedProblems } from '../files/evaluation/problem-groups.ts';
import { readEvaluation } from '../files/evaluation/read-evaluation.ts';
import { type ColumnMapping, columnRoles } from '../files/evaluation/read-types.ts';
import { usableScores } from '../files/evaluation/usable-scores.ts';
import { slicesOf } from '../files/source.ts';
import { evaluation as text } from '../i18n/en/evaluation.ts';
import { formatTokens } from '../i18n/format.ts';
import type { Command } from './command.ts';
import { openFile } from './disk-file.ts';
import { megabytes } from './numbers.ts';
import {
  givenFiles,
  type OptionValues,
  scoreOption,
  styleOf,
  thresholdOption,
  wrongValue,
} from './options.ts';
import { printable, printedJson, type TableStyle, table } from './table.ts';
import { CommandError, type Terminal } from './terminal.ts';

const wording: EvaluationWording = { text, locale: 'en', write: (count) => formatTokens(count, 'en') };

/** Compares approaches on the same cases. All approaches are in one file, or each is in a file of its own. */
export const compare: Command = {
  usage: 'compare FILE… [--baseline ID] [--score SCORE] [--threshold SCORE]',
  about:
    'Say which approach is accepted more often on the same cases, and whether the cases show it. FILE has the results of an evaluation tool.',
  options: ['json', 'markdown', 'baseline', 'score', 'threshold', 'columns'],
  async run({ files, values, terminal }) {
    const style = styleOf(values);
    const [chosenScore, threshold, mapping] = [
      scoreOption(values),
      thresholdOption(values),
      mappingOf(values),
    ];
    const evaluations: NamedEvaluation[] = [];
    for (const path of givenFiles(files)) evaluations.push(await resultsIn(path, mapping, terminal));
    terminal.progress('');
    const evaluation = joinEvaluations(evaluations);
    const ids = evaluation.approaches.map(({ id }) => id);
    const [baseline = ''] = values.baseline === undefined ? ids : [values.baseline];
    if (!ids.includes(baseline)) throw wrongValue('baseline', `one of ${ids.join(', ')}`, baseline);
    const score = chosenScore ?? usableScores(evaluation)[0] ?? 'grader';
    const comparisons = compareEvaluations(evaluation, {
      baseline,
      score,
      ...(threshold === null ? {} : { threshold }),
    });
    if (style === 'json') {
      const { format, problems } = evaluation;
      const result = { format, baseline, score, threshold, comparisons, problems: groupedProblems(problems) };
      await terminal.write(printedJson(result));
    } else await terminal.write(comparedText(evaluation, { comparisons, baseline, score, threshold, style }));
    return 0;
  },
};

/** For each role, the name of its column, as `--columns` gives it. Throws a `CommandError` if a role is unknown or has no column. */
function mappingOf({ columns }: OptionValues): ColumnMapping {
  if (columns === undefined) return {};
  return Object.fromEntries(
    columns.split(',').map((pair) => {
      const [role = '', ...name] = pair.split('=');
      if (!(columnRoles as readonly string[]).includes(role.trim()) || name.length === 0)
        throw wrongValue('columns', `pairs such as input=question, with ${columnRoles.join(', ')}`, pair);
      return [role.trim(), name.join('=').trim()];
    }),
  );
}

/** The results in a file. If the file has none, throws a `CommandError` that says why. */
async function resultsIn(path: string, mapping: ColumnMapping, terminal: Terminal): Promise<NamedEvaluation> {
  const file = await openFile(path, terminal);
  const name = path === '-' ? 'results' : basename(path);
  try {
    const parts: Uint8Array[] = [];
    for await (const { from, bytes } of slicesOf(file, terminal.signal)) {
      parts.push(bytes);
      terminal.progress(`${file.name}: ${megabytes(from + bytes.length)}`);
    }
    const evaluation = await readEvaluation(Buffer.concat(parts), { name, mapping });
    if (evaluation.cases.length > 0 || evaluation.totals) return { name, evaluation };
    const { columns, problems } = evaluation;
    const reasons = groupedProblems(problems).map((problem) => problemText(problem, wording));
    const hint = columns.length > 1 ? ` Name its columns with --columns; it has ${columns.join(', ')}.` : '';
    throw new CommandError(`${path}: no results. ${reasons.join(' ')}${hint}`);
  } finally {
    await file.close();
  }
}

/** The sentences that compare each approach with the baseline, then the tables, then the problems found while reading. */
function comparedText(
  evaluation: Evaluation,
  {
    comparisons,
    baseline,
    score,
    threshold,
    style,
  }: {
    readonly comparisons: readonly Comparison[];
    readonly baseline: string;
    readonly score: keyof typeof text.scoreMeanings;
    readonly threshold: number | null;
    readonly style: TableStyle;
  },
): string {
  const others = comparisons.filter(({ approach }) => approach !== baseline);
  // If the baseline is the only approach, one view shows it alone.
  const views = (others.length > 0 ? others : [null]).flatMap(
    (other) => comparedView(comparisons, baseline, other?.approach ?? null) ?? [],
  );
  const measure = views[0]?.measure ?? 'share';
  const sentences = views.flatMap((view) => {
    const { claim, rest } = sentenceOf(view, wording);
    // With several approaches, only their sentences are printed, because their reasons would repeat each other.
    const [reason = ''] = views.length > 1 ? [] : reasonsOf(view, wording);
    return [`${claim}${rest}`, reason].filter((line) => line !== '');
  });
  const meaning = text.scoreMeanings[score](String(threshold ?? 1));
  return [
    `${sentences.map(printable).join(style === 'markdown' ? '\n\n' : '\n')}\n\n`,
    evaluation.cases.length === 0
      ? `${text.accepted}${text.acceptedInFile}\n\n`
      : measure === 'share'
        ? `${text.accepted}${text.means}${meaning}.\n\n`
        : `${text.scoreNames[score]}${text.meanScores}\n\n`,
    approachesTable(comparisons, measure, style),
    differencesTable(others, measure, style),
    problemLines(evaluation),
  ].join('');
}

function approachesTable(comparisons: readonly Comparison[], measure: Measure, style: TableStyle): string {
  const rounded = (value: number | null): string => (value === null ? '–' : wording.write(Math.round(value)));
  return table(
    [...approachHeads(measure, wording), text.medianTime, text.tokensIn, text.tokensOut],
    comparisons.map((each) => [
      ...approachCells(each, measure, wording),
      each.latency ? secondsText(each.latency.p50Ms, wording) : '–',
      rounded(each.tokens.input),
      rounded(each.tokens.output),
    ]),
    style,
    1,
  );
}

/** The differences to the baseline; empty if no approach has a case in common with the baseline. */
function differencesTable(others: readonly Comparison[], measure: Measure, style: TableStyle): string {
  const testCount = others.filter(({ toBaseline }) => toBaseline?.adjustedP != null).length;
  const rows = others.flatMap(({ label, toBaseline: pair }) => {
    if (pair?.difference == null) return [];
    return [
      [
        label,
        differenceText(pair.difference, measure, wording),
        differenceIntervalText(pair, measure, wording),
        wording.write(pair.pairs),
        pair.adjustedP === null ? '–' : pText(pair.adjustedP, wording),
        text.words[pair.word],
      ],
    ];
  });
  if (rows.length === 0) return '';
  const difference = `${text.difference}${measure === 'share' ? text.inPoints : ''}`;
  const p = testCount > 1 ? text.adjustedP(wording.write(testCount)) : text.p;
  const heads = [text.approach, difference, text.confidence, text.pairsHead, p, text.shows];
  return `\n${table(heads, rows, style, 1)}`;
}

function problemLines({ problems }: Evaluation): string {
  const lines = groupedProblems(problems).map((problem) => `- ${printable(problemText(problem, wording))}\n`);
  return lines.length === 0 ? '' : `\n${text.problems}\n\n${lines.join('')}`;
}
