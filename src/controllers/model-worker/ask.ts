/**
 * Asks the core long questions without holding up the page: one worker answers for all elements, and short slices where
 * workers are refused. Knows when, not what is asked.
 */
import type { WorkerJobs } from '../../tokenizers/worker-jobs.ts';
import type { Answer, Question } from './questions.ts';

/** A slice in the page leaves room for the rest of a frame, in milliseconds. */
const sliceMs = 4;
/** Quiet time before the page starts on a question itself, in milliseconds: typing is not slowed by it. */
const quietMs = 60;

/** `undefined` before the first question, `null` once a worker was refused or lost. */
let worker: Promise<WorkerJobs<Question, Answer> | null> | undefined;

/** Its script is fetched with the first question. */
async function openWorker(): Promise<WorkerJobs<Question, Answer> | null> {
  const [{ default: address }, { openJobs }] = await Promise.all([
    import('./model-worker.ts?worker&url'),
    import('../../tokenizers/worker-jobs.ts'),
  ]);
  return openJobs(address, 'ft-breakeven-model');
}

/**
 * The answer to a question. Rejects with the signal's reason when that comes first, with what the core throws, or when
 * its modules cannot be fetched.
 */
export async function ask<Asked extends Question>(
  question: Asked,
  signal: AbortSignal,
): Promise<Answer<Asked>> {
  worker ??= openWorker().catch(() => null);
  const answer = await (await worker)?.ask(question, signal);
  signal.throwIfAborted();
  if (answer) return answer as Answer<Asked>;
  worker = Promise.resolve(null);
  await new Promise((resolve) => setTimeout(resolve, quietMs));
  signal.throwIfAborted();
  const { answerInSlices } = await import('./questions.ts');
  return (await answerInSlices(question, { sliceMs, signal })) as Answer<Asked>;
}
