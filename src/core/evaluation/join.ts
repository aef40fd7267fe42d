/** Joins the evaluations of several files into one, as if one file had all of their rows. */

import { runToEnd, type Steps } from '../work.ts';
import { type EvaluationRow, inputKey, pairRowsInSteps } from './pairing.ts';
import type { EvaluatedApproach, Evaluation, EvaluationTotals } from './types.ts';

/** The evaluation of one file. */
export interface NamedEvaluation {
  /** The name of the file. It is added to an id and a label that two files use for different approaches. */
  readonly name: string;
  readonly evaluation: Evaluation;
}

/**
 * One evaluation with the cases of all files, paired as `pairRows` says. The same approach id may be in two files:
 *
 * - If both files have a run of this id at the same case, or one of them has totals of it, these are two approaches, such as two runs of
 *   one model. The names of the files are added to their ids and labels.
 * - If not, each file has a part of one approach.
 *
 * If there are several files, the place of a problem of one file begins with the name of this file.
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
  const ambiguousIds = yield* findAmbiguousIds(files);
  for (const { name, evaluation } of files) {
    const idOf = (id: string): string => (ambiguousIds.has(id) ? `${id} · ${name}` : id);
    for (const approach of evaluation.approaches) {
      const id = idOf(approach.id);
      const label = ambiguousIds.has(approach.id) ? `${approach.label} · ${name}` : approach.label;
      if (!approaches.has(id)) approaches.set(id, { ...approach, id, label });
    }
    for (const [i, { runs, ...caseFields }] of evaluation.cases.entries()) {
      if (i % casesPerStep === 0) yield;
      for (const run of runs)
        rows.push({ ...caseFields, run: { ...run, approach: idOf(run.approach) }, place: name });
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
          // All rows have been paired again. Only this pairing says whether `paired-by-input` applies.
          .filter(({ code }) => code !== 'paired-by-input')
          .map((problem) => ({ ...problem, place: [name, problem.place].filter(Boolean).join(': ') })),
      ),
      ...problems.filter(({ code }) => code === 'paired-by-input'),
    ],
    format: formats.size === 1 ? first.evaluation.format : null,
  };
}

/**
 * The approach ids that stand for different approaches in different files, which the names of the files have to tell apart. Either two
 * files have a run of the id at the same case, or one file has totals of the id and another file has the id too.
 */
function* findAmbiguousIds(files: readonly NamedEvaluation[]): Steps<ReadonlySet<string>> {
  const ambiguousIds = new Set<string>();
  /** The index of the last file that had a run; the key is made of the approach and the case of the run. */
  const fileByRun = new Map<string, number>();
  const idsWithTotals = new Set(
    files.flatMap(({ evaluation }) => (evaluation.totals ?? []).map(({ approach }) => approach)),
  );
  for (const id of idsWithTotals) {
    const filesWithId = files.filter(({ evaluation }) =>
      evaluation.approaches.some((each) => each.id === id),
    );
    if (filesWithId.length > 1) ambiguousIds.add(id);
  }
  for (const [index, { evaluation }] of files.entries())
    for (const [i, { id, input, runs }] of evaluation.cases.entries()) {
      if (i % casesPerStep === 0) yield;
      const caseKey = input === null ? `id ${id}` : inputKey(input);
      for (const { approach } of runs) {
        if (ambiguousIds.has(approach)) continue;
        const key = `${approach}\u0000${caseKey}`;
        if ((fileByRun.get(key) ?? index) !== index) ambiguousIds.add(approach);
        fileByRun.set(key, index);
      }
    }
  return ambiguousIds;
}
