/** The worker that reads and compares result files. It is built into a script of its own (`?worker&url`), like the other workers. */
import { answerQuestions } from '../../tokenizers/worker-questions.ts';
import type { EvaluationAnswers, EvaluationQuestion } from './evaluation-questions.ts';
import { EvaluationSession } from './evaluation-session.ts';

const session = new EvaluationSession();

answerQuestions(
  (question: EvaluationQuestion): Promise<EvaluationAnswers[EvaluationQuestion['kind']]> =>
    session.answer(question),
);
