/**
 * The worker that answers questions to the core. It is built into a script of its own (`?worker&url`). If it shared modules
 * with a page, a bundler could make the worker run the page's code too.
 */
import { answerQuestions } from '../../tokenizers/worker-questions.ts';
import { type Answer, answerInSlices, type Question } from './questions.ts';

/** Length of a slice in milliseconds: so long that pauses take little time, so short that an abort is soon noticed. */
const sliceMs = 10;

answerQuestions(
  (question: Question, signal): Promise<Answer> => answerInSlices(question, { sliceMs, signal }),
);
