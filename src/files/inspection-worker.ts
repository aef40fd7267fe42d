/**
 * The worker that inspects parts of training files. It is built into a script of its own (`?worker&url`): if it shared
 * modules with a page, a bundler could make it run the page's code too.
 */
import { answerQuestions } from '../tokenizers/worker-questions.ts';
import { yieldToPage } from '../tokenizers/yield-to-page.ts';
import { type InspectionAnswer, type InspectionQuestion, Inspector } from './questions.ts';

/** Called between the steps of an answer. */
let onStep = (): void => {};
const inspector = new Inspector(() => onStep());
/** Questions are answered one after the other: the parts of a file come in order. */
let last: Promise<unknown> = Promise.resolve();

answerQuestions((question: InspectionQuestion, signal, onShare): Promise<InspectionAnswer> => {
  const answer = last.then(async () => {
    // While this waits, a cancellation that has arrived meanwhile is received.
    await yieldToPage();
    signal.throwIfAborted();
    // Shows that the worker responds; the share that is done is not known.
    onStep = () => onShare(0);
    return inspector.answer(question);
  });
  last = answer.catch(() => {});
  return answer;
});
