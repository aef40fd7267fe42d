/**
 * The worker for long questions to the core. Built into a script of its own (`?worker&url`): were its modules shared with
 * a page, a bundler could have the page's code run in the worker too.
 */
import { serveJobs } from '../../tokenizers/worker-jobs.ts';
import { type Answer, answerInSlices, type Question } from './questions.ts';

/** Long enough to lose nothing to pausing, short enough to hear soon that nobody waits any more. */
const sliceMs = 10;

serveJobs((question: Question, signal): Promise<Answer> => answerInSlices(question, { sliceMs, signal }));
