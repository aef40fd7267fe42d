/**
 * The worker that answers questions to the core. It is built into a script of its own (`?worker&url`): if it shared its
 * modules with a page, a bundler could make the worker run the page's code too.
 */
import { answerQuestions } from '../../tokenizers/worker-questions.ts';
import { type Answer, answerInSlices, type Question } from './questions.ts';

/** Long enough that pauses cost nothing, short enough that an abort is noticed soon; in milliseconds. */
const sliceMs = 10;

answerQuestions(
  (question: Question, signal): Promise<Answer> => answerInSlices(question, { sliceMs, signal }),
);
