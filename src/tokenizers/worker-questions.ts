/**
 * Sends questions from a page to a worker, and answers them in the worker. On the page, it starts the worker (also with a script
 * from another origin), detects whether the page's policy forbids workers, and matches answers to questions.
 */

/** A message from the page to the worker: a question, or the cancellation of a question. */
type Message<Question> =
  | { readonly id: number; readonly question: Question }
  | { readonly id: number; readonly cancel: true };
/** A message from the worker to the page: an answer, the share of it that is done, or an error. */
type Reply<Answer> =
  | { readonly id: number; readonly answer: Answer }
  | { readonly id: number; readonly share: number }
  | { readonly id: number; readonly error: string };

/** If a worker does not report within this time that it is ready, it counts as failed. */
const startTimeoutMs = 10_000;

/** Minimum time between two progress messages. */
const progressIntervalMs = 100;

/** A running worker that answers questions. */
export interface QuestionWorker<Question, Answer> {
  /**
   * Resolves to the answer, or to `null` if the worker has failed. A failed worker is closed, and every later question resolves to
   * `null` too. If the signal aborts first, the promise rejects with the signal's reason, and the question is cancelled in the
   * worker. `onProgress` is called with the share of the answer that is done, 0 to 1. The memory in `transfer` is handed over to
   * the worker instead of being copied.
   */
  ask(
    question: Question,
    signal?: AbortSignal,
    onProgress?: (share: number) => void,
    transfer?: ArrayBuffer[],
  ): Promise<Answer | null>;
  /** Ends the worker; questions without an answer resolve to `null`. */
  close(): void;
}

/**
 * Starts the worker whose script is at `address`, absolute or relative to the page. If it does not start, for example because
 * a bundler has left the script out, it is started from its text. `null` if there are no workers or the page's policy refuses them.
 */
export async function openQuestionWorker<Question, Answer>(
  address: string,
  name: string,
  loadText: () => Promise<{ readonly default: string | null }>,
): Promise<QuestionWorker<Question, Answer> | null> {
  if (typeof Worker === 'undefined' || typeof document === 'undefined') return null;
  const options: WorkerOptions = { type: 'module', name };
  let isRefused = false;
  const onViolation = ({ effectiveDirective }: SecurityPolicyViolationEvent) => {
    isRefused ||= effectiveDirective === 'worker-src';
  };
  document.addEventListener('securitypolicyviolation', onViolation);
  try {
    let worker = await start(new URL(address, location.href), options);
    // A policy that refuses the script would refuse its text too, and the browser would report a second violation.
    if (!worker && !isRefused) {
      const { default: text } = await loadText();
      worker = text === null ? null : await startText(text, options);
    }
    return worker && questionWorkerOf(worker);
  } catch {
    return null;
  } finally {
    document.removeEventListener('securitypolicyviolation', onViolation);
  }
}

/** The part of a worker that this file uses; a thread of Node can be given the same form. */
export type WorkerPort = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;

/** Waits until a worker that the caller has started is ready, and resolves to it. Resolves to `null` if the worker fails before that. */
export async function adoptQuestionWorker<Question, Answer>(
  worker: WorkerPort,
): Promise<QuestionWorker<Question, Answer> | null> {
  const ready = await whenReady(worker).catch(() => null);
  return ready && questionWorkerOf(worker);
}

/**
 * Starts the worker. Its script must have the page's origin. A script from another origin is therefore imported by a blob, which
 * has the page's origin.
 */
async function start(address: URL, options: WorkerOptions): Promise<Worker | null> {
  if (address.origin === location.origin) return whenReady(new Worker(address, options));
  return startText(`import ${JSON.stringify(address)};`, options);
}

/** Starts a worker from the text of its script. */
async function startText(text: string, options: WorkerOptions): Promise<Worker | null> {
  const source = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
  try {
    return await whenReady(new Worker(source, options));
  } finally {
    URL.revokeObjectURL(source);
  }
}

