/**
 * Jobs for a worker: starts it, from another origin too, finds out when it is refused, and matches answers to questions.
 * Both ends are here, since they speak the same messages. Knows nothing of what is asked.
 */

/** What the page sends: a question, or that nobody waits for its answer any more. */
type Message<Question> =
  | { readonly job: number; readonly question: Question }
  | { readonly job: number; readonly cancel: true };
type Reply<Answer> =
  | { readonly job: number; readonly answer: Answer }
  | { readonly job: number; readonly share: number }
  | { readonly job: number; readonly error: string };

/** How long a worker may take to say that it is there, in milliseconds. */
const patience = 10_000;

/** The share done is passed on no more often than this, in milliseconds. */
const tellMs = 100;

/** A running worker. */
export interface WorkerJobs<Question, Answer> {
  /**
   * The answer; `null` when the worker is lost or cannot answer: it is then closed for good.
   * Rejects with the signal's reason when that comes first, and the worker is told. `onProgress` hears what the worker
   * tells of the share done, 0–1.
   */
  ask(question: Question, signal?: AbortSignal, onProgress?: (share: number) => void): Promise<Answer | null>;
  close(): void;
}

/**
 * Starts the worker whose script is at `address`, relative ones counted from the page; `null` where there are no workers
 * or the page's policy refuses them.
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

/** A worker must come from the page's own origin: a script from elsewhere is imported by a blob, which does. */
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

/** The worker once it has said that it is there; `null` when it fails first. A refusal arrives as an error event. */
function ready(worker: Worker): Promise<Worker | null> {
  return new Promise((resolve) => {
    const settle = (outcome: Worker | null) => {
      clearTimeout(timer);
      worker.onmessage = null;
      worker.onerror = null;
      if (!outcome) worker.terminate();
      resolve(outcome);
    };
    const timer = setTimeout(settle, patience, null);
    worker.onmessage = () => settle(worker);
    worker.onerror = () => settle(null);
  });
}

function jobsOf<Question, Answer>(worker: Worker): WorkerJobs<Question, Answer> {
  interface Waiting {
    readonly settle: (answer: Answer | null) => void;
    readonly onProgress: ((share: number) => void) | undefined;
  }
  const pending = new Map<number, Waiting>();
  let jobs = 0;
  let lost = false;
  const lose = () => {
    lost = true;
    worker.terminate();
    for (const { settle } of pending.values()) settle(null);
    pending.clear();
  };
  const send = (message: Message<Question>) => worker.postMessage(message);
  worker.onerror = lose;
  worker.onmessage = ({ data }: MessageEvent<Reply<Answer>>) => {
    if ('error' in data) return lose();
    const waiting = pending.get(data.job);
    if ('share' in data) return waiting?.onProgress?.(data.share);
    waiting?.settle(data.answer);
    pending.delete(data.job);
  };
  return {
    async ask(question, signal, onProgress) {
      signal?.throwIfAborted();
      if (lost) return null;
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
    close: lose,
  };
}

/** The part of a worker's global scope that is used here. */
interface Scope<Question, Answer> {
  onmessage: ((event: MessageEvent<Message<Question>>) => void) | null;
  postMessage(message: Reply<Answer> | 'ready'): void;
}

/** Serves jobs in a worker; several may be under way at once. `tell` takes the share done, 0–1, as often as it comes. */
export function serveJobs<Question, Answer>(
  answer: (question: Question, signal: AbortSignal, tell: (share: number) => void) => Promise<Answer>,
): void {
  const scope = globalThis as unknown as Scope<Question, Answer>;
  const running = new Map<number, AbortController>();
  scope.onmessage = async ({ data }) => {
    const { job } = data;
    if ('cancel' in data) return running.get(job)?.abort();
    const controller = new AbortController();
    running.set(job, controller);
    let told = performance.now();
    const tell = (share: number): void => {
      if (performance.now() - told < tellMs) return;
      told = performance.now();
      scope.postMessage({ job, share });
    };
    try {
      scope.postMessage({ job, answer: await answer(data.question, controller.signal, tell) });
    } catch (error) {
      if (!controller.signal.aborted) scope.postMessage({ job, error: String(error) });
    }
    running.delete(job);
  };
  scope.postMessage('ready');
}
