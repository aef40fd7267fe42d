/** Reads and compares result files, in a worker or on the page: keeps their cases, and answers with counts and few cases. */

import { averageSimilarity } from '../../core/evaluation/average-similarity.ts';
import { type CaseMeans, caseMeansInSteps, type ScoredCases } from '../../core/evaluation/case-means.ts';
import { compareInSteps } from '../../core/evaluation/compare.ts';
import { joinInSteps } from '../../core/evaluation/join.ts';
import { type Score, scores } from '../../core/evaluation/scores/scores.ts';
import type { Evaluation, EvaluationRun } from '../../core/evaluation/types.ts';
import type { Steps } from '../../core/work.ts';
import type {
  CaseSet,
  ComparedFiles,
  CompareSettings,
  EvaluationAnswers,
  EvaluationOverview,
  EvaluationQuestion,
  FileSummary,
  ListedAnswer,
  ListedCase,
} from './evaluation-questions.ts';
import { maxListedUnits } from './evaluation-questions.ts';
import { groupedProblems } from './problem-groups.ts';
import { readEvaluation } from './read-evaluation.ts';
import type { ReadEvaluation } from './read-types.ts';
import { inSlices } from './slices.ts';
import { usableScores } from './usable-scores.ts';

/** Maximum number of cases of a set that are put in order by similarity. The others stay behind them. */
const maxSortedCases = 5000;

const similarity: Score = scores['edit-similarity'];

interface KeptFile {
  readonly name: string;
  readonly evaluation: ReadEvaluation;
}

/** The files of one element. Questions are answered one after the other. */
export class EvaluationSession {
  readonly #files = new Map<number, KeptFile>();
  /** The files that are compared, in their order. A file that was only read is not. */
  #kept: readonly number[] = [];
  #joined: Evaluation | null = null;
  readonly #scoredBy = memoizedScores();

