/**
 * Question and answer with a worker: starts it (also from another origin), detects a refusal, and matches answers to
 * questions. Both ends are in this file, because they share the message format.
 */

/** A message of the page: a question, or the cancellation of one. */
type Message<Question> =
  | { readonly job: number; readonly question: Question }
  | { readonly job: number; readonly cancel: true };
/** A message of the worker: an answer, the share done, or an error. */
type Reply<Answer> =
  | { readonly job: number; readonly answer: Answer }
  | { readonly job: number; readonly share: number }
  | { readonly job: number; readonly error: string };

/** Time limit for a worker to report that it is ready. */
const startTimeoutMs = 10_000;

/** Shortest interval between two progress messages. */
const progressIntervalMs = 100;

/** A running worker. */
export interface WorkerJobs<Question, Answer> {
  /**
   * The answer; `null` if the worker has failed, which then stays closed. When the signal aborts first, it rejects with the
   * signal's reason and cancels the job in the worker. `onProgress` is called with the share done, 0 to 1.
   */
  ask(question: Question, signal?: AbortSignal, onProgress?: (share: number) => void): Promise<Answer | null>;
  /** Ends the worker; open questions resolve to `null`. */
  close(): void;
}

/**
 * Starts the worker whose script is at `address`, absolute or relative to the page. `null` where there are no workers or
 * the page's policy refuses them.
 */
export async function openJobs<Question, Answer>(
  address: string,
  name: string,
): Promise<WorkerJobs<Question, Answer> | null> {
  if (typeof Worker === 'undefined' || typeof document === 'undefined') return null;
  try {
    const worker = await started(new URL(address, location.href), { type: 'module', name });
    return worker && jobsOf(worker);
  } catch {
    return null;
  }
}

/** A worker's script must come from the page's origin. A script from elsewhere is imported by a blob, which has that origin. */
async function started(address: URL, options: WorkerOptions): Promise<Worker | null> {
  if (address.origin === location.origin) return ready(new Worker(address, options));
  const source = URL.createObjectURL(
    new Blob([`import ${JSON.stringify(address)};`], { type: 'text/javascript' }),
  );
  try {
    return await ready(new Worker(source, options));
  } finally {
    URL.revokeObjectURL(source);
  }
}

/** The worker once it has reported that it is ready; `null` if it fails first. A refusal arrives as an error event. */
function ready(worker: Worker): Promise<Worker | null> {
  return new Promise((resolve) => {
    const settle = (outcome: Worker | null) => {
      clearTimeout(timer);
      worker.onmessage = null;
      worker.onerror = null;
      if (!outcome) worker.terminate();
      resolve(outcome);
    };
    const timer = setTimeout(settle, startTimeoutMs, null);
    worker.onmessage = () => settle(worker);
    worker.onerror = () => settle(null);
  });
}

function jobsOf<Question, Answer>(worker: Worker): WorkerJobs<Question, Answer> {
  interface OpenQuestion {
    readonly settle: (answer: Answer | null) => void;
    readonly onProgress: ((share: number) => void) | undefined;
  }
  const pending = new Map<number, OpenQuestion>();
  let jobs = 0;
  let closed = false;
  const close = () => {
    closed = true;
    worker.terminate();
    for (const { settle } of pending.values()) settle(null);
    pending.clear();
  };
  const send = (message: Message<Question>) => worker.postMessage(message);
  worker.onerror = close;
  worker.onmessage = ({ data }: MessageEvent<Reply<Answer>>) => {
    if ('error' in data) return close();
    const waiting = pending.get(data.job);
    if ('share' in data) return waiting?.onProgress?.(data.share);
    waiting?.settle(data.answer);
    pending.delete(data.job);
  };
  return {
    async ask(question, signal, onProgress) {
      signal?.throwIfAborted();
      if (closed) return null;
      const job = ++jobs;
      return new Promise((resolve, reject) => {
        const cancel = () => {
          pending.delete(job);
          send({ job, cancel: true });
          reject(signal?.reason);
        };
        signal?.addEventListener('abort', cancel, { once: true });
        const settle = (answer: Answer | null) => {
          signal?.removeEventListener('abort', cancel);
          resolve(answer);
        };
        pending.set(job, { settle, onProgress });
        send({ job, question });
      });
    },
    close,
  };
}

/** The part of a worker's global scope that is used here. */
interface Scope<Question, Answer> {
  onmessage: ((event: MessageEvent<Message<Question>>) => void) | null;
  postMessage(message: Reply<Answer> | 'ready'): void;
}

/** Answers questions in a worker; several may be open at once. `onShare` may be called at any rate with the share done, 0 to 1. */
export function serveJobs<Question, Answer>(
  answer: (question: Question, signal: AbortSignal, onShare: (share: number) => void) => Promise<Answer>,
): void {
  const scope = globalThis as unknown as Scope<Question, Answer>;
  const running = new Map<number, AbortController>();
  scope.onmessage = async ({ data }) => {
    const { job } = data;
    if ('cancel' in data) return running.get(job)?.abort();
    const controller = new AbortController();
    running.set(job, controller);
    let lastSent = performance.now();
    const onShare = (share: number): void => {
      if (performance.now() - lastSent < progressIntervalMs) return;
      lastSent = performance.now();
      scope.postMessage({ job, share });
    };
    try {
      scope.postMessage({ job, answer: await answer(data.question, controller.signal, onShare) });
    } catch (error) {
      if (!controller.signal.aborted) scope.postMessage({ job, error: String(error) });
    }
    running.delete(job);
  };
  scope.postMessage('ready');
}
