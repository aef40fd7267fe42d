/**
 * Answers questions to the cost model that take longer than a frame, without blocking the page. One worker answers the questions
 * of all elements. If workers are not allowed, the page answers in short slices.
 */
import type { QuestionWorker } from '../../tokenizers/worker-questions.ts';
import type { Answer, Question } from './questions.ts';

/** The length of a slice on the page in milliseconds. It leaves time for the other work of a frame. */
const sliceMs = 4;
/**
 * Without a worker, the page waits this long before it begins with a question, in milliseconds, so that typing is not
 * delayed.
 */
const pauseMs = 60;

/** The worker. `undefined` before the first question. It resolves to `null` if workers are not allowed or the worker has failed. */
let worker: Promise<QuestionWorker<Question, Answer> | null> | undefined;

/** Fetches the worker's script and starts the worker. `null` if workers are not allowed or the worker does not start. */
async function openWorker(): Promise<QuestionWorker<Question, Answer> | null> {
  const [{ default: address }, { openQuestionWorker }] = await Promise.all([
    import('./model-worker.ts?worker&url'),
    import('../../tokenizers/worker-questions.ts'),
  ]);
  return openQuestionWorker(address, 'ft-breakeven-model', () => import('virtual:worker-text/model-worker'));
}

/**
 * The answer to a question. Rejects with the signal's reason if the signal aborts first, with the error of the core, or with the
 * error of loading the modules.
 */
export async function askModel<Asked extends Question>(
  question: Asked,
  signal: AbortSignal,
): Promise<Answer<Asked>> {
  worker ??= openWorker().catch(() => null);
  const answer = await (await worker)?.ask(question, signal);
  signal.throwIfAborted();
  if (answer) return answer as Answer<Asked>;
  worker = Promise.resolve(null);
  await new Promise((resolve) => setTimeout(resolve, pauseMs));
  signal.throwIfAborted();
  const { answerInSlices } = await import('./questions.ts');
  return (await answerInSlices(question, { sliceMs, signal })) as Answer<Asked>;
}