  /** Answers a question. */
  async answer<Question extends EvaluationQuestion>(
    question: Question,
  ): Promise<EvaluationAnswers[Question['kind']]> {
    return (await this.#answer(question)) as EvaluationAnswers[Question['kind']];
  }

  async #answer(question: EvaluationQuestion): Promise<EvaluationAnswers[EvaluationQuestion['kind']]> {
    switch (question.kind) {
      case 'read': {
        const { file, name, bytes, options } = question;
        const evaluation = await readEvaluation(bytes, { ...options, name });
        this.#files.set(file, { name, evaluation });
        return summaryOf(evaluation);
      }
      case 'keep':
        for (const file of [...this.#files.keys()])
          if (!question.files.includes(file)) this.#files.delete(file);
        this.#kept = question.files;
        this.#joined = null;
        return overviewOf(await this.#evaluation());
      case 'compare':
        return this.#compare(question.settings);
      case 'similarity':
        return inSlices(similarities(await this.#evaluation()));
      case 'cases':
        return this.#list(question);
      case 'table':
        return tableOf(await this.#evaluation(), question.settings);
    }
  }

  /** The kept files together. */
  async #evaluation(): Promise<Evaluation> {
    this.#joined ??= await inSlices(joinInSteps(this.#kept.flatMap((file) => this.#files.get(file) ?? [])));
    return this.#joined;
  }

  async #list(question: Extract<EvaluationQuestion, { kind: 'cases' }>): Promise<readonly ListedCase[]> {
    const evaluation = await this.#evaluation();
    const { settings } = question;
    const scored = await this.#scoredBy(evaluation, settings);
    return listedCases(evaluation, question, casesBySet(evaluation, scored, settings));
  }

  async #compare(settings: CompareSettings): Promise<ComparedFiles> {
    const { baseline, threshold, difference } = settings;
    const evaluation = await this.#evaluation();
    const scored = await this.#scoredBy(evaluation, settings);
    const comparing = compareInSteps(evaluation, scored, {
      baseline,
      ...(threshold === undefined ? {} : { threshold }),
      ...(difference === undefined ? {} : { difference }),
    });
    const comparisons = await inSlices(comparing);
    const { lost, won, 'both-wrong': neither } = casesBySet(evaluation, scored, settings);
    return {
      comparisons,
      sets: { lost: lost.length, won: won.length, 'both-wrong': neither.length },
    };
  }
}

function summaryOf(evaluation: ReadEvaluation): FileSummary {
  const { format, approaches, problems, columns, mapping, grades } = evaluation;
  return {
    format,
    approaches,
    cases: caseCount(evaluation),
    problems: groupedProblems(problems),
    columns,
    mapping,
    grades,
  };
}

/** Number of cases, or the largest of the totals if these are more. */
const caseCount = ({ cases, totals = [] }: Evaluation): number =>
  Math.max(cases.length, ...totals.map((each) => each.cases));

function overviewOf(evaluation: Evaluation): EvaluationOverview {
  const { approaches, problems } = evaluation;
  return {
    approaches,
    cases: caseCount(evaluation),
    problems: groupedProblems(problems),
    scores: usableScores(evaluation),
  };
}

/** Number of cases per step. */
const casesPerStep = 100;

function* similarities({ approaches, cases }: Evaluation): Steps<EvaluationAnswers['similarity']> {
  const found = new Map(approaches.map(({ id }) => [id, [] as { readonly similarity: number | null }[]]));
  for (const [i, { expected, runs }] of cases.entries()) {
    if (i % casesPerStep === 0) yield;
    for (const { approach, outcome, actual } of runs)
      if (outcome === 'answered') found.get(approach)?.push({ similarity: similarity(expected, actual) });
  }
  return Object.fromEntries([...found].map(([id, results]) => [id, averageSimilarity(results)]));
}

/** The indices of the cases of each set. */
type CasesBySet = Readonly<Record<CaseSet, readonly number[]>>;

/** Scores all answers; keeps the last result, because this is the longest part of an answer. */
function memoizedScores(): (evaluation: Evaluation, settings: CompareSettings) => Promise<ScoredCases> {
  let last: { readonly of: Evaluation; readonly key: string; readonly scored: ScoredCases } | null = null;
  return async (evaluation, { score, threshold = 1 }) => {
    const key = `${score} ${threshold}`;
    if (last?.of === evaluation && last.key === key) return last.scored;
    const acceptance = { score: scores[score], options: {}, threshold };
    const scored = await inSlices(caseMeansInSteps(evaluation, acceptance));
    last = { of: evaluation, key, scored };
    return scored;
  };
}

/** Puts the cases into sets. */
function casesBySet(
  evaluation: Evaluation,
  { means, hasPartialScores }: ScoredCases,
  { threshold, baseline, candidate }: CompareSettings,
): CasesBySet {
  const of = (id: string | null): CaseMeans | undefined =>
    means[evaluation.approaches.findIndex((approach) => approach.id === id)];
  const [base, other] = [of(baseline), of(candidate)];
  const comparesScores = hasPartialScores && threshold === undefined;
  const sets: Record<CaseSet, number[]> = { lost: [], won: [], 'both-wrong': [] };
  const put = (at: number, was: number, is: number): void => {
    if (is < was) sets.lost.push(at);
    else if (is > was) sets.won.push(at);
    else if (comparesScores || is < 1) sets['both-wrong'].push(at);
  };
  for (let at = 0; at < evaluation.cases.length; at += 1) {
    if (!base?.answers[at]) continue;
    const own = comparesScores ? base.scores : base.accepted;
    if (!other) {
      if ((own[at] ?? 0) < 1) sets.lost.push(at);
    } else if (other.answers[at])
      put(at, own[at] ?? 0, (comparesScores ? other.scores : other.accepted)[at] ?? 0);
  }
  return sets;
}

function listedCases(
  evaluation: Evaluation,
  { settings, set, count }: Extract<EvaluationQuestion, { kind: 'cases' }>,
  sets: CasesBySet,
): readonly ListedCase[] {
  const { baseline, candidate } = settings;
  const shown = candidate === null ? [baseline] : [baseline, candidate];
  // The worst answer is that of the approach which is wrong in this set.
  const judged = set === 'won' || candidate === null ? baseline : candidate;
  const found = sets[set].slice(0, maxSortedCases).flatMap((at) => {
    const each = evaluation.cases[at];
    return each ? [each] : [];
  });
  const runOf = (runs: readonly EvaluationRun[], id: string): EvaluationRun | undefined =>
    runs.find(({ approach, outcome }) => approach === id && outcome === 'answered');
  return found
    .map((each) => ({
      each,
      worth: similarity(each.expected, runOf(each.runs, judged)?.actual ?? null) ?? 1,
    }))
    .sort((a, b) => a.worth - b.worth)
    .slice(0, count)
    .map(({ each: { id, input, expected, runs } }) => ({
      id,
      input: cut(input),
      expected: cut(typeof expected === 'string' ? expected : (expected?.[0] ?? null)),
      answers: shown.flatMap((approach): readonly ListedAnswer[] => {
        const run = runOf(runs, approach);
        if (!run) return [];
        const { outcome, actual } = run;
        return [{ approach, outcome, actual: cut(actual), similarity: similarity(expected, actual) }];
      }),
    }));
}

const cut = (text: string | null): string | null =>
  text === null || text.length <= maxListedUnits ? text : `${text.slice(0, maxListedUnits)}…`;

/** Every run with its score as CSV. A cell that a spreadsheet would take for a formula is escaped. */
async function tableOf({ cases }: Evaluation, { score, threshold = 1 }: CompareSettings): Promise<Blob> {
  const { default: Papa } = await import('papaparse');
  const rows = cases.flatMap(({ id, input, expected, runs }) =>
    runs.map(({ approach, outcome, actual, grade }) => {
      const value =
        outcome === 'answered' ? scores[score](expected, actual, grade == null ? {} : { grade }) : null;
      return [
        id,
        input,
        texts(expected),
        approach,
        outcome,
        actual,
        value,
        value === null ? null : value >= threshold,
      ];
    }),
  );
  const head = ['id', 'input', 'expected', 'approach', 'outcome', 'actual', 'score', 'accepted'];
  return new Blob([Papa.unparse([head, ...rows], { escapeFormulae: true })], {
    type: 'text/csv;charset=utf-8',
  });
}

const texts = (expected: Evaluation['cases'][number]['expected']): string | null =>
  expected === null || typeof expected === 'string' ? expected : expected.join('\n');