/**
 * Waits for the first message of a worker, with which it reports that it is ready, and resolves to the worker. Resolves to `null`
 * if the worker fires an error first, for example because its script is missing or a policy forbids it. Rejects if the worker does
 * neither within `startTimeoutMs`. After an error or this time, the worker is ended.
 */
function whenReady<Port extends WorkerPort>(worker: Port): Promise<Port | null> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => fail(() => reject(new Error('The worker does not start.'))),
      startTimeoutMs,
    );
    worker.onmessage = () => end(() => resolve(worker));
    worker.onerror = () => fail(() => resolve(null));

    /** Stops waiting. */
    function end(settle: () => void): void {
      clearTimeout(timer);
      worker.onmessage = null;
      worker.onerror = null;
      settle();
    }

    /** Stops waiting, and ends the worker. */
    function fail(settle: () => void): void {
      worker.terminate();
      end(settle);
    }
  });
}

/** Sends questions to a running worker, and matches its answers to them. */
function questionWorkerOf<Question, Answer>(worker: WorkerPort): QuestionWorker<Question, Answer> {
  interface PendingQuestion {
    readonly settle: (answer: Answer | null) => void;
    readonly onProgress: ((share: number) => void) | undefined;
  }
  const pending = new Map<number, PendingQuestion>();
  let lastId = 0;
  let isClosed = false;
  const close = () => {
    isClosed = true;
    worker.terminate();
    for (const { settle } of pending.values()) settle(null);
    pending.clear();
  };
  const send = (message: Message<Question>, transfer: ArrayBuffer[] = []) =>
    worker.postMessage(message, transfer);
  worker.onerror = close;
  worker.onmessage = ({ data }: MessageEvent<Reply<Answer>>) => {
    if ('error' in data) return close();
    const waiting = pending.get(data.id);
    if ('share' in data) return waiting?.onProgress?.(data.share);
    waiting?.settle(data.answer);
    pending.delete(data.id);
  };
  return {
    async ask(question, signal, onProgress, transfer = []) {
      signal?.throwIfAborted();
      if (isClosed) return null;
      const id = ++lastId;
      return new Promise((resolve, reject) => {
        const cancel = () => {
          pending.delete(id);
          send({ id, cancel: true });
          reject(signal?.reason);
        };
        signal?.addEventListener('abort', cancel, { once: true });
        const settle = (answer: Answer | null) => {
          signal?.removeEventListener('abort', cancel);
          resolve(answer);
        };
        pending.set(id, { settle, onProgress });
        send({ id, question }, transfer);
      });
    },
    close,
  };
}

/** The part of a worker's global scope that this file uses. */
interface Scope<Question, Answer> {
  onmessage: ((event: MessageEvent<Message<Question>>) => void) | null;
  postMessage(message: Reply<Answer> | 'ready'): void;
}

/**
 * Answers the page's questions; called once in the worker's script. Several questions may be in progress at once. `answer`
 * may call `onShare` as often as it likes, with the share that is done, 0 to 1.
 */
export function answerQuestions<Question, Answer>(
  answer: (question: Question, signal: AbortSignal, onShare: (share: number) => void) => Promise<Answer>,
): void {
  const scope = globalThis as unknown as Scope<Question, Answer>;
  const running = new Map<number, AbortController>();
  scope.onmessage = async ({ data }) => {
    const { id } = data;
    if ('cancel' in data) return running.get(id)?.abort();
    const controller = new AbortController();
    running.set(id, controller);
    let lastSent = performance.now();
    const onShare = (share: number): void => {
      if (performance.now() - lastSent < progressIntervalMs) return;
      lastSent = performance.now();
      scope.postMessage({ id, share });
    };
    try {
      scope.postMessage({ id, answer: await answer(data.question, controller.signal, onShare) });
    } catch (error) {
      if (!controller.signal.aborted) scope.postMessage({ id, error: String(error) });
    }
    running.delete(id);
  };
  scope.postMessage('ready');
}
