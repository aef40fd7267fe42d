/** Scores every run of an evaluation and keeps the mean of each case and approach. */
import type { Steps } from '../work.ts';
import { type Score, type ScoreOptions, scores } from './scores/scores.ts';
import type { Evaluation, EvaluationOutcome, EvaluationRun } from './types.ts';

/** The scored answers of one approach. Each typed array has one entry for each case of the evaluation. */
export interface CaseMeans {
  /** Number of scored answers. */
  readonly answers: Uint32Array;
  /** The share of accepted answers; 0 if there are no answers. */
  readonly accepted: Float64Array;
  /** The mean score of the answers; 0 if there are no answers. */
  readonly scores: Float64Array;
  /**
   * Answers to a case after its first answer, and how many of them differ from it (`isSameAnswer`). Answers without a text are left out.
   * If every repeat has the text of the first answer, but some have another grade, several graders have graded one answer. The repeats
   * then do not count, and `answers` is 0.
   */
  readonly repeats: { answers: number; differing: number };
  /** The number of runs without a scored answer, by their outcome. */
  readonly notAnswers: Record<Exclude<EvaluationOutcome, 'answered'>, number>;
  /** The runs that count as answers, in the order of their cases. */
  readonly runs: EvaluationRun[];
}

/** The definition of an accepted answer: one whose score, 0–1, is at least the threshold. */
export interface Acceptance {
  readonly score: Score;
  readonly options: ScoreOptions;
  readonly threshold: number;
}

/** A score may miss the threshold by this much, because a mean of many numbers is rounded. */
const tolerance = 1e-9;

/** The scores that say of any two texts whether they are the same answer. The others grade an answer, or say how similar two texts are. */
const scoresOfEquality: ReadonlySet<Score> = new Set([
  scores.normalised,
  scores['json-equal'],
  scores.numeric,
]);

/** Whether a repeat is the same answer as the first one: the same text, or equal by a score of equality. */
const isSameAnswer = (first: string | null, repeat: string | null, { score, options }: Acceptance): boolean =>
  first === repeat || (scoresOfEquality.has(score) && score(first, repeat, options) === 1);

/** The means of each approach, in the order of the approaches, and whether any score is neither 0 nor 1. */
export interface ScoredCases {
  readonly means: readonly CaseMeans[];
  readonly hasPartialScores: boolean;
}

/** Number of cases per step. */
const casesPerStep = 100;

/** Scores every run of an evaluation, in steps. */
export function* caseMeansInSteps(
  { approaches, cases }: Evaluation,
  acceptance: Acceptance,
): Steps<ScoredCases> {
  const { score, options, threshold } = acceptance;
  const means = approaches.map(
    (): CaseMeans => ({
      answers: new Uint32Array(cases.length),
      accepted: new Float64Array(cases.length),
      scores: new Float64Array(cases.length),
      repeats: { answers: 0, differing: 0 },
      notAnswers: { error: 0, replayed: 0, cancelled: 0, unscored: 0 },
      runs: [],
    }),
  );
  // The approaches with a repeat that has the text of the first answer but another grade, and those with a repeat of another text.
  const regraded = new Set<CaseMeans>();
  const reworded = new Set<CaseMeans>();
  const byId = new Map(approaches.map(({ id }, i) => [id, means[i] as CaseMeans]));
  let hasPartialScores = false;
  for (const [caseIndex, { expected, runs }] of cases.entries()) {
    if (caseIndex % casesPerStep === 0) yield;
    const firstRuns = new Map<CaseMeans, EvaluationRun>();
    for (const run of runs) {
      const caseMeans = byId.get(run.approach);
      if (!caseMeans) continue;
      if (run.outcome !== 'answered') {
        caseMeans.notAnswers[run.outcome] += 1;
        continue;
      }
      const value = score(
        expected,
        run.actual,
        run.grade == null ? options : { ...options, grade: run.grade },
      );
      if (value === null || !(value >= 0 && value <= 1)) {
        caseMeans.notAnswers.unscored += 1;
        continue;
      }
      if (value !== 0 && value !== 1) hasPartialScores = true;
      caseMeans.runs.push(run);
      if (run.actual !== null) {
        const firstRun = firstRuns.get(caseMeans);
        if (firstRun === undefined) firstRuns.set(caseMeans, run);
        else {
          caseMeans.repeats.answers += 1;
          if (!isSameAnswer(firstRun.actual, run.actual, acceptance)) caseMeans.repeats.differing += 1;
          if (run.actual !== firstRun.actual) reworded.add(caseMeans);
          else if (run.grade !== firstRun.grade) regraded.add(caseMeans);
        }
      }
      const count = (caseMeans.answers[caseIndex] as number) + 1;
      caseMeans.answers[caseIndex] = count;
      caseMeans.scores[caseIndex] = (caseMeans.scores[caseIndex] as number) + value;
      if (value >= threshold - tolerance)
        caseMeans.accepted[caseIndex] = (caseMeans.accepted[caseIndex] as number) + 1;
    }
  }
  for (const caseMeans of regraded) if (!reworded.has(caseMeans)) caseMeans.repeats.answers = 0;
  for (const caseMeans of means)
    caseMeans.answers.forEach((count, caseIndex) => {
      if (count < 2) return;
      caseMeans.accepted[caseIndex] = (caseMeans.accepted[caseIndex] as number) / count;
      caseMeans.scores[caseIndex] = (caseMeans.scores[caseIndex] as number) / count;
    });
  return { means, hasPartialScores };
}
