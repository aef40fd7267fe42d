/** The worker that reads and compares result files. It is built into a script of its own (`?worker&url`), like the other workers. */
import { answerQuestions } from '../../tokenizers/worker-questions.ts';
import type { EvaluationAnswers, EvaluationQuestion } from './evaluation-questions.ts';
import { EvaluationSession } from './evaluation-session.ts';

const session = new EvaluationSession();
/** Resolves after the last answer: questions are answered in their order. */
let lastAnswer: Promise<unknown> = Promise.resolve();

answerQuestions((question: EvaluationQuestion): Promise<EvaluationAnswers[EvaluationQuestion['kind']]> => {
  const answer = lastAnswer.then(() => session.answer(question));
  lastAnswer = answer.catch(() => {});
  return answer;
});
