/**
 * The worker that answers questions to the core. It is built into a script of its own (`?worker&url`). If it shared modules
 * with a page, a bundler could make the worker run the page's code too.
 */
import { answerQuestions } from '../../tokenizers/worker-questions.ts';
import { type Answer, answerInSlices, type Question } from './questions.ts';

/** The length of a slice in milliseconds. Longer slices would notice an abort later, and shorter ones would pause more often. */
const sliceMs = 10;

answerQuestions(
  (question: Question, signal): Promise<Answer> => answerInSlices(question, { sliceMs, signal }),
);
