/** Joins the evaluations of several files into one, as if one file had all of their rows. */

import { runToEnd, type Steps } from '../work.ts';
import { type EvaluationRow, inputKey, pairRowsInSteps } from './pairing.ts';
import type { EvaluatedApproach, Evaluation, EvaluationTotals } from './types.ts';

/** The evaluation of one file. */
export interface NamedEvaluation {
  /** The name of the file. `joinEvaluations` says to which ids and labels it is added. */
  readonly name: string;
  readonly evaluation: Evaluation;
}

/**
 * One evaluation with the cases of all files, paired as `pairRows` says. If two files have an approach of the same id, and a case of it in
 * common or totals of it in one of them, the result has two approaches (such as two runs of one model), whose ids and labels contain the
 * names of the files. Otherwise both files have parts of one approach. If there are several files, the place of each problem begins with
 * the name of its file.
 */
export function joinEvaluations(files: readonly NamedEvaluation[]): Evaluation {
  return runToEnd(joinInSteps(files));
}

/** Number of cases per step. */
const casesPerStep = 1000;

/** `joinEvaluations` in steps. */
export function* joinInSteps(files: readonly NamedEvaluation[]): Steps<Evaluation> {
  const [first, ...others] = files;
  if (!first) return { approaches: [], cases: [], problems: [], format: null };
  if (others.length === 0) return first.evaluation;
  const approaches = new Map<string, EvaluatedApproach>();
  const rows: EvaluationRow[] = [];
  const totals: EvaluationTotals[] = [];
  const repeatedIds = yield* repeatedApproaches(files);
  for (const { name, evaluation } of files) {
    const idOf = (id: string): string => (repeatedIds.has(id) ? `${id} · ${name}` : id);
    for (const approach of evaluation.approaches) {
      const id = idOf(approach.id);
      const label = repeatedIds.has(approach.id) ? `${approach.label} · ${name}` : approach.label;
      if (!approaches.has(id)) approaches.set(id, { ...approach, id, label });
    }
    for (const [i, { runs, ...found }] of evaluation.cases.entries()) {
      if (i % casesPerStep === 0) yield;
      for (const run of runs)
        rows.push({ ...found, run: { ...run, approach: idOf(run.approach) }, place: name });
    }
    for (const each of evaluation.totals ?? []) totals.push({ ...each, approach: idOf(each.approach) });
  }
  const { cases, problems } = yield* pairRowsInSteps(rows);
  const formats = new Set(files.map(({ evaluation }) => evaluation.format));
  return {
    approaches: [...approaches.values()],
    cases,
    ...(totals.length > 0 ? { totals } : {}),
    problems: [
      ...files.flatMap(({ name, evaluation }) =>
        evaluation.problems
          // The rows are paired again, so the same problem of a single file no longer applies.
          .filter(({ code }) => code !== 'paired-by-input')
          .map((problem) => ({ ...problem, place: [name, problem.place].filter(Boolean).join(': ') })),
      ),
      ...problems.filter(({ code }) => code === 'paired-by-input'),
    ],
    format: formats.size === 1 ? first.evaluation.format : null,
  };
}

/** The ids of approaches that two files have at a common case, or that have totals in one file and also occur in another. */
function* repeatedApproaches(files: readonly NamedEvaluation[]): Steps<ReadonlySet<string>> {
  const repeatedIds = new Set<string>();
  /** The index of the file that has an approach at a case, by approach and case. */
  const fileByCase = new Map<string, number>();
  const idsWithTotals = new Set(
    files.flatMap(({ evaluation }) => (evaluation.totals ?? []).map(({ approach }) => approach)),
  );
  for (const id of idsWithTotals) {
    const filesWithId = files.filter(({ evaluation }) =>
      evaluation.approaches.some((each) => each.id === id),
    );
    if (filesWithId.length > 1) repeatedIds.add(id);
  }
  for (const [index, { evaluation }] of files.entries())
    for (const [i, found] of evaluation.cases.entries()) {
      if (i % casesPerStep === 0) yield;
      const { id, input } = found;
      const caseKey = input === null ? `id ${id}` : inputKey(input);
      for (const { approach } of found.runs) {
        if (repeatedIds.has(approach)) continue;
        const key = `${approach}\u0000${caseKey}`;
        if ((fileByCase.get(key) ?? index) !== index) repeatedIds.add(approach);
        fileByCase.set(key, index);
      }
    }
  return repeatedIds;
}
