/** The questions of the advice: the unit and the bounds of each answer. Their texts are in the message table `advice`. */
import type { AdviceAnswers, AnsweredQuestion, FactSource, QuestionId } from './types.ts';

/** A question. */
export interface QuestionRow {
  /** A `share` is a number from 0 to 1. A page asks for it as "how many of 100". */
  readonly unit: 'share' | 'count' | 'ms' | 'per-year';
  readonly max: number;
}

const share = { unit: 'share', max: 1 } as const;
const count = { unit: 'count', max: 1e12 } as const;

/** Every question, in the order of the page. An answer is a number from 0 to `max`. */
export const adviceQuestions: Readonly<Record<QuestionId, QuestionRow>> = {
  bar: share,
  promptsTried: count,
  examplesNeeded: count,
  inconsistent: share,
  ownTone: share,
  ownTerms: share,
  brokenFormat: share,
  nicheKnowledge: share,
  ownFormat: share,
  rareTask: share,
  changingFacts: share,
  reviewedExamples: count,
  ruleChanges: { unit: 'per-year', max: 366 },
  maxResponseMs: { unit: 'ms', max: 3.6e6 },
  mayBeSent: share,
};

/** The ids of all questions. */
export const questionIds: readonly QuestionId[] = /* @__PURE__ */ Object.keys(
  adviceQuestions,
) as QuestionId[];

/** The answers that the data give, with their sources; absent and `null` = the data give none. */
export type DataAnswers = Readonly<
  Partial<Record<QuestionId, { readonly value: number; readonly from: FactSource } | null>>
>;

/**
 * The answers that the rules read: the answers of the user, and where the user gave none, the answers that follow from the data.
 * Throws a RangeError for an answer that is not a number from 0 to the maximum of its question.
 */
export function mergeAnswers(
  answers: AdviceAnswers,
  data: DataAnswers,
): Readonly<Partial<Record<QuestionId, AnsweredQuestion>>> {
  const merged: Partial<Record<QuestionId, AnsweredQuestion>> = {};
  for (const id of questionIds) {
    const userAnswer = answers[id] ?? null;
    if (userAnswer !== null && !(userAnswer >= 0 && userAnswer <= adviceQuestions[id].max))
      throw new RangeError(
        `The answer to ${id} has to be from 0 to ${adviceQuestions[id].max}: ${userAnswer}`,
      );
    const dataAnswer = data[id] ?? null;
    if (userAnswer !== null) {
      const overruled = dataAnswer?.value === userAnswer ? null : dataAnswer;
      merged[id] = { value: userAnswer, from: 'answer', overruled };
    } else if (dataAnswer) merged[id] = { ...dataAnswer, overruled: null };
  }
  return merged;
}
