/**
 * Reads and compares result files, in a worker or on the page. A session keeps all cases. Its answers to questions have only counts, a few
 * cases, or a table.
 */

import { averageSimilarity } from '../../core/evaluation/average-similarity.ts';
import { type CaseMeans, caseMeansInSteps, type ScoredCases } from '../../core/evaluation/case-means.ts';
import { compareInSteps } from '../../core/evaluation/compare.ts';
import { joinInSteps } from '../../core/evaluation/join.ts';
import { type Score, scores } from '../../core/evaluation/scores/scores.ts';
import type { Evaluation, EvaluationCase, EvaluationRun } from '../../core/evaluation/types.ts';
import type { Steps } from '../../core/work.ts';
import { inOrder } from '../in-order.ts';
import { inSlices } from '../slices.ts';
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
import { usableScores } from './usable-scores.ts';

const similarity: Score = scores['edit-similarity'];

/** A file that was read. */
interface ReadFile {
  readonly name: string;
  readonly evaluation: ReadEvaluation;
}

/** The files of one element. Questions are answered one after the other. */
export class EvaluationSession {
  readonly #answerNext = inOrder();
  readonly #files = new Map<number, ReadFile>();
  /** The numbers of the files that are compared, in their order. A file that was only read is not among them. */
  #comparedFiles: readonly number[] = [];
  /** The compared files as one evaluation; `null` until they are joined. */
  #joinedEvaluation: Evaluation | null = null;
  readonly #score = memoizedScores();
  /** The set of cases that was listed last, the worst case first. It is kept, because the user asks for more and more of its cases. */
  #lastSet: {
    readonly evaluation: Evaluation;
    /** The settings and the name of the set, as JSON. */
    readonly key: string;
    /** The indices of the cases. */
    readonly cases: readonly number[];
  } | null = null;

  /** Answers a question. */
  async answer<Question extends EvaluationQuestion>(
    question: Question,
  ): Promise<EvaluationAnswers[Question['kind']]> {
    const answer = await this.#answerNext(() => this.#answer(question));
    return answer as EvaluationAnswers[Question['kind']];
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
        this.#comparedFiles = question.files;
        this.#joinedEvaluation = null;
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

  /** The compared files as one evaluation. */
  async #evaluation(): Promise<Evaluation> {
    this.#joinedEvaluation ??= await inSlices(
      joinInSteps(this.#comparedFiles.flatMap((file) => this.#files.get(file) ?? [])),
    );
    return this.#joinedEvaluation;
  }

  async #list({
    settings,
    set,
    count,
  }: Extract<EvaluationQuestion, { kind: 'cases' }>): Promise<readonly ListedCase[]> {
    const evaluation = await this.#evaluation();
    const key = JSON.stringify([settings, set]);
    if (this.#lastSet?.evaluation !== evaluation || this.#lastSet.key !== key) {
      const scoredCases = await this.#score(evaluation, settings);
      const cases = casesBySet(evaluation, scoredCases, settings)[set];
      const sorting = worstFirst(evaluation, cases, wrongApproach(settings, set), settings);
      this.#lastSet = { evaluation, key, cases: await inSlices(sorting) };
    }
    return listedCases(evaluation, settings, set, this.#lastSet.cases.slice(0, count));
  }

  async #compare(settings: CompareSettings): Promise<ComparedFiles> {
    const { baseline, threshold, difference } = settings;
    const evaluation = await this.#evaluation();
    const scoredCases = await this.#score(evaluation, settings);
    const comparing = compareInSteps(evaluation, scoredCases, {
      baseline,
      ...(threshold === undefined ? {} : { threshold }),
      ...(difference === undefined ? {} : { difference }),
    });
    const comparisons = await inSlices(comparing);
    const { lost, won, 'both-wrong': neither } = casesBySet(evaluation, scoredCases, settings);
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

/** Number of cases, or the largest number of cases in the totals if that is larger. */
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

/** The average similarity of the answers of each approach to the expected answers. */
function* similarities({ approaches, cases }: Evaluation): Steps<EvaluationAnswers['similarity']> {
  const resultsById = new Map(
    approaches.map(({ id }) => [id, [] as { readonly similarity: number | null }[]]),
  );
  for (const [i, { expected, runs }] of cases.entries()) {
    if (i % casesPerStep === 0) yield;
    for (const { approach, outcome, actual } of runs)
      if (outcome === 'answered')
        resultsById.get(approach)?.push({ similarity: similarity(expected, actual) });
  }
  return Object.fromEntries([...resultsById].map(([id, results]) => [id, averageSimilarity(results)]));
}

/** The indices of the cases of each set. */
type CasesBySet = Readonly<Record<CaseSet, readonly number[]>>;

/**
 * Returns a function that scores all answers. The function keeps its last result, because scoring takes longer than the rest of a question.
 */
function memoizedScores(): (evaluation: Evaluation, settings: CompareSettings) => Promise<ScoredCases> {
  let last: {
    readonly evaluation: Evaluation;
    readonly key: string;
    readonly scoredCases: ScoredCases;
  } | null = null;
  return async (evaluation, { score, threshold = 1 }) => {
    const key = `${score} ${threshold}`;
    if (last?.evaluation === evaluation && last.key === key) return last.scoredCases;
    const acceptance = { score: scores[score], options: {}, threshold };
    const scoredCases = await inSlices(caseMeansInSteps(evaluation, acceptance));
    last = { evaluation, key, scoredCases };
    return scoredCases;
  };
}

/** Puts the cases into sets. */
function casesBySet(
  evaluation: Evaluation,
  { means, hasPartialScores }: ScoredCases,
  { threshold, baseline, candidate }: CompareSettings,
): CasesBySet {
  const meansOf = (id: string | null): CaseMeans | undefined =>
    means[evaluation.approaches.findIndex((approach) => approach.id === id)];
  const [baselineMeans, candidateMeans] = [meansOf(baseline), meansOf(candidate)];
  const comparesScores = hasPartialScores && threshold === undefined;
  const sets: Record<CaseSet, number[]> = { lost: [], won: [], 'both-wrong': [] };
  /** Puts the case at the index `at` into its set. */
  const put = (at: number, baselineResult: number, candidateResult: number): void => {
    if (candidateResult < baselineResult) sets.lost.push(at);
    else if (candidateResult > baselineResult) sets.won.push(at);
    else if (comparesScores || candidateResult < 1) sets['both-wrong'].push(at);
  };
  for (let at = 0; at < evaluation.cases.length; at += 1) {
    // A case without an answer of each compared approach is in no set.
    if (!baselineMeans?.answers[at]) continue;
    const baselineResult = (comparesScores ? baselineMeans.scores : baselineMeans.accepted)[at] ?? 0;
    if (!candidateMeans) {
      if (baselineResult < 1) sets.lost.push(at);
    } else if (candidateMeans.answers[at])
      put(at, baselineResult, (comparesScores ? candidateMeans.scores : candidateMeans.accepted)[at] ?? 0);
  }
  return sets;
}

/** The approach that is wrong in the cases of a set; the candidate if both are wrong. */
const wrongApproach = ({ baseline, candidate }: CompareSettings, set: CaseSet): string =>
  set === 'won' || candidate === null ? baseline : candidate;

/** The score of an answer; `null` = unknown. */
const scoreOf = (
  { expected }: EvaluationCase,
  { actual, grade }: EvaluationRun,
  { score }: CompareSettings,
): number | null => scores[score](expected, actual, grade == null ? {} : { grade });

/**
 * The answer that is listed for an approach in a case: the first of its repeats with the lowest or the highest score. So an approach that
 * is listed as wrong has a wrong answer, also if other repeats are right. `undefined` if it has no answer.
 */
function listedRun(
  each: EvaluationCase,
  id: string,
  extreme: 'lowest' | 'highest',
  settings: CompareSettings,
): EvaluationRun | undefined {
  const answered = each.runs.filter(({ approach, outcome }) => approach === id && outcome === 'answered');
  if (answered.length < 2) return answered[0];
  let listed: { readonly run: EvaluationRun; readonly value: number } | null = null;
  for (const run of answered) {
    const value = scoreOf(each, run, settings);
    if (value !== null && (!listed || (extreme === 'lowest' ? value < listed.value : value > listed.value)))
      listed = { run, value };
  }
  return listed?.run ?? answered[0];
}

/**
 * The indices `cases` sorted by how similar the answer of an approach is to the expected answer, the least similar first. A case without an
 * expected answer comes last.
 */
function* worstFirst(
  evaluation: Evaluation,
  cases: readonly number[],
  approach: string,
  settings: CompareSettings,
): Steps<readonly number[]> {
  const similarityByCase = new Map<number, number>();
  for (const [i, at] of cases.entries()) {
    if (i % casesPerStep === 0) yield;
    const each = evaluation.cases[at];
    const answer = each && listedRun(each, approach, 'lowest', settings);
    similarityByCase.set(at, similarity(each?.expected ?? null, answer?.actual ?? null) ?? 1);
  }
  return cases.toSorted((a, b) => (similarityByCase.get(a) ?? 1) - (similarityByCase.get(b) ?? 1));
}

/** The cases at the indices `cases` with the answers of the compared approaches. Long texts are cut. */
function listedCases(
  evaluation: Evaluation,
  settings: CompareSettings,
  set: CaseSet,
  cases: readonly number[],
): readonly ListedCase[] {
  const { baseline, candidate } = settings;
  const listedApproaches = candidate === null ? [baseline] : [baseline, candidate];
  const wrongApproaches = set === 'both-wrong' ? listedApproaches : [wrongApproach(settings, set)];
  return cases
    .flatMap((at) => evaluation.cases[at] ?? [])
    .map((each) => {
      const { id, input, expected } = each;
      return {
        id,
        input: shortened(input),
        expected: shortened(typeof expected === 'string' ? expected : (expected?.[0] ?? null)),
        answers: listedApproaches.flatMap((approach): readonly ListedAnswer[] => {
          const extreme = wrongApproaches.includes(approach) ? 'lowest' : 'highest';
          const run = listedRun(each, approach, extreme, settings);
          if (!run) return [];
          const { outcome, actual } = run;
          return [{ approach, outcome, actual: shortened(actual), similarity: similarity(expected, actual) }];
        }),
      };
    });
}

const shortened = (text: string | null): string | null =>
  text === null || text.length <= maxListedUnits ? text : `${text.slice(0, maxListedUnits)}…`;

/** Every run with its score as CSV. A cell that a spreadsheet would take for a formula is escaped. */
async function tableOf({ cases }: Evaluation, settings: CompareSettings): Promise<Blob> {
  const { threshold = 1 } = settings;
  const { default: Papa } = await import('papaparse');
  const rows = cases.flatMap((each) =>
    each.runs.map((run) => {
      const { id, input, expected } = each;
      const { approach, outcome, actual } = run;
      const scoreOfAnswer = outcome === 'answered' ? scoreOf(each, run, settings) : null;
      return [
        id,
        input,
        expectedCell(expected),
        approach,
        outcome,
        actual,
        scoreOfAnswer,
        scoreOfAnswer === null ? null : scoreOfAnswer >= threshold,
      ];
    }),
  );
  const head = ['id', 'input', 'expected', 'approach', 'outcome', 'actual', 'score', 'accepted'];
  return new Blob([Papa.unparse([head, ...rows], { escapeFormulae: true })], {
    type: 'text/csv;charset=utf-8',
  });
}

/** The expected answers as one text, one on each line; `null` if there are none. */
const expectedCell = (expected: Evaluation['cases'][number]['expected']): string | null =>
  expected === null || typeof expected === 'string' ? expected : expected.join('\n');
