/** Starts worker threads for inspections. */
import { availableParallelism } from 'node:os';
import { type ResourceLimits, Worker } from 'node:worker_threads';
import type { InspectionAnswer, InspectionQuestion } from '../files/questions.ts';
import type { InspectionWorker } from '../files/watched-worker.ts';
import { adoptQuestionWorker, type WorkerPort } from '../tokenizers/worker-questions.ts';

/** The script of a thread, in the folder of this file. Its name is joined from two parts so that the build does not resolve it. */
const script = new URL(['inspection-thread', 'js'].join('.'), import.meta.url);

/** Maximum number of threads without `--workers`. docs/at-scale.md says how much memory a command with four threads needs. */
const maxUsualThreads = 4;

/** The number of worker threads without `--workers`: one less than the processor has threads, at least 1 and at most 4. */
export const usualThreads = (): number => Math.max(1, Math.min(maxUsualThreads, availableParallelism() - 1));

/**
 * Starts a thread; `null` if it cannot be started. Tests pass the address of another script, and limits of the thread's memory.
 */
export async function openThread(
  address: URL = script,
  resourceLimits: ResourceLimits = {},
): Promise<InspectionWorker | null> {
  try {
    return await adoptQuestionWorker<InspectionQuestion, InspectionAnswer>(
      portOf(new Worker(address, { resourceLimits })),
    );
  } catch {
    return null;
  }
}

/** A thread with the interface of a page's worker. */
function portOf(thread: Worker): WorkerPort {
  const port: WorkerPort = {
    onmessage: null,
    onerror: null,
    postMessage: (message: unknown, options?: Transferable[] | StructuredSerializeOptions) =>
      thread.postMessage(
        message,
        (Array.isArray(options) ? options : (options?.transfer ?? [])) as ArrayBuffer[],
      ),
    terminate: () => void thread.terminate(),
  };
  // A page's worker is `this` in its handlers. The handlers here do not use `this`.
  type Handler = (event: unknown) => void;
  thread.on('message', (data: unknown) => (port.onmessage as Handler | null)?.({ data }));
  const fail = (): void => (port.onerror as Handler | null)?.({ type: 'error' });
  thread.on('error', fail);
  // A thread that runs out of memory ends without a message.
  thread.on('exit', fail);
  return port;
}
