/**
 * Answers questions to the cost model that take longer than a frame, without blocking the page: in one worker for all
 * elements, or in short slices in the page if workers are not allowed.
 */
import type { WorkerJobs } from '../../tokenizers/worker-jobs.ts';
import type { Answer, Question } from './questions.ts';

/** Length of a slice in the page, in milliseconds: short enough for the other work of a frame. */
const sliceMs = 4;
/** The page waits this long before it starts on a question itself, in milliseconds, so that typing is not slowed. */
const pauseMs = 60;

/** `undefined` before the first question, `null` after a worker was not allowed or failed. */
let worker: Promise<WorkerJobs<Question, Answer> | null> | undefined;

/** The worker's script is fetched with the first question. */
async function openWorker(): Promise<WorkerJobs<Question, Answer> | null> {
  const [{ default: address }, { openJobs }] = await Promise.all([
    import('./model-worker.ts?worker&url'),
    import('../../tokenizers/worker-jobs.ts'),
  ]);
  return openJobs(address, 'ft-breakeven-model');
}

/**
 * The answer to a question. Rejects with the signal's reason when it is aborted first, with what the core throws, or when
 * the modules cannot be loaded.
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
