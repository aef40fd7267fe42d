/**
 * The worker that inspects parts of training files. It is built into a script of its own (`?worker&url`): if it shared
 * modules with a page, a bundler could make it run the page's code too.
 */
import { answerQuestions } from '../tokenizers/worker-questions.ts';
import { yieldToPage } from '../tokenizers/yield-to-page.ts';
import { inOrder } from './in-order.ts';
import { type InspectionAnswer, type InspectionQuestion, Inspector } from './questions.ts';

/** Called between the steps of an answer. */
let onStep = (): void => {};
const inspector = new Inspector(() => onStep());
/** Questions are answered one after the other, because the parts of a file come in order. */
const answerNext = inOrder();

answerQuestions(
  (question: InspectionQuestion, signal, onShare): Promise<InspectionAnswer> =>
    answerNext(async () => {
      // The worker can receive a cancellation only while it waits.
      await yieldToPage();
      signal.throwIfAborted();
      // The message shows that the worker responds. The share is 0, because the share that is done is not known.
      onStep = () => onShare(0);
      return inspector.answer(question);
    }),
);
